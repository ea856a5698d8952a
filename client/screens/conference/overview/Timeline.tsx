import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/sessions'
import { hour, span } from '../../../ui/format'
import classes from './overview.module.css'

const HOUR = 3_600_000
/** At most so many lines of hours; a longer day takes wider steps. */
const MARKS = 10

const marksOf = (from: number, to: number): number[] => {
  const step = Math.max(1, Math.ceil((to - from) / HOUR / MARKS)) * HOUR
  const first = Math.ceil(from / HOUR) * HOUR
  const marks: number[] = []
  for (let at = first; at <= to; at += step) marks.push(at)
  return marks
}

/** The sessions as bars over the hours, each under the one before. The table above says the same in words. */
export const Timeline = ({ sessions }: { sessions: readonly Session[] }) => {
  const { t } = useTranslation()
  const shown = sessions.filter((one) => one.state !== 'cancelled').toSorted((a, b) => a.plannedFrom - b.plannedFrom)
  if (shown.length < 2) return null
  const from = Math.min(...shown.map((one) => one.plannedFrom))
  const to = Math.max(...shown.map((one) => one.plannedTo))
  const place = (at: number): number => ((at - from) / Math.max(1, to - from)) * 100
  return (
    <div className={classes.timeline} role="img" aria-label={t('conference:overview.chart')}>
      {marksOf(from, to).map((at) => (
        <i key={at} className={classes.hour} style={{ left: `${place(at)}%` }}>
          <span className="num">{hour(at)}</span>
        </i>
      ))}
      {shown.map((one) => {
        const [left, width] = [place(one.plannedFrom), place(one.plannedTo) - place(one.plannedFrom)]
        const inside = width > 30
        return (
          <div key={one.id} className={classes.lane}>
            <span
              className={classes.bar}
              data-kind={one.kind}
              style={{ left: `${left}%`, width: `${width}%` }}
              title={span(one.plannedFrom, one.plannedTo)}
            >
              {inside && one.title}
            </span>
            {!inside && (
              <span
                className={classes.barName}
                style={left > 50 ? { right: `${100 - left}%` } : { left: `${left + width}%` }}
              >
                {one.title}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}
