import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import type { Point } from '../../../../shared/points'
import { useQueryWord } from '../../../address'
import { useMe } from '../../../session'
import { Button } from '../../../ui/Button'
import { Empty } from '../../../ui/Empty'
import { SelectField } from '../../../ui/fields'
import { Loaded } from '../../../ui/Loaded'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { UndoBar } from '../../../ui/UndoBar'
import { ordered } from '../points/tree'
import { usePoints, useShortName } from '../points/use-tree'
import { composer, firstPoint } from '../rights'
import { AddSession } from '../session/AddSession'
import { useGap } from '../use-gap'
import { AddItem } from './AddItem'
import { ItemList } from './ItemList'
import { ItemPanel } from './ItemPanel'
import { Lane } from './Lane'
import classes from './programme.module.css'
import { useItemMoves } from './use-moves'
import { changeable, type Part, useProgramme } from './use-programme'

/** Whose programme is shown: the asked point's, else that of the first this person has to do with. */
const usePoint = (points: readonly Point[]): [Point | undefined, (id: string) => void] => {
  const me = useMe()
  const [word, setWord] = useQueryWord('diem')
  const asked = points.find((point) => String(point.id) === word)
  return [asked ?? firstPoint(me, points), (id) => setWord(id)]
}

/** When the item ends (null: the last one); a session without items begins at its start. */
const endAfter = ({ items, session }: Part, id: number | null): number =>
  (items.find((one) => one.item.id === id) ?? items.at(-1))?.to ?? session.plannedFrom

interface ToolsProps {
  points: readonly Point[]
  point: Point
  onPoint: (id: string) => void
  mayAdd: boolean
  onAdd: () => void
  onAddSession: (() => void) | undefined
  onStep: ((by: -1 | 1) => void) | undefined
}

const Tools = ({ points, point, onPoint, mayAdd, onAdd, onAddSession, onStep }: ToolsProps) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  return (
    <div className={classes.tools}>
      <span aria-hidden="true">{t('conference:programme.of')}</span>
      <SelectField
        searchable
        limit={60}
        aria-label={t('conference:programme.point')}
        data={ordered(points).map((one) => ({ value: String(one.id), label: shortName(one.printedName) }))}
        value={String(point.id)}
        onChange={(id) => id && onPoint(id)}
      />
      <span className={classes.space} />
      {onAddSession && (
        <Button size="small" icon={IconPlus} onClick={onAddSession}>
          {t('conference:session.titleNew')}
        </Button>
      )}
      {mayAdd && (
        <Button size="small" icon={IconPlus} onClick={onAdd}>
          {t('conference:programme.addItem')}
        </Button>
      )}
      {onStep && (
        <>
          <Button size="small" icon={IconArrowUp} keyName="Alt ↑" onClick={() => onStep(-1)}>
            {t('conference:programme.up')}
          </Button>
          <Button size="small" icon={IconArrowDown} keyName="Alt ↓" onClick={() => onStep(1)}>
            {t('conference:programme.down')}
          </Button>
        </>
      )}
    </div>
  )
}

const Page = ({ conference, points }: { conference: Conference; points: Point[] }) => {
  const { t } = useTranslation()
  const me = useMe()
  const [point, setPoint] = usePoint(points)
  const [word, setWord] = useQueryWord('muc')
  const [adding, setAdding] = useState(false)
  const [planning, setPlanning] = useState(false)
  const { programme, sessions, parts } = useProgramme(conference.id, point?.id ?? Number.NaN)
  const moves = useItemMoves(conference.id)
  const may = composer(me, conference, points, 'organizer', 'director')
  const mayHere = point !== undefined && may(point)
  const editable = (part: Part): boolean => part.own && mayHere && changeable(part.session)
  const chosen = parts
    .flatMap((part) => part.items.map((one) => ({ part, one })))
    .find(({ one }) => String(one.item.id) === word)
  const target = chosen && editable(chosen.part) ? chosen.part : parts.find((part) => editable(part))
  useGap(sessions.data !== undefined, (code) => {
    if (code === 'sessions') setPlanning(true)
    if (code === 'programme') setAdding(true)
  })
  if (!point) return null
  return (
    <div className={classes.two}>
      <section className={classes.side}>
        <Tools
          points={points}
          point={point}
          onPoint={setPoint}
          mayAdd={target !== undefined}
          onAdd={() => setAdding(true)}
          onAddSession={points.some(may) ? () => setPlanning(true) : undefined}
          onStep={chosen && editable(chosen.part) ? (by) => moves.step(chosen.part, chosen.one.item, by) : undefined}
        />
        <ProblemBanner problem={moves.problem} />
        <Loaded query={programme}>
          {() =>
            parts.length === 0 && sessions.data ? (
              <Empty title={t('conference:programme.noSessions')}>{t('conference:programme.noSessionsText')}</Empty>
            ) : (
              <ItemList
                conference={conference}
                parts={parts}
                chosen={chosen?.one.item.id}
                editable={editable}
                onChoose={(id) => setWord(String(id))}
                moves={moves}
              />
            )
          }
        </Loaded>
        <UndoBar
          done={
            moves.gone && { id: moves.gone.id, text: t('conference:programme.removed', { title: moves.gone.title }) }
          }
          onUndo={moves.bringBack}
          onOver={moves.forget}
        />
      </section>
      <aside className={classes.aside}>
        {adding && target ? (
          <AddItem
            key={target.session.id}
            conference={conference}
            session={target.session}
            after={chosen?.part === target ? chosen.one.item.id : null}
            endOf={(id) => endAfter(target, id)}
            points={points}
            onClose={() => setAdding(false)}
          />
        ) : (
          chosen && (
            <ItemPanel
              key={chosen.one.item.id}
              conference={conference}
              placed={chosen.one}
              points={points}
              editable={editable(chosen.part)}
              part={chosen.part}
              onRemove={() => moves.takeAway(chosen.part, chosen.one.item)}
              onClose={() => setWord(undefined)}
            />
          )
        )}
        <Lane parts={parts} />
      </aside>
      {planning && <AddSession conference={conference} onClose={() => setPlanning(false)} />}
    </div>
  )
}

/** «Chương trình»: the merged programme of a point; inherited items are locked, own ones edited around them. */
export const Programme = ({ conference }: { conference: Conference }) => (
  <Loaded query={usePoints(conference.id)}>{({ points }) => <Page conference={conference} points={points} />}</Loaded>
)
