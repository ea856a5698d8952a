import { TextInput } from '@mantine/core'
import { IconPlus, IconSearch, IconSitemap } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import { movePoint, type Point } from '../../../../shared/points'
import { fold } from '../../../../shared/text'
import { useQueryWord } from '../../../address'
import { useSend } from '../../../api'
import { useMe } from '../../../session'
import { announce } from '../../../ui/Announcer'
import { Button } from '../../../ui/Button'
import { count } from '../../../ui/format'
import { Loaded } from '../../../ui/Loaded'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { composer } from '../rights'
import { useGap } from '../use-gap'
import { AddPoint } from './AddPoint'
import { BuildPoints } from './BuildPoints'
import { Drawer } from './Drawer'
import classes from './points.module.css'
import { TreeGrid } from './TreeGrid'
import { idsOn, siblingsOf, stepAfter } from './tree'
import { keepPoints, usePoints, useShortName, useTree } from './use-tree'

/** Points whose name, responsible or phone holds the words, with everything above them. */
const matching = (points: readonly Point[], search: string): Point[] => {
  const words = fold(search).split(' ').filter(Boolean)
  if (words.length === 0) return [...points]
  const hit = points.filter((point) => {
    const text = fold(`${point.printedName} ${point.responsible} ${point.phone}`)
    return words.every((word) => text.includes(word))
  })
  const shown = new Set(hit.flatMap((point) => idsOn(point.path)))
  return points.filter((point) => shown.has(point.id))
}

/** Up or down among its siblings, said aloud. */
const useStep = (conference: number, points: readonly Point[]) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const send = useSend(movePoint, { onDone: ({ points: moved }) => keepPoints(conference, moved) })
  const step = (id: number, by: -1 | 1): void => {
    const point = points.find((each) => each.id === id)
    if (!point?.parent || send.isPending) return
    const siblings = siblingsOf(points, point)
    const after = stepAfter(siblings, id, by)
    if (after === undefined) return
    const position = siblings.findIndex((each) => each.id === id) + 1 + by
    send.mutate(
      { params: { id }, version: point.version, body: { parent: point.parent, after } },
      { onSuccess: () => announce(t('conference:points.movedTo', { name: shortName(point.printedName), position })) },
    )
  }
  return { step, problem: send.error }
}

const Page = ({ conference, points: loaded }: { conference: Conference; points: Point[] }) => {
  const { t } = useTranslation()
  const me = useMe()
  const { points, totals } = useTree(conference.id, loaded)
  const [word, setWord] = useQueryWord('diem')
  const [search, setSearch] = useState('')
  const [asked, setAsked] = useState<'add' | 'build'>()
  const may = composer(me, conference, points, 'organizer')
  const shown = useMemo(() => matching(points, search), [points, search])
  const chosen = points.find((point) => String(point.id) === word)
  const below = chosen ?? points.find((point) => point.parent === null)
  const whole = totals.get(conference.root)
  const { step, problem } = useStep(conference.id, points)
  useGap(true, (code) => {
    const first = points.find((point) => point.responsible === '' || point.phone === '')
    if (code === 'responsible' && first) setWord(String(first.id))
    if (code === 'points') setAsked('build')
  })
  const mayBelow = below !== undefined && may(below)
  return (
    <div className={classes.two} data-drawer={chosen !== undefined || undefined}>
      <section className={classes.side}>
        <div className={classes.tools}>
          <p className="num">
            <b>
              {t('conference:points.total', { points: count(whole?.points ?? 0), people: count(whole?.people ?? 0) })}
            </b>
          </p>
          <TextInput
            type="search"
            size="xs"
            aria-label={t('conference:points.search')}
            placeholder={t('conference:points.search')}
            leftSection={<IconSearch size={14} aria-hidden="true" />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {mayBelow && (
            <>
              <Button size="small" icon={IconSitemap} onClick={() => setAsked('build')}>
                {t('conference:points.build')}
              </Button>
              <Button size="small" icon={IconPlus} onClick={() => setAsked('add')}>
                {t('conference:points.add')}
              </Button>
            </>
          )}
        </div>
        <ProblemBanner problem={problem} />
        <TreeGrid
          points={shown}
          totals={totals}
          chosen={chosen?.id}
          onChoose={(id) => setWord(String(id))}
          onStep={points.some(may) ? step : undefined}
          allOpen={search.trim() !== ''}
        />
      </section>
      {chosen ? (
        <Drawer
          key={chosen.id}
          conference={conference}
          point={chosen}
          points={points}
          totals={totals}
          editable={may(chosen)}
          onStep={step}
          onClose={() => setWord(undefined)}
        />
      ) : (
        <aside className={classes.none}>
          <p className="dim">{t('conference:points.chooseOne')}</p>
          <p className="small dim">{t('conference:points.details')}</p>
        </aside>
      )}
      {asked === 'add' && below && (
        <AddPoint parent={below} onClose={() => setAsked(undefined)} onAdded={(id) => setWord(String(id))} />
      )}
      {asked === 'build' && below && mayBelow && <BuildPoints parent={below} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

/** «Điểm cầu»: the tree of the conference, and the chosen point beside it. */
export const Points = ({ conference }: { conference: Conference }) => (
  <Loaded query={usePoints(conference.id)}>{({ points }) => <Page conference={conference} points={points} />}</Loaded>
)
