import type { TFunction } from 'i18next'
import type { Role } from '../../../shared/access'
import type { Account, Grant } from '../../../shared/accounts'
import { day, dayHour, hour } from '../../ui/format'

const WEEK = 7 * 86_400_000

export const filters = ['all', 'soon', 'never', 'disabled'] as const
export type Filter = (typeof filters)[number]
export const isFilter = (word: string | undefined): word is Filter => filters.some((filter) => filter === word)

export const isOver = (grant: Grant, now: number): boolean => grant.to !== null && grant.to <= now
export const isSoon = (grant: Grant, now: number): boolean =>
  grant.to !== null && grant.to > now && grant.to - now <= WEEK

const tests: Record<Filter, (account: Account, now: number) => boolean> = {
  all: () => true,
  soon: (account, now) => account.disabledAt === null && account.grants.some((grant) => isSoon(grant, now)),
  never: (account) => account.lastIn === null,
  disabled: (account) => account.disabledAt !== null,
}
export const matching = (accounts: readonly Account[], filter: Filter, now: number): Account[] =>
  accounts.filter((account) => tests[filter](account, now))

/** Grants that run out within a week, of accounts that can be used. */
export const soonIn = (accounts: readonly Account[], now: number): number =>
  accounts
    .filter((account) => account.disabledAt === null)
    .reduce((n, account) => n + account.grants.filter((grant) => isSoon(grant, now)).length, 0)

/** What still counts, else what ran out last; the first one stands for the account in the list. */
export const standing = <G extends Grant>(grants: readonly G[], now: number): G[] =>
  grants.filter((grant) => !isOver(grant, now))

/** The next end of what an account holds; undefined when nothing of it ends. */
export const nextEnd = (account: Account, now: number): number | undefined => {
  const ends = standing(account.grants, now).flatMap((grant) => (grant.to === null ? [] : [grant.to]))
  return ends.length > 0 ? Math.min(...ends) : undefined
}

/** «Từ Sơn và cấp dưới»: an operator's grant stays at its point, every other one reaches below. */
export const areaWords = (role: Role, { name }: Pick<Grant['area'], 'name'>, t: TFunction): string =>
  role === 'operator' ? name : t('accounts:below', { name })

/** The last day a grant still counts: it ends at that day's midnight. */
export const lastDay = (to: number): string => day(to - 1)

export const moment = (at: number, now: number): string => (day(at) === day(now) ? hour(at) : dayHour(at))
