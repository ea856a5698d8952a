import type { checkIn as call } from '../../shared/attendance'
import type { Body, ReplyIn } from '../../shared/call'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import { deviceFor } from '../connections/devices'
import type { Database, Tx } from '../db/database'
import { policies } from './attendance.policy'
import { seatByCode } from './check-in.store'
import { addTo, wireGuest } from './guests'
import { guestByStamp, guestOfSeat } from './guests.store'
import { type By, demandTaking, type Hall, hallAt } from './hall'
import { findHall } from './hall.store'
import { heldIn, wireStanding } from './held'
import { marksByStamp } from './marks.store'
import { type Taken, takeMarks } from './take'

type Given = Body<typeof call>
export type Outcome = ReplyIn<typeof call>
type Seat = NonNullable<Awaited<ReturnType<typeof seatByCode>>>
type Scan = { hall: Hall; seat: Seat; by: By<'mark'>; given: Given }

/** As typed from paper: spaces, dashes, small letters; O and 0, I, L and 1 are taken for each other. */
export function codesOf(typed: string): string[] {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
  const digits = plain.replace(/O/g, '0').replace(/[IL]/g, '1')
  return [...new Set([plain, digits, digits.replace(/0/g, 'O').replace(/1/g, 'I')])]
}

const here = ({ seat, given }: Scan, basedOn: string | null, atPoint: number | null): Taken => ({
  seat: seat.id,
  stamp: given.stamp,
  source: 'check_in',
  value: 'present',
  mode: 'hall',
  occupant: 'holder',
  substituteName: null,
  substituteOffice: null,
  substituteMember: null,
  reason: '',
  atPoint,
  basedOn,
  deviceAt: given.deviceAt,
})

/** @throws closed `check_in_closed` …: self check-in ends with the session, roll-call goes on */
function demandDoor(hall: Hall, at: number): void {
  if (hall.session.state === 'closed')
    throw problem('closed', 'check_in_closed', { values: { title: hall.session.title } })
  demandTaking(hall, at)
}

async function atOwnHall(tx: Tx, scan: Scan): Promise<Outcome> {
  const { hall, seat, by } = scan
  const { printedName: name, printedOffice: office } = seat
  const held = (await heldIn(tx, hall, [seat.id])).get(seat.id)
  const row = held?.row
  if (row && !held.carried && row.value === 'present' && row.mode === 'hall' && row.atPoint === null)
    return { outcome: 'already', name, office, at: row.at }
  demandDoor(hall, by.at)
  const seen = scan.given.basedOn === undefined ? (row?.basis ?? null) : scan.given.basedOn
  const [standing] = await takeMarks(tx, hall, by, [here(scan, seen, null)])
  if (!standing) throw new Error('a mark left no standing')
  return { outcome: 'present', name, office, standing }
}

/** Counted once, at the own seat; shown in this hall. A hall that the session does not reach has no seat to count. */
async function asGuestOf(tx: Tx, scan: Scan): Promise<Outcome> {
  const { hall, seat, by, given } = scan
  const { printedName: name, printedOffice: office, member, pointName } = seat
  const listed = await guestOfSeat(tx, hall.session.id, hall.point.id, seat.id)
  if (listed) return { outcome: 'guest', name, pointName, guest: wireGuest(listed) }
  demandDoor(hall, by.at)
  const own = await findHall(tx, hall.session.id, seat.point)
  if (own) {
    demandTaking(own, by.at)
    const row = (await heldIn(tx, own, [seat.id])).get(seat.id)?.row
    if (row?.atPoint !== hall.point.id || row.value !== 'present')
      await takeMarks(tx, own, by, [here(scan, row?.basis ?? null, hall.point.id)])
  }
  const guest = await addTo(tx, hall, by, given.stamp, { name, office, member, seat: own ? seat.id : null })
  return { outcome: 'guest', name, pointName, guest }
}

/** What the first arrival of this stamp did. @throws conflict `stamp_used` when it was sent about something else */
async function before(tx: Tx, { hall, seat, by, given }: Scan): Promise<Outcome | undefined> {
  const device = by.device ?? 0
  const { printedName: name, printedOffice: office, pointName } = seat
  const guest = await guestByStamp(tx, device, given.stamp)
  if (guest) {
    if (guest.session !== hall.session.id || guest.point !== hall.point.id) throw problem('conflict', 'stamp_used')
    return { outcome: 'guest', name, pointName, guest: wireGuest(guest) }
  }
  const [mark] = await marksByStamp(tx, device, [given.stamp])
  if (!mark) return undefined
  if (mark.session !== hall.session.id || mark.seat !== seat.id) throw problem('conflict', 'stamp_used')
  const held = (await heldIn(tx, hall, [seat.id])).get(seat.id)
  return held && { outcome: 'present', name, office, standing: wireStanding(held) }
}

/**
 * Takes a seat code at the door of a hall. The code is the right to mark a seat of another hall as present here.
 * @throws missing `seat_code`, closed `check_in_closed`, `roll_call_early`, `sheet_accepted` …
 */
export async function checkIn(
  db: Database,
  actor: Actor,
  { at, session, point }: { at: number; session: number; point: number },
  given: Given,
): Promise<Outcome> {
  const { thing: hall } = await permit(db.read, actor, policies.mark, await hallAt(db.read, session, point))
  const codes = codesOf(given.code)
  const found = await seatByCode(db.read, hall.session.conference, codes)
  if (!found) throw problem('missing', 'seat_code')
  const also = given.asGuest ? [found.point] : []
  return await db.write({ scope: point, also }, async (tx) => {
    const allowed = await authorize(tx, actor, policies.mark, await hallAt(tx, session, point))
    const hall = allowed.thing
    const seat = await seatByCode(tx, hall.session.conference, codes)
    if (seat?.id !== found.id || !seat) throw problem('missing', 'seat_code')
    const device = await deviceFor(tx, actor, given.tag, at)
    const scan = { hall, seat, by: { allowed, at, device }, given }
    const again = await before(tx, scan)
    if (again) return again
    if (seat.point === point) return await atOwnHall(tx, scan)
    if (given.asGuest) return await asGuestOf(tx, scan)
    demandDoor(hall, at)
    return { outcome: 'other_point', name: seat.printedName, pointName: seat.pointName }
  })
}
