import type { ConferenceRow, ConferenceState } from '../../../shared/conferences'
import { fold } from '../../../shared/text'
import { localOf } from '../../ui/format'

/** What the list is filtered by: a state as people say it; a session being open is one of them. */
export type Shown = ConferenceState | 'inSession'
export const shownOf = (row: ConferenceRow): Shown => (row.inSession ? 'inSession' : row.state)

/** In the order a conference goes through them. */
export const shownStates: readonly Shown[] = [
  'draft',
  'approved',
  'summoned',
  'inSession',
  'ended',
  'signed',
  'archived',
  'postponed',
  'cancelled',
]

export type GroupName = 'today' | 'coming' | 'undated' | 'past'
export interface Group {
  name: GroupName
  rows: ConferenceRow[]
}

/** The Hà Nội day of an instant, as "2022-05-18". */
export const dayKey = (ms: number): string => localOf(ms).slice(0, 10)

const over: readonly ConferenceState[] = ['ended', 'signed', 'archived', 'cancelled']

const groupOf = (row: ConferenceRow, now: number): GroupName => {
  if (row.inSession) return 'today'
  if (row.starts === null) return over.includes(row.state) ? 'past' : 'undated'
  const [its, today] = [dayKey(row.starts), dayKey(now)]
  if (its === today) return 'today'
  return its > today ? 'coming' : 'past'
}

/** Today, what is coming with the nearest on top, what has no date, what is past with the newest on top. */
export const groupsOf = (rows: readonly ConferenceRow[], now: number): Group[] => {
  const of = (name: GroupName, order: 1 | -1): Group => ({
    name,
    rows: rows
      .filter((row) => groupOf(row, now) === name)
      .toSorted((a, b) => order * ((a.starts ?? 0) - (b.starts ?? 0)) || b.id - a.id),
  })
  return [of('today', 1), of('coming', 1), of('undated', 1), of('past', -1)].filter(({ rows: some }) => some.length > 0)
}

export const countsOf = (rows: readonly ConferenceRow[]): Map<Shown, number> => {
  const counts = new Map<Shown, number>()
  for (const row of rows) counts.set(shownOf(row), (counts.get(shownOf(row)) ?? 0) + 1)
  return counts
}

/** Rows of one state (all when none is named) whose title, convener or resolutions hold the words, diacritics aside. */
export const filtered = (rows: readonly ConferenceRow[], shown: Shown | undefined, search: string): ConferenceRow[] => {
  const words = fold(search).split(' ').filter(Boolean)
  return rows.filter((row) => {
    if (shown !== undefined && shownOf(row) !== shown) return false
    const text = fold(`${row.title} ${row.convenerPrinted} ${row.resolutions.join(' ')}`)
    return words.every((word) => text.includes(word))
  })
}

export const isShown = (word: string | undefined): word is Shown => shownStates.some((state) => state === word)
