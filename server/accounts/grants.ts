import type { Area } from '../../shared/access'
import type {
  Account,
  searchAreas as areasCall,
  directorsOf as directorsCall,
  giveGrant as giveCall,
} from '../../shared/accounts'
import type { Body, Reply } from '../../shared/call'
import { problem } from '../../shared/problems'
import { fold } from '../../shared/text'
import { type Actor, nameOf } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import { type Place, within } from '../access/place'
import { allows } from '../access/policy'
import { conferenceAt } from '../conferences/conference-at'
import { HOUSE, type Reader } from '../db/database'
import { record } from '../journal/record'
import { placeOfUnit, unitAt, withinOf } from '../organisation/organisation'
import type { Parts } from '../parts'
import { pointAt } from '../points/place'
import { accountAt, administered, demandSeen } from './account-at'
import { mustBeOther, seen } from './accounts'
import { policies } from './accounts.policy'
import { directing, pointsNamed, unitsIn } from './areas.store'
import {
  findGrant,
  holdsAlready,
  idsOn,
  insertGrant,
  type NewGrant,
  revokeGrant,
  unitPathsOn,
  wire,
} from './grants.store'

const areaAt = async (db: Reader, { kind, id }: Area): Promise<{ place: Place }> =>
  kind === 'unit' ? await unitAt(db, id) : await pointAt(db, id)

/** Step: grants a role within an area. */
export const addGrant = insertGrant

/**
 * Grants a role within an area that the actor administers, to somebody else whose account it sees.
 * @throws missing `account`, `unit` or `point`, forbidden `not_allowed` or `own_account`, invalid `fields` at `to`,
 * conflict `grant_stands`
 */
export async function giveGrant(
  { db, clock, sockets }: Parts,
  actor: Actor,
  account: number,
  { role, area, from, to }: Body<typeof giveCall>,
): Promise<Account> {
  const at = clock.now()
  const by = actor.kind === 'account' ? actor.id : null
  const wanted: NewGrant = { account, role, area, from: from ?? at, to, by }
  const given = await db.write(HOUSE, async (tx) => {
    await authorize(tx, actor, policies.grant, await areaAt(tx, area))
    mustBeOther(actor, account)
    await demandSeen(tx, actor, await accountAt(tx, account, at))
    if (to !== null && to <= Math.max(at, wanted.from))
      throw problem('invalid', 'fields', { fields: [{ path: 'to', code: 'time_over' }] })
    if (await holdsAlready(tx, wanted, at)) throw problem('conflict', 'grant_stands')
    const id = await insertGrant(tx, wanted)
    const grant = await findGrant(tx, id)
    const body = { account, grant: grant && wire(grant) }
    await record(tx, { scope: HOUSE, at, actor: nameOf(actor), kind: 'grant.given', reach: 'house', body })
    return await seen(tx, actor, account, at)
  })
  sockets.recheck({ kind: 'account', id: account })
  return given
}

/**
 * Withdraws a grant; from the commit on it counts for nothing, and open sockets are asked anew.
 * @throws missing `grant`, forbidden `not_allowed` or `own_account`
 */
export async function withdrawGrant({ db, clock, sockets }: Parts, actor: Actor, id: number): Promise<Account> {
  const at = clock.now()
  const account = await db.write(HOUSE, async (tx) => {
    const grant = await findGrant(tx, id)
    if (!grant) throw problem('missing', 'grant')
    const unitPaths = await unitPathsOn(tx, grant.pointPath === null ? [] : [grant.pointPath])
    const place =
      grant.pointPath === null
        ? placeOfUnit(grant.unitPath ?? '')
        : { path: grant.pointPath, unitPaths: idsOn(grant.pointPath).map((one) => unitPaths.get(one) ?? '') }
    await authorize(tx, actor, policies.grant, { place })
    mustBeOther(actor, grant.account)
    if (!(await revokeGrant(tx, id, at))) throw problem('missing', 'grant')
    const body = { account: grant.account, grant: wire({ ...grant, revokedAt: at }) }
    await record(tx, { scope: HOUSE, at, actor: nameOf(actor), kind: 'grant.withdrawn', reach: 'house', body })
    return await seen(tx, actor, grant.account, at)
  })
  sockets.recheck({ kind: 'account', id: account.id })
  return account
}

const MOST_AREAS = 20

/** Units, then points, that the actor may grant, by folded name; at most 20 of each. */
export async function searchAreas({ db }: Parts, actor: Actor, search: string): Promise<Reply<typeof areasCall>> {
  const held = await actor.held(db.read)
  const areas = administered(held)
  if (areas.length === 0) throw problem('forbidden', 'not_allowed', { values: { act: policies.grant.act } })
  const folded = fold(search)
  const inUnits = areas.filter((area) => area.kind === 'unit')
  const units = inUnits.length === 0 ? [] : await unitsIn(db.read, inUnits, folded)
  const above = await withinOf(db.read, units)
  const points = await pointsNamed(db.read, folded)
  const unitPaths = await unitPathsOn(
    db.read,
    points.map((point) => point.path),
  )
  const placeOf = (path: string): Place => ({ path, unitPaths: idsOn(path).map((id) => unitPaths.get(id) ?? '') })
  const reached = points.filter((point) => allows(policies.grant, actor, held, placeOf(point.path)))
  return {
    areas: [
      ...units.map(({ id, name, path }) => ({ kind: 'unit' as const, id, name, within: above(path) })),
      ...reached.slice(0, MOST_AREAS).map(({ id, name, within }) => ({ kind: 'point' as const, id, name, within })),
    ],
  }
}

/**
 * Accounts that may approve a conference: directors whose area holds its root or its convener.
 * @throws missing `conference`, forbidden `not_allowed`
 */
export async function directorsOf(
  { db, clock }: Parts,
  actor: Actor,
  conference: number,
): Promise<Reply<typeof directorsCall>> {
  const { place } = await conferenceAt(db.read, conference)
  await permit(db.read, actor, policies.directors, { place })
  const rows = await directing(db.read, clock.now())
  const reaching = rows.filter(({ kind, area, unitPath, pointPath }) => {
    const path = kind === 'unit' ? unitPath : pointPath
    return path !== null && within({ kind, id: area, path }, place)
  })
  const once = new Map(reaching.map(({ id, name, office }) => [id, { id, name, office }]))
  return { directors: [...once.values()] }
}
