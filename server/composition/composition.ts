import type { Seat } from '../../shared/composition'
import { problem } from '../../shared/problems'
import { fold } from '../../shared/text'
import { type Actor, nameOf } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import { conferenceAt } from '../conferences/conference-at'
import { demandMove } from '../conferences/conferences'
import { policies as conferencePolicies } from '../conferences/conferences.policy'
import type { Database, Reader, Tx } from '../db/database'
import type { Patch } from '../db/patch'
import { between, following } from '../db/rank'
import { record } from '../journal/record'
import { staleEdit } from '../journal/stale'
import { allowedIn, type PlacedPoint, pointAt } from '../points/place'
import { freshCodes } from './code'
import { policies } from './composition.policy'
import * as store from './composition.store'

/** As it travels to those who compose or call the roll. */
export function wire(row: store.SeatRow): Seat {
  const {
    id,
    point,
    rank,
    printedName,
    printedOffice,
    printedUnit,
    category,
    attendsAs,
    place,
    member,
    code,
    version,
  } = row
  return { id, point, rank, printedName, printedOffice, printedUnit, category, attendsAs, place, member, code, version }
}

type Fields = Pick<
  store.SeatRow,
  'printedName' | 'printedOffice' | 'printedUnit' | 'category' | 'attendsAs' | 'place' | 'member'
>
const foldedOf = (seat: Pick<Fields, 'printedName' | 'printedOffice' | 'printedUnit' | 'place'>) =>
  fold(`${seat.printedName} ${seat.printedOffice} ${seat.printedUnit} ${seat.place}`)

async function note(tx: Tx, actor: Actor, at: number, point: PlacedPoint, kind: string, body: object) {
  await record(tx, {
    scope: point.id,
    conference: point.conference,
    at,
    actor: nameOf(actor),
    kind,
    reach: 'up',
    body: { point: point.id, ...body },
  })
}

export async function readSeats(db: Reader, actor: Actor, id: number) {
  const point = await pointAt(db, id)
  await permit(db, actor, policies.see, point)
  return {
    seats: (await store.seatsAt(db, id)).map(wire),
    quotas: await store.quotasAt(db, id),
    doubles: await store.doublesAt(db, point),
  }
}

/** Expected people by number, of the points where the actor may see who is expected: by name, else by quota. */
export async function readComposition(db: Reader, actor: Actor, id: number) {
  const { thing: conference } = await permit(db, actor, conferencePolicies.see, await conferenceAt(db, id))
  const isShown = await allowedIn(db, actor, policies.see, conference)
  const doubles = await store.doubleCounts(db, id)
  const found = new Map<
    number,
    { point: number; members: number; nonMembers: number; outside: number; doubles: number }
  >()
  const at = (point: number) => {
    const row = found.get(point) ?? { point, members: 0, nonMembers: 0, outside: 0, doubles: doubles.get(point) ?? 0 }
    found.set(point, row)
    return row
  }
  for (const row of await store.seatCounts(db, id)) Object.assign(at(row.point), row)
  for (const { point, member, n } of await store.quotaCounts(db, id)) at(point)[member ? 'members' : 'nonMembers'] += n
  return { points: [...found.values()].filter((row) => isShown(row.point)) }
}

/** Step: expected people of a point, in order, after `last`. */
export async function place(
  tx: Tx,
  point: PlacedPoint,
  at: number,
  people: readonly (Fields & { person?: number | null })[],
  ranks: readonly string[],
) {
  const codes = await freshCodes(tx, point.conference, people.length)
  return await store.insertSeats(
    tx,
    people.map((one, i) => ({
      ...one,
      folded: foldedOf(one),
      conference: point.conference,
      point: point.id,
      rank: ranks[i] ?? '',
      code: codes[i] ?? '',
      addedAt: at,
    })),
  )
}

async function ranksFor(tx: Tx, point: number, after: number | null, n: number): Promise<string[]> {
  if (after === null) return following(await store.lastRank(tx, point), n)
  const siblings = await store.seatsAt(tx, point)
  const i = siblings.findIndex((seat) => seat.id === after)
  if (i < 0) throw problem('missing', 'sibling')
  const ranks: string[] = []
  for (let low = siblings[i]?.rank ?? ''; ranks.length < n; low = ranks.at(-1) ?? '')
    ranks.push(between(low, siblings[i + 1]?.rank ?? ''))
  return ranks
}

