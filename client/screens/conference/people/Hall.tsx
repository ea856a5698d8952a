import { IconAlertTriangle, IconClipboardList, IconLock, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attendances, type Seat } from '../../../../shared/composition'
import type { Point } from '../../../../shared/points'
import { useQueryWord } from '../../../address'
import { Button } from '../../../ui/Button'
import { Empty } from '../../../ui/Empty'
import { clockTime, count } from '../../../ui/format'
import { Loaded } from '../../../ui/Loaded'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { useShortName } from '../points/use-tree'
import { AddGroup } from './AddGroup'
import { HallList } from './HallList'
import { type Filter, groupsOf } from './lines'
import { Paste } from './Paste'
import classes from './people.module.css'
import { type Hall as HallData, useHall, usePeople } from './use-people'

const filters: readonly Filter[] = [undefined, ...attendances]

interface FiltersProps {
  hall: HallData
  filter: Filter
  onFilter: (filter: Filter) => void
  savedAt: number | undefined
}

const Filters = ({ hall, filter, onFilter, savedAt }: FiltersProps) => {
  const { t } = useTranslation()
  const doubles = new Set(hall.doubles.map((double) => double.seat)).size
  const figure = (of: Filter) =>
    of === undefined ? hall.seats.length : hall.seats.filter((seat) => seat.attendsAs === of).length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of filters is not a fieldset of a form
    <div className={classes.filters} role="group" aria-label={t('conference:people.filter')}>
      {filters.map((each) => (
        <button key={each ?? 'all'} type="button" aria-pressed={filter === each} onClick={() => onFilter(each)}>
          {each === undefined || each === 'doubles' ? t('conference:people.all') : t(`conference:people.as.${each}`)}{' '}
          <span className="num">{count(figure(each))}</span>
        </button>
      ))}
      {doubles > 0 && (
        <button type="button" data-doubles aria-pressed={filter === 'doubles'} onClick={() => onFilter('doubles')}>
          <IconAlertTriangle size={16} aria-hidden="true" /> {t('conference:people.doubles', { count: doubles })}
        </button>
      )}
      {savedAt !== undefined && (
        <span className={classes.savedAt}>{t('conference:people.savedAt', { at: clockTime(savedAt) })}</span>
      )}
    </div>
  )
}

const passes =
  (filter: Filter, doubles: ReadonlySet<number>) =>
  (seat: Seat): boolean =>
    filter === undefined || (filter === 'doubles' ? doubles.has(seat.id) : seat.attendsAs === filter)

const isFilter = (word: string | undefined): word is Exclude<Filter, undefined> =>
  word === 'doubles' || attendances.some((each) => each === word)

interface PageProps {
  point: Point
  points: readonly Point[]
  hall: HallData
  editable: boolean
}

const Page = ({ point, points, hall, editable }: PageProps) => {
  const { t } = useTranslation()
  const name = useShortName()(point.printedName)
  const [word, setWord] = useQueryWord('loc')
  const [pasting, setPasting] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [adding, setAdding] = useState<string>()
  const acts = usePeople(point)
  const filter = isFilter(word) ? word : undefined
  const doubles = new Set(hall.doubles.map((double) => double.seat))
  const full = hall.seats.filter((seat) => seat.attendsAs === 'full').length
  const groups = groupsOf(hall.seats.filter(passes(filter, doubles)))
  const started = adding !== undefined && !groups.some((group) => group.title === adding)
  const shown = started ? [...groups, { title: adding, outside: false, seats: [] }] : groups
  const words = { n: count(full), name, doubles: doubles.size }
  return (
    <>
      <div className={classes.tools}>
        <h2>{t(doubles.size > 0 ? 'conference:people.headlineDoubles' : 'conference:people.headline', words)}</h2>
        {editable && (
          <>
            <Button
              size="small"
              icon={IconClipboardList}
              onClick={() => {
                acts.add.reset()
                setPasting('')
              }}
            >
              {t('conference:people.paste')}
            </Button>
            <Button size="small" icon={IconPlus} onClick={() => setAsking(true)}>
              {t('conference:people.addGroup')}
            </Button>
          </>
        )}
      </div>
      <Filters hall={hall} filter={filter} onFilter={setWord} savedAt={acts.savedAt} />
      <ProblemBanner problem={acts.problem} />
      {asking && (
        <AddGroup
          onClose={() => setAsking(false)}
          onStart={(title) => {
            setAsking(false)
            setAdding(title)
          }}
        />
      )}
      <HallList
        point={point}
        points={points}
        hall={hall}
        groups={shown}
        editable={editable}
        acts={acts}
        adding={adding}
        onAdding={setAdding}
        onPaste={setPasting}
        filtered={filter !== undefined}
      />
      {pasting !== undefined && (
        <Paste
          point={point}
          hall={hall}
          text={pasting}
          group={adding}
          acts={acts}
          onClose={() => setPasting(undefined)}
        />
      )}
    </>
  )
}

/** The hall by name in its printed groups; names of halls out of reach are not shown. */
export const Hall = ({ point, points, editable }: Omit<PageProps, 'hall'>) => {
  const { t } = useTranslation()
  const query = useHall(point.id)
  if (query.error?.reply.kind === 'forbidden')
    return <Empty icon={IconLock} title={t('conference:people.refusedList')} />
  return (
    <Loaded query={query}>{(hall) => <Page point={point} points={points} hall={hall} editable={editable} />}</Loaded>
  )
}
