import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../../../shared/call'
import type { getPoint } from '../../../shared/points'
import type { Session } from '../../../shared/sessions'
import { useQueryWord } from '../../address'
import { useServerSecond } from '../../clock'
import { useWatch } from '../../live'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/keys'
import { Bare } from '../../ui/shell/Bare'
import { Bar } from './Bar'
import { Clash } from './Clash'
import { ClosedLine, closedBy, Returned } from './Closed'
import { Find } from './Find'
import { Acts, Last } from './Foot'
import { HallMenu } from './HallMenu'
import { List } from './List'
import type { Said } from './marks'
import { RowItem } from './RowItem'
import classes from './roll-call.module.css'
import type { Row } from './rows'
import { type Opened, Sheets } from './Sheets'
import { SyncSlot } from './SyncSlot'
import { Scanner } from './scanner/Scanner'
import { syncOf } from './sync'
import { TallyBar } from './TallyBar'
import { type Filter, filters } from './tally'
import { useRecorder } from './use-recorder'
import type { RollView } from './use-roll'
import { useShown } from './use-shown'
import { useTurnedAway } from './use-turned-away'
import { Ward } from './Ward'

interface HallProps {
  point: Reply<typeof getPoint>
  sessions: readonly Session[]
  session: Session
  onSession: (session: number) => void
  view: RollView
}

const isFilter = (word: string | undefined): word is Filter => filters.some((filter) => filter === word)

/** Marks by tap, by the six acts and by `Enter`; a person marked present already stays so. */
const useMarking = (view: RollView, closed: boolean) => {
  const { t } = useTranslation()
  const recorder = useRecorder(view.place)
  const say = (row: Row, said: Said): void => {
    if (closed || row.conflict) return
    const name = row.seat.place && row.namesake ? `${row.seat.printedName}, ${row.seat.place}` : row.seat.printedName
    recorder.record([{ row, said }], t('roll-call:said.done', { state: t(`ui:state.${said.state}`), name }))
  }
  const present = (row: Row): void => {
    if (row.state !== 'present' || row.carried) say(row, { state: 'present' })
  }
  return { recorder, say, present }
}

/** The roll of one hall: figures, safety of the marks, search, people; by number where the point counts. */
export const Hall = ({ point, sessions, session, onSession, view }: HallProps) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const [word, setFilter] = useQueryWord('loc')
  const [scan, setScan] = useQueryWord('quet')
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<Opened>()
  const [over, setOver] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const away = useTurnedAway(view.place)
  useWatch({ points: [point.id] })
  const filter = isFilter(word) ? word : 'all'
  const { rows, tally, roll, outbox, marks } = view
  const why = roll && closedBy(roll.sheet, session, point.can.includes('mark'), now)
  const closed = why !== undefined || roll === undefined
  const { recorder, say, present } = useMarking(view, closed)
  const { shown, waiting, apply } = useShown(rows, filter, typed)
  const byCount = point.counting === 'count'
  const sync = syncOf(outbox.entries, away.turnedAway.length)
  const maySubmit = point.can.includes('submit')
  const close = (): void => setOpened(undefined)
  useKeys([
    { key: '/', label: t('roll-call:key.find'), run: () => field.current?.focus() },
    { key: '.', label: t('roll-call:key.apply'), run: apply },
  ])

  if (!roll) return null
  const head = (
    <>
      <Bar
        title={t('roll-call:title')}
        point={point}
        sessions={sessions}
        session={session}
        onSession={onSession}
        kept={sync.kept}
        menu={
          <HallMenu
            guests={roll.guests.length}
            byCount={byCount}
            onGuests={() => setOpened({ kind: 'guests' })}
            onHeadcount={() => setOpened({ kind: 'headcount' })}
            onHistory={() => setOpened({ kind: 'history' })}
          />
        }
      />
      {!byCount && (
        <TallyBar tally={tally} filter={filter} onFilter={(next) => setFilter(next === 'all' ? undefined : next)} />
      )}
      <SyncSlot sync={sync} onRefused={() => setOpened({ kind: 'refused' })} />
      {!byCount && (
        <Find
          field={field}
          value={typed}
          onChange={setTyped}
          onEnter={() => {
            const only = shown.length === 1 ? shown[0] : undefined
            if (!only || typed.trim() === '') return
            present(only)
            setTyped('')
          }}
        />
      )}
    </>
  )
  const foot = why ? (
    <ClosedLine why={why} sheet={roll.sheet} session={session} />
  ) : byCount ? undefined : (
    <>
      <Last
        done={recorder.done}
        over={over !== undefined && over === recorder.done?.id}
        onOver={() => setOver(recorder.done?.id)}
        onHistory={() => setOpened({ kind: 'history' })}
      />
      <Acts
        unmarked={tally.unmarked}
        maySubmit={maySubmit}
        submittedAt={roll.sheet.state === 'submitted' ? roll.sheet.submittedAt : null}
        onScan={() => setScan('1', true)}
        onAllBut={() => setOpened({ kind: 'all-but' })}
        onSubmit={() => setOpened({ kind: 'submit' })}
      />
    </>
  )
  if (scan && !closed && !byCount)
    return (
      <Scanner
        point={point}
        session={session}
        view={view}
        sync={sync}
        onClose={() => setScan(undefined)}
        onByName={() => {
          setScan(undefined)
          setTimeout(() => field.current?.focus(), 100)
        }}
      />
    )
  return (
    <Bare head={head} foot={foot}>
      {(roll.sheet.returnReason || waiting > 0) && (
        <div className={classes.top}>
          {roll.sheet.state === 'open' && roll.sheet.returnReason && <Returned reason={roll.sheet.returnReason} />}
          {waiting > 0 && (
            <Button size="touch" keyName="." onClick={apply}>
              {t('roll-call:apply', { count: waiting })}
            </Button>
          )}
        </div>
      )}
      {byCount ? (
        <Ward view={view} closed={closed} maySubmit={maySubmit} onSubmit={() => setOpened({ kind: 'submit' })} />
      ) : (
        <List
          rows={shown}
          line={(row) => {
            const item = {
              row,
              closed,
              fresh: recorder.done?.seats.has(row.seat.id) ?? false,
              onPresent: present,
              onMore: ({ seat }: Row) => setOpened({ kind: 'acts', seat: seat.id }),
            }
            return row.conflict ? <Clash {...item} session={session.id} own={marks} /> : <RowItem {...item} />
          }}
        />
      )}
      {!byCount && shown.length === 0 && (
        <p className={classes.empty}>{t(typed ? 'roll-call:nobody' : 'roll-call:none')}</p>
      )}
      <Sheets
        {...{ opened, view, recorder, away, closed }}
        counting={point.counting}
        onSay={(row, said) => {
          say(row, said)
          if (opened?.kind === 'acts') close()
        }}
        onClose={close}
      />
    </Bare>
  )
}
