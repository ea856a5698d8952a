import { useTranslation } from 'react-i18next'
import { useAge } from '../../live'
import { clockTime, count } from '../../ui/format'
import { type SeatState, StateIcon } from '../../ui/StateIcon'
import classes from './roll-call.module.css'
import { type Filter, figureOf, filters, type Tally } from './tally'
import { useHeard } from './use-heard'

const icons: Record<Filter, SeatState[]> = {
  all: [],
  present: ['present'],
  absent: ['excused', 'unexcused'],
  unmarked: ['unmarked'],
}
const parts = [
  { filter: 'present', color: 'var(--present)' },
  { filter: 'absent', color: 'var(--excused)' },
  { filter: 'unmarked', color: 'var(--off-line)' },
] as const

const Share = ({ tally }: { tally: Tally }) => (
  <div className={classes.share} aria-hidden="true">
    {parts.map(({ filter, color }) => (
      <i key={filter} style={{ flex: figureOf(filter, tally), background: color }} />
    ))}
  </div>
)

const Note = ({ tally, stale }: { tally: Tally; stale: boolean }) => {
  const { t } = useTranslation()
  const heard = useHeard()
  const { hall, online, conflicts, outside } = tally
  return (
    <p className={`${classes.note} num`}>
      <span>{t('roll-call:tally.places', { hall: count(hall), online: count(online) })}</span>
      {outside > 0 && <span>{t('roll-call:tally.outside', { count: outside })}</span>}
      {conflicts > 0 && <span>{t('roll-call:tally.conflicts', { count: conflicts })}</span>}
      {stale && <span>{t('ui:age.figuresAt', { at: clockTime(heard) })}</span>}
    </p>
  )
}

export interface TallyBarProps {
  tally: Tally
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** The four figures, each a filter: a tap sets it, a second tap changes nothing. Hollow while there is no line. */
export const TallyBar = ({ tally, filter, onFilter }: TallyBarProps) => {
  const { t } = useTranslation()
  const age = useAge()
  const stale = age.stale || age.state === 'offline'
  return (
    <section className={classes.tally} aria-label={t('roll-call:tally.label')}>
      <div className={classes.cells}>
        {filters.map((each) => (
          <button
            key={each}
            type="button"
            className={classes.cell}
            aria-pressed={each === filter}
            onClick={() => onFilter(each)}
          >
            <b className={stale ? 'hollow' : ''}>{count(figureOf(each, tally))}</b>
            <span>
              {icons[each].map((state) => (
                <StateIcon key={state} state={state} size={14} decorative />
              ))}
              {t(`roll-call:filter.${each}`)}
            </span>
          </button>
        ))}
      </div>
      <Share tally={tally} />
      <Note tally={tally} stale={stale} />
    </section>
  )
}
