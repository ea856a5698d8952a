import type { HomeConference, HomeSession } from '../../../shared/home'
import { localOf } from '../../ui/format'

const DAY = 86_400_000

export interface WeekDay {
  /** An instant within the day. */
  at: number
  today: boolean
  sessions: HomeSession[]
}

const dayOf = (ms: number): string => localOf(ms).slice(0, 10)

/** The week of `now`, Monday to Sunday by the clock of Hà Nội, each day with its sessions in order of time. */
export const weekOf = (conferences: readonly HomeConference[], now: number): WeekDay[] => {
  const weekday = (new Date(`${dayOf(now)}T12:00:00Z`).getUTCDay() + 6) % 7
  const sessions = conferences.flatMap(({ near }) => near).sort((a, b) => a.plannedFrom - b.plannedFrom)
  return [...Array(7).keys()].map((n) => {
    const at = now + (n - weekday) * DAY
    const on = sessions.filter(({ plannedFrom }) => dayOf(plannedFrom) === dayOf(at))
    return { at, today: n === weekday, sessions: on }
  })
}
