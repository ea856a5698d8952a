import { inboxKinds } from '../../../shared/roll-up'
import type { InboxEntry, RollUp } from './figures'

export const filters = ['all', ...inboxKinds] as const
export type Filter = (typeof filters)[number]

export const filterOf = (word: string | undefined): Filter => filters.find((each) => each === word) ?? 'all'

/** How many wait, by kind and together. */
export const numbersOf = (waiting: RollUp['waiting']): Record<Filter, number> => ({
  ...waiting,
  all: Object.values(waiting).reduce((sum, n) => sum + n, 0),
})

export const passing = (inbox: readonly InboxEntry[], filter: Filter): InboxEntry[] =>
  inbox.filter(({ kind }) => filter === 'all' || kind === filter)

/** Entries are told apart by what and where. */
export const entryKey = ({ kind, point, seat }: InboxEntry): string => `${kind}-${point}-${seat ?? 0}`
