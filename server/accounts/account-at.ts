import type { Account } from '../../shared/accounts'
import { problem } from '../../shared/problems'
import type { Actor, Held } from '../access/actor'
import { Authorized } from '../access/authorize'
import { type Place, within } from '../access/place'
import { allows, type Policy } from '../access/policy'
import type { Reader } from '../db/database'
import { placeOfUnit } from '../organisation/organisation'
import { policies } from './accounts.policy'
import { type GrantRow, grantsOf, idsOn, unitPathsOn, wire } from './grants.store'
import { openLogins, type ShownAccount, shownAccount } from './listing.store'

/** An account with every place it belongs to: its unit and the areas of what it holds. */
export interface PlacedAccount {
  account: ShownAccount
  grants: readonly (GrantRow & { place: Place })[]
  places: readonly Place[]
}

const stands = (grant: GrantRow, at: number) => grant.to === null || grant.to > at

function placed(account: ShownAccount, rows: readonly GrantRow[], unitPaths: Map<number, string>, at: number) {
  const grants = rows.map((row) => ({ ...row, place: placeOf(row, unitPaths) }))
  const home = account.unit ? [placeOfUnit(account.unit.path)] : []
  return { account, grants, places: [...home, ...grants.filter((g) => stands(g, at)).map((g) => g.place)] }
}
const placeOf = (grant: GrantRow, unitPaths: Map<number, string>): Place =>
  grant.pointPath === null
    ? placeOfUnit(grant.unitPath ?? '')
    : { path: grant.pointPath, unitPaths: idsOn(grant.pointPath).map((id) => unitPaths.get(id) ?? '') }

export async function placedAccounts(
  db: Reader,
  rows: readonly ShownAccount[],
  at: number,
): Promise<readonly PlacedAccount[]> {
  const grants = await grantsOf(
    db,
    rows.map((row) => row.id),
  )
  const unitPaths = await unitPathsOn(
    db,
    grants.flatMap((grant) => grant.pointPath ?? []),
  )
  return rows.map((row) =>
    placed(
      row,
      grants.filter((grant) => grant.account === row.id),
      unitPaths,
      at,
    ),
  )
}

/**
 * An account with its places.
 * @throws missing `account`
 */
export async function accountAt(db: Reader, id: number, at: number): Promise<PlacedAccount> {
  const row = await shownAccount(db, id)
  const [found] = row ? await placedAccounts(db, [row], at) : []
  if (!found) throw problem('missing', 'account')
  return found
}

/** Every place an account belongs to must be reached: a link to it lets in to all of them. */
const reached = (policy: Policy<string>, actor: Actor, held: readonly Held[], places: readonly Place[]) =>
  places.length > 0 && places.every((place) => allows(policy, actor, held, place))

/**
 * Checks one act at all places of an account; an account that belongs nowhere is nobody's to manage.
 * @throws forbidden `not_allowed`
 */
export async function authorizeAll<const A extends string>(
  db: Reader,
  actor: Actor,
  policy: Policy<A>,
  { account, places }: PlacedAccount,
) {
  const [first, ...rest] = places
  if (!first) throw problem('forbidden', 'not_allowed', { values: { act: policy.act } })
  for (const place of rest) await Authorized.check(db, actor, policy, { place })
  return await Authorized.check(db, actor, policy, { place: first, account })
}

/**
 * Only an account that the actor sees is given a role, or its id would tell whose it is; one that belongs nowhere is
 * anybody's to take in.
 * @throws forbidden `not_allowed`
 */
export async function demandSeen(db: Reader, actor: Actor, { places }: PlacedAccount): Promise<void> {
  const held = await actor.held(db)
  if (places.length > 0 && !places.some((place) => allows(policies.list, actor, held, place)))
    throw problem('forbidden', 'not_allowed', { values: { act: policies.list.act } })
}

/** Accounts as an administrator sees them: what may be withdrawn and done is said with them. */
export async function accountsFor(
  db: Reader,
  actor: Actor,
  found: readonly PlacedAccount[],
  at: number,
): Promise<Account[]> {
  const held = await actor.held(db)
  const open = await openLogins(
    db,
    found.map((one) => one.account.id),
    at,
  )
  return found.map((one) => accountFor(one, actor, held, open))
}

function accountFor(one: PlacedAccount, actor: Actor, held: readonly Held[], open: Map<number, number>): Account {
  const { account, grants, places } = one
  const self = actor.kind === 'account' && actor.id === account.id
  const inside = (place: Place) => allows(policies.grant, actor, held, place)
  return {
    ...account,
    unit: account.unit && { id: account.unit.id, name: account.unit.name },
    open: open.get(account.id) ?? 0,
    grants: grants.map((grant) => ({ ...wire(grant), within: !self && inside(grant.place) })),
    can: [
      ...(reached(policies.manage, actor, held, places) ? (['manage'] as const) : []),
      ...(self ? [] : (['grant'] as const)),
    ],
  }
}

/** The areas in which an actor administers. */
export const administered = (held: readonly Held[]): Held['area'][] => {
  const areas = held.filter((one) => one.role === 'admin').map((one) => one.area)
  return areas.filter((area, i) => !areas.some((other, j) => j !== i && covers(other, area, j < i)))
}
const covers = (other: Held['area'], area: Held['area'], first: boolean) => {
  if (other.kind !== area.kind || (other.path === area.path && !first)) return false
  return within(other, area.kind === 'unit' ? placeOfUnit(area.path) : { path: area.path, unitPaths: [] })
}
