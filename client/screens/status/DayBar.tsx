import type { Disturbance } from '../../../shared/status'
import classes from './status.module.css'
import { DAY } from './words'

/** Narrower than this nobody sees it. */
const LEAST = 0.6

export interface DayBarProps {
  /** The bar in words, for whoever does not see it. */
  label: string
  disturbances: readonly Disturbance[]
  now: number
}

/** The last 24 hours of a part: grey is normal, only deviation has colour. */
export const DayBar = ({ label, disturbances, now }: DayBarProps) => {
  const percent = (at: number): number => Math.min(100, Math.max(0, ((at - now + DAY) / DAY) * 100))
  return (
    <div className={classes.bar} role="img" aria-label={label}>
      {disturbances.map(({ state, from, to }) => {
        const left = percent(from)
        const width = Math.max(LEAST, percent(to ?? now) - left)
        const style = { left: `${Math.min(left, 100 - width)}%`, width: `${width}%` }
        return <i key={from} className={state === 'off' ? classes.barOff : classes.barSlow} style={style} />
      })}
    </div>
  )
}
