import type { InboxEntry } from './figures'

export const filters = ['all', 'conflict', 'difference', 'silent', 'late', 'submitted'] as const
export type Filter = (typeof filters)[number]

export const filterOf = (word: string | undefined): Filter => filters.find((each) => each === word) ?? 'all'

/** How many wait, by kind. */
export const numbersOf = (inbox: readonly InboxEntry[]): Record<Filter, number> => {
  const by = { all: inbox.length, conflict: 0, difference: 0, silent: 0, late: 0, submitted: 0 }
  for (const { kind } of inbox) by[kind] += 1
  return by
}

export const passing = (inbox: readonly InboxEntry[], filter: Filter): InboxEntry[] =>
  inbox.filter(({ kind }) => filter === 'all' || kind === filter)

/** Entries are told apart by what and where. */
export const entryKey = ({ kind, point, seat }: InboxEntry): string => `${kind}-${point}-${seat ?? 0}`
