import type { Guest } from '../../shared/attendance'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { authorize } from '../access/authorize'
import { deviceFor } from '../connections/devices'
import type { Database, Tx } from '../db/database'
import { policies } from './attendance.policy'
import * as store from './guests.store'
import { type By, demandTaking, type Hall, hallAt, recordAt } from './hall'
import { findHall, findSeat, type SeatRow } from './hall.store'
import { heldIn } from './held'
import { reopenSheet } from './sheets'
import { said, takeMarks } from './take'

/** As it travels. */
export function wireGuest(row: store.GuestRow): Guest {
  const { id, session, point, seat, name, office, member, removedAt } = row
  return { id, session, point, seat, name, office, member, removed: removedAt !== null }
}

export interface Sent {
  tag: string
  stamp: string
}
interface Described {
  name: string
  office: string
  member: boolean
  /** Counted there; null: «Mời thêm». */
  seat: number | null
}

/** Step: somebody present who was not summoned to this hall. */
export async function addTo(tx: Tx, hall: Hall, by: By<'mark'>, stamp: string, described: Described): Promise<Guest> {
  const { session, point } = hall
  const row = await store.insertGuest(tx, {
    ...described,
    session: session.id,
    point: point.id,
    device: by.device ?? null,
    stamp,
    at: by.at,
  })
  const guest = wireGuest(row)
  await recordAt(tx, hall, by, 'guest.added', { guest })
  await reopenSheet(tx, hall, by)
  return guest
}

/** Once by its stamp. @throws closed `sheet_accepted` …, conflict `stamp_used` when the stamp was sent for another hall */
export async function addGuest(
  db: Database,
  actor: Actor,
  { at, session, point }: { at: number; session: number; point: number },
  { tag, stamp, ...described }: Sent & Omit<Described, 'seat'>,
): Promise<Guest> {
  return await db.write(point, async (tx) => {
    const allowed = await authorize(tx, actor, policies.mark, await hallAt(tx, session, point))
    const hall = allowed.thing
    const device = await deviceFor(tx, actor, tag, at)
    const known = await store.guestByStamp(tx, device, stamp)
    if (known) {
      if (known.session !== session || known.point !== point) throw problem('conflict', 'stamp_used')
      return wireGuest(known)
    }
    demandTaking(hall, at)
    return await addTo(tx, hall, { allowed, at, device }, stamp, { ...described, seat: null })
  })
}

/**
 * Off the list; one who is off it already stays off. A summoned one is no longer present at the own seat either.
 * @throws missing `guest`, closed `sheet_accepted` …
 */
export async function removeGuest(db: Database, actor: Actor, at: number, id: number): Promise<Guest> {
  const found = await store.findGuest(db.read, id)
  if (!found) throw problem('missing', 'guest')
  const seat = found.seat === null ? undefined : await findSeat(db.read, found.seat)
  return await db.write({ scope: found.point, also: seat ? [seat.point] : [] }, async (tx) => {
    const allowed = await authorize(tx, actor, policies.mark, await hallAt(tx, found.session, found.point))
    const hall = allowed.thing
    const now = await store.findGuest(tx, id)
    if (now?.removedAt != null) return wireGuest(now)
    demandTaking(hall, at)
    if (seat) await unseat(tx, hall, { allowed, at }, seat, id)
    const row = await store.markRemoved(tx, id, at)
    if (!row) throw problem('missing', 'guest')
    const guest = wireGuest(row)
    await recordAt(tx, hall, { allowed, at }, 'guest.removed', { guest })
    await reopenSheet(tx, hall, { allowed, at })
    return guest
  })
}

/** Takes back what the guest's code had marked at the own seat, unless something else was recorded there since. */
async function unseat(tx: Tx, hall: Hall, by: By<'mark'>, seat: SeatRow, guest: number): Promise<void> {
  const own = await findHall(tx, hall.session.id, seat.point)
  const held = own && (await heldIn(tx, own, [seat.id])).get(seat.id)
  if (!own || !held || held.carried || held.row.atPoint !== hall.point.id) return
  demandTaking(own, by.at)
  const basis = held.row.basis
  const mark = { ...said(UNMARKED), seat: seat.id, stamp: `guest-${guest}-off`, source: 'check_in' as const }
  await takeMarks(tx, own, by, [{ ...mark, atPoint: null, basedOn: basis, deviceAt: by.at }])
}
const UNMARKED = { value: 'unmarked', mode: null, occupant: null, substitute: null, reason: '' } as const
