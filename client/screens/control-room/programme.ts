import type { Item } from '../../../shared/agenda'

/** One row of the rundown. Times in UTC ms, drift in ms (positive = late). */
export interface Row {
  item: Item
  /** From 1, as it is called aloud: «mục 4». */
  number: number
  state: 'done' | 'now' | 'ahead' | 'skipped'
  /** When it is expected to begin, for what lies ahead. */
  expectedFrom: number | null
  /** When it will have ended, as things stand. */
  expectedTo: number | null
  drift: number | null
}

export interface Rundown {
  rows: Row[]
  current: Row | undefined
  /** What «Chuyển mục» goes to. */
  next: Row | undefined
  /** When the session will have ended, and how late that is. */
  expectedEnd: number
  drift: number
}

type Times = Pick<Item, 'plannedFrom' | 'plannedTo'>
const length = ({ plannedFrom, plannedTo }: Times): number =>
  plannedFrom === null || plannedTo === null ? 0 : Math.max(0, plannedTo - plannedFrom)

interface Cursor {
  /** Where the programme stands: the end of what came before. */
  at: number
  /** Where it should stand. */
  planned: number | null
}

/** A gap in the plan swallows lateness; being early is carried on. */
const startAfter = ({ at, planned }: Cursor, from: number | null): number => {
  if (from === null) return at
  if (planned === null) return Math.max(at, from)
  return at >= planned ? Math.max(at, from) : at + (from - planned)
}

const stateOf = (item: Item, started: boolean): Row['state'] => {
  if (item.actualFrom !== null) return item.actualTo === null ? 'now' : 'done'
  return started ? 'skipped' : 'ahead'
}

const past = (item: Item, number: number, state: 'done' | 'skipped'): Row => ({
  ...{ item, number, state, expectedFrom: null, expectedTo: item.actualTo },
  drift: item.actualFrom === null || item.plannedFrom === null ? null : item.actualFrom - item.plannedFrom,
})

const present = (item: Item, number: number, now: number): Row => {
  const from = item.actualFrom ?? now
  return {
    ...{ item, number, state: 'now', expectedFrom: null },
    expectedTo: Math.max(now, from + length(item)),
    drift: item.plannedFrom === null ? null : from - item.plannedFrom,
  }
}

/** What is planned to be over by the opening runs by itself: it is not late, and the first «Chuyển mục» passes it. */
export const isBefore = (item: Times, session: { plannedFrom: number }): boolean =>
  item.plannedTo !== null && item.plannedTo <= session.plannedFrom

const byItself = (item: Item, number: number): Row => ({
  ...{ item, number, state: 'ahead', expectedFrom: item.plannedFrom, expectedTo: item.plannedTo },
  drift: item.plannedFrom === null ? null : 0,
})

const future = (item: Item, number: number, cursor: Cursor): Row => {
  const from = startAfter(cursor, item.plannedFrom)
  return {
    ...{ item, number, state: 'ahead', expectedFrom: from, expectedTo: from + length(item) },
    drift: item.plannedFrom === null ? null : from - item.plannedFrom,
  }
}

/** What was, is and will be on the air, in the order of the programme. */
export const rundownOf = (
  items: readonly Item[],
  session: { plannedFrom: number; plannedTo: number; closedAt?: number | null },
  now: number,
): Rundown => {
  const closedAt = session.closedAt ?? null
  const shown = items.filter((item) => !item.removed)
  const last = shown.findLastIndex((item) => item.actualFrom !== null)
  const onAir = shown.findIndex((item) => item.actualFrom !== null && item.actualTo === null)
  const cursor: Cursor = { at: now, planned: last < 0 ? null : now }
  const rows = shown.map((item, at): Row => {
    const state = stateOf(item, at < last || closedAt !== null)
    if (state === 'done' || state === 'skipped') return past(item, at + 1, state)
    if (last < 0 && isBefore(item, session)) return byItself(item, at + 1)
    const row = state === 'now' ? present(item, at + 1, now) : future(item, at + 1, cursor)
    cursor.at = row.expectedTo ?? cursor.at
    cursor.planned = item.plannedTo ?? cursor.planned
    return row
  })
  const from = onAir < 0 ? last : onAir
  const expectedEnd = closedAt ?? endOf(rows, session, cursor)
  return {
    rows,
    current: rows[onAir],
    next: rows.slice(from + 1).find((row) => row.state === 'ahead' && !(last < 0 && isBefore(row.item, session))),
    expectedEnd,
    drift: expectedEnd - session.plannedTo,
  }
}

const endOf = (rows: readonly Row[], session: { plannedTo: number }, cursor: Cursor): number => {
  const lastRow = rows.at(-1)
  if (!lastRow) return Math.max(cursor.at, session.plannedTo)
  if (lastRow.state === 'done') return Math.max(cursor.at, lastRow.item.actualTo ?? 0)
  return startAfter(cursor, session.plannedTo)
}

/** Whole minutes, away from zero only when a whole minute is over: 59 s late is on time. */
export const minutesOf = (drift: number): number => Math.trunc(drift / 60_000)
/** Amber from here. */
export const LATE_MINUTES = 3

/** How much of an item is over and left. `left` negative = over its time; null without planned times. */
export const itemClock = (item: Item, now: number): { gone: number; budget: number; left: number } | null => {
  const budget = length(item)
  if (item.actualFrom === null || budget === 0) return null
  const gone = (item.actualTo ?? now) - item.actualFrom
  return { gone, budget, left: budget - gone }
}

/** A stretch in which the speaker could not be heard: no media, or the line was lost. */
export interface Hold {
  from: number
  /** null = still. */
  to: number | null
}

/** How much of `from`…`now` was held, each moment once. */
export const heldMs = (holds: readonly Hold[], from: number, now: number): number => {
  let sum = 0
  let until = from
  for (const hold of holds.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(until, hold.from)
    const end = Math.min(now, hold.to ?? now)
    if (end > start) {
      sum += end - start
      until = end
    }
  }
  return sum
}

/** The clock over the stage: it stands still while the speaker cannot be heard. */
export const turnClock = (
  turn: { from: number; to: number | null; budget: number },
  now: number,
  holds: readonly Hold[] = [],
): { gone: number; budget: number; left: number; held: boolean } => {
  const end = turn.to ?? now
  const gone = Math.max(0, end - turn.from - heldMs(holds, turn.from, end))
  const held = turn.to === null && holds.some((hold) => hold.to === null)
  return { gone, budget: turn.budget, left: turn.budget - gone, held }
}

/** How many turns of this length still fit into what is left, the one that speaks first. */
export const turnsThatFit = (left: number, speaking: number, each: number): number =>
  Math.max(0, Math.floor((left - Math.max(0, speaking)) / each))