/** The composition of an ended conference stays as it was. */
async function demandOpen(tx: Tx, point: PlacedPoint): Promise<void> {
  demandMove('compose', await conferenceAt(tx, point.conference))
}

export async function addSeats(
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  people: readonly Fields[],
  after: number | null,
) {
  return await db.write(id, async (tx) => {
    const { thing: point } = await authorize(tx, actor, policies.compose, await pointAt(tx, id))
    await demandOpen(tx, point)
    const rows = await place(tx, point, at, people, await ranksFor(tx, id, after, people.length))
    const seats = rows.map(wire)
    await note(tx, actor, at, point, 'seat.added', { seats })
    return { seats }
  })
}

/** @throws missing `seat` */
export async function seatAt(db: Reader, id: number) {
  const seat = await store.findSeat(db, id)
  if (!seat) throw problem('missing', 'seat')
  return { seat, ...(await pointAt(db, seat.point)), id: seat.id, point: seat.point }
}

async function stale(tx: Tx, scope: number, id: number) {
  const now = await store.findSeat(tx, id)
  return now ? await staleEdit(tx, { scope, thing: 'seat', id }, wire(now)) : problem('missing', 'seat')
}

async function edit(
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  kind: string,
  to: (tx: Tx, seat: store.SeatRow) => Promise<{ version: number; change: store.SeatChange }>,
) {
  const { point: scope } = await seatAt(db.read, id)
  return await db.write(scope, async (tx) => {
    const { seat } = await seatAt(tx, id)
    const { thing: point } = await authorize(tx, actor, policies.compose, await pointAt(tx, seat.point))
    await demandOpen(tx, point)
    const { version, change } = await to(tx, seat)
    const row = await store.updateSeat(tx, id, version, change)
    if (!row) throw await stale(tx, point.id, id)
    await note(tx, actor, at, point, kind, { seat: wire(row), before: wire(seat) })
    return wire(row)
  })
}

export const changeSeat = (
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  version: number,
  fields: Patch<Fields>,
) =>
  edit(db, actor, at, id, 'seat.changed', async (_tx, seat) => {
    const {
      printedName = seat.printedName,
      printedOffice = seat.printedOffice,
      printedUnit = seat.printedUnit,
      place = seat.place,
    } = fields
    return { version, change: { ...fields, folded: foldedOf({ printedName, printedOffice, printedUnit, place }) } }
  })

export const moveSeat = (db: Database, actor: Actor, at: number, id: number, after: number | null) =>
  edit(db, actor, at, id, 'seat.moved', async (tx, seat) => {
    const siblings = (await store.seatsAt(tx, seat.point)).filter((one) => one.id !== id)
    const i = after === null ? -1 : siblings.findIndex((one) => one.id === after)
    if (after !== null && i < 0) throw problem('missing', 'sibling')
    return { version: seat.version, change: { rank: between(siblings[i]?.rank ?? '', siblings[i + 1]?.rank ?? '') } }
  })

/** The row stays; its code lets nobody in any more and its link's logins end. */
export const removeSeat = (db: Database, actor: Actor, at: number, id: number, version: number) =>
  edit(db, actor, at, id, 'seat.removed', async () => ({ version, change: { removedAt: at } }))

interface NewQuota {
  category: string
  member: boolean
  n: number
}
const inOrder = (quotas: readonly NewQuota[]): string[] =>
  quotas.map(({ category, member, n }) => JSON.stringify([category, member, n])).sort()
const areSame = (one: readonly NewQuota[], other: readonly NewQuota[]): boolean =>
  inOrder(one).join() === inOrder(other).join()

/** Sets the numbers whole. @throws stale when they are no longer what the editor saw */
export async function setQuotas(
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  { quotas, before: seen }: Record<'quotas' | 'before', readonly NewQuota[]>,
) {
  return await db.write(id, async (tx) => {
    const { thing: point } = await authorize(tx, actor, policies.compose, await pointAt(tx, id))
    await demandOpen(tx, point)
    const twice = quotas.find((one, i) =>
      quotas.some((other, j) => j < i && other.category === one.category && other.member === one.member),
    )
    if (twice) throw problem('invalid', 'quota_twice', { values: { category: twice.category } })
    const before = await store.quotasAt(tx, id)
    if (!areSame(seen, before)) throw await staleEdit(tx, { scope: id, thing: 'quota' }, { quotas: before })
    await store.replaceQuotas(tx, id, quotas)
    await note(tx, actor, at, point, 'quota.set', { quotas, before })
    return { quotas: await store.quotasAt(tx, id) }
  })
}
