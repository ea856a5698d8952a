import type { SeatState } from '../../ui/StateIcon'
import type { Row } from './rows'

export const filters = ['all', 'present', 'absent', 'unmarked'] as const
export type Filter = (typeof filters)[number]

export interface Tally {
  expected: number
  /** In the hall, substitutes too. */
  hall: number
  online: number
  excused: number
  unexcused: number
  /** Conflicts too. */
  unmarked: number
  conflicts: number
  /** Invited, serving and press who attend: «Ngoài số triệu tập». */
  outside: number
}

const none: Tally = {
  expected: 0,
  hall: 0,
  online: 0,
  excused: 0,
  unexcused: 0,
  unmarked: 0,
  conflicts: 0,
  outside: 0,
}

const places = {
  present: 'hall',
  substitute: 'hall',
  online: 'online',
  excused: 'excused',
  unexcused: 'unexcused',
  unmarked: 'unmarked',
} as const satisfies Record<SeatState, keyof Tally>

export const attends = (state: SeatState): boolean =>
  state === 'present' || state === 'online' || state === 'substitute'

/** Five states that add up to expected, over the seats that attend as full; the others apart. */
export const tallyOf = (rows: readonly Row[]): Tally => {
  const tally = { ...none }
  for (const { seat, state, conflict } of rows) {
    if (conflict) tally.conflicts += 1
    if (seat.attendsAs !== 'full') {
      if (attends(state)) tally.outside += 1
      continue
    }
    tally.expected += 1
    tally[places[state]] += 1
  }
  return tally
}

/** The figure over each filter: all, attending, absent, unmarked. */
export const figureOf = (filter: Filter, { expected, hall, online, excused, unexcused, unmarked }: Tally): number =>
  ({ all: expected, present: hall + online, absent: excused + unexcused, unmarked })[filter]

export const fits = (filter: Filter, { state }: Row): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'present':
      return attends(state)
    case 'absent':
      return state === 'excused' || state === 'unexcused'
    case 'unmarked':
      return state === 'unmarked'
  }
}

export interface Group {
  title: string
  rows: Row[]
  marked: number
}

/** Rows by category in order, each with how many of them are marked. */
export const groupsOf = (rows: readonly Row[]): Group[] => {
  const groups: Group[] = []
  for (const row of rows) {
    let group = groups.at(-1)
    if (group?.title !== row.seat.category) {
      group = { title: row.seat.category, rows: [], marked: 0 }
      groups.push(group)
    }
    group.rows.push(row)
    if (row.state !== 'unmarked') group.marked += 1
  }
  return groups
}
