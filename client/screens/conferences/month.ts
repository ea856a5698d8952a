import type { ConferenceRow } from '../../../shared/conferences'
import { instantOf } from '../../ui/format'
import { dayKey } from './groups'

export interface Day {
  /** "2022-05-18" */
  key: string
  date: number
  inMonth: boolean
  weekend: boolean
}

const DAY = 86_400_000

/** Whole weeks, from Monday, that hold the month of `first` ("2022-05-01"). */
export const weeksOf = (first: string): Day[] => {
  const start = instantOf(first, '12:00')
  const weekday = (new Date(start).getUTCDay() + 6) % 7
  const month = first.slice(0, 7)
  const days = [...Array(42).keys()].map((at): Day => {
    const key = dayKey(start + (at - weekday) * DAY)
    return { key, date: Number(key.slice(8)), inMonth: key.startsWith(month), weekend: at % 7 > 4 }
  })
  return days.slice(0, days.slice(35).some((day) => day.inMonth) ? 42 : 35)
}

/** The first day of the month `by` months away. */
export const monthFrom = (first: string, by: number): string => {
  const [year = 0, month = 1] = first.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10)
}

export type Dot = 'now' | 'some' | 'postponed'
export interface DayMark {
  dot: Dot
  rows: ConferenceRow[]
}

const dotOf = (rows: readonly ConferenceRow[]): Dot => {
  if (rows.some((row) => row.inSession)) return 'now'
  return rows.every((row) => row.state === 'postponed') ? 'postponed' : 'some'
}

/** What stands on each day; cancelled ones do not. */
export const marksOf = (rows: readonly ConferenceRow[]): Map<string, DayMark> => {
  const days = new Map<string, ConferenceRow[]>()
  for (const row of rows) {
    if (row.starts === null || row.state === 'cancelled') continue
    const key = dayKey(row.starts)
    days.set(key, [...(days.get(key) ?? []), row])
  }
  return new Map([...days].map(([key, some]) => [key, { dot: dotOf(some), rows: some }]))
}
