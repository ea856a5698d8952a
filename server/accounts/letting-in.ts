import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { authorize } from '../access/authorize'
import type { Policy } from '../access/policy'
import type { Reader, Tx } from '../db/database'
import { record } from '../journal/record'
import type { Parts } from '../parts'
import { type PlacedPoint, pointAt } from '../points/place'
import { policies } from './accounts.policy'
import { issueKey, linkOf } from './keys'
import { revokeKeysOf } from './keys.store'
import { endOf, pointOfSeat } from './letting-in.store'

const DAY = 86_400_000
/** Sheets are still put in order after the conference; with no date or a past one, two days from now. */
const AFTER = 2 * DAY

type Kind = 'point' | 'helper' | 'seat'
/** Whose key at which point. */
interface Owner {
  kind: Kind
  id: number
  point: number
}

const expiryAt = async (db: Reader, point: PlacedPoint, at: number) =>
  Math.max((await endOf(db, point.conference)) ?? at, at) + AFTER

/** Step: a new key of an owner at a point; the earlier ones and what they opened end. */
export async function newKeyAt(tx: Tx, { kind, id }: Omit<Owner, 'point'>, point: PlacedPoint, at: number) {
  const { ended } = await revokeKeysOf(tx, kind, id, at)
  const expires = await expiryAt(tx, point, at)
  const { text } = await issueKey(tx, { kind, owner: id, at, expires })
  return { text, expires, ended }
}

export const shownKey = ({ config }: Pick<Parts, 'config'>, { text, expires }: { text: string; expires: number }) => ({
  link: linkOf(config.origin, text),
  key: text,
  expires,
})

/** What is let in at a point stands in its journal; nobody else needs to hear of it. */
export async function noteAt(tx: Tx, point: PlacedPoint, actor: Actor, at: number, kind: string, body: object) {
  const { id: scope, conference } = point
  await record(tx, { scope, conference, at, actor: nameOf(actor), kind, reach: 'house', body })
}

async function make({ db, clock, sockets, config }: Parts, actor: Actor, owner: Owner, policy: Policy<string>) {
  const now = clock.now()
  const made = await db.write(owner.point, async (tx) => {
    const point = await pointAt(tx, owner.point)
    await authorize(tx, actor, policy, point)
    if (owner.kind === 'seat' && (await pointOfSeat(tx, owner.id)) !== point.id) throw problem('missing', 'seat')
    const key = await newKeyAt(tx, owner, point, now)
    await noteAt(tx, point, actor, now, `${policy.act}.made`, { [owner.kind]: owner.id, expires: key.expires })
    return key
  })
  sockets.end(made.ended)
  return shownKey({ config }, made)
}

async function revoke({ db, clock, sockets }: Parts, actor: Actor, owner: Owner, policy: Policy<string>) {
  const now = clock.now()
  const ended = await db.write(owner.point, async (tx) => {
    const point = await pointAt(tx, owner.point)
    await authorize(tx, actor, policy, point)
    const { stood, ended } = await revokeKeysOf(tx, owner.kind, owner.id, now)
    if (stood) await noteAt(tx, point, actor, now, `${policy.act}.revoked`, { [owner.kind]: owner.id })
    return ended
  })
  sockets.end(ended)
}

const codeOf = (point: number): Owner => ({ kind: 'point', id: point, point })

/** A seat's point, before the write that must name it. */
async function linkOfSeat(db: Reader, seat: number): Promise<Owner> {
  const point = await pointOfSeat(db, seat)
  if (point === undefined) throw problem('missing', 'seat')
  return { kind: 'seat', id: seat, point }
}

/**
 * The code of a point, shown once; an earlier one and its logins end.
 * @throws missing `point`, forbidden `not_allowed`
 */
export const makePointCode = (parts: Parts, actor: Actor, point: number) =>
  make(parts, actor, codeOf(point), policies.point_code)

/** Ends the code of a point and its logins; without a code it is nothing. */
export const revokePointCode = (parts: Parts, actor: Actor, point: number) =>
  revoke(parts, actor, codeOf(point), policies.point_code)

/**
 * The link of a seat, shown once; an earlier one dies.
 * @throws missing `seat`, forbidden `not_allowed`
 */
export const makeSeatLink = async (parts: Parts, actor: Actor, seat: number) =>
  await make(parts, actor, await linkOfSeat(parts.db.read, seat), policies.seat_link)

export const revokeSeatLink = async (parts: Parts, actor: Actor, seat: number) =>
  await revoke(parts, actor, await linkOfSeat(parts.db.read, seat), policies.seat_link)
