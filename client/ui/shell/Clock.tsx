import { useServerSecond } from '../../clock'
import { clockTime, day } from '../format'
import classes from './shell.module.css'

/** The server's clock; screen readers find it but are not told every second. */
export const Clock = ({ date = true }: { date?: boolean }) => {
  const now = useServerSecond()
  return (
    <span className={classes.clock} role="timer" aria-live="off">
      <b>{clockTime(now)}</b>
      {date && <span>{day(now)}</span>}
    </span>
  )
}
