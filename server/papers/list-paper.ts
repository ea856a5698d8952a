import type { ListLine, ListPaper, PaperTotals } from '../../shared/papers'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { permit } from '../access/authorize'
import { policies } from '../attendance/attendance.policy'
import { type Hall, hallAt } from '../attendance/hall'
import { figuresIn, type Held, heldIn } from '../attendance/held'
import { type HallGuest, hallGuests, hallSeats } from '../attendance/roll'
import type { Database, Reader } from '../db/database'
import { heads } from '../journal/read'
import { words } from '../words'
import { paperHead } from './paper-head'
import { namesOf } from './papers.store'

type SeatRow = Awaited<ReturnType<typeof hallSeats>>[number]

const statusOf = (held: Held | undefined): ListLine['status'] => {
  if (!held || held.row.conflict) return 'unmarked'
  const { value, mode } = held.row
  return value === 'present' && mode === 'online' ? 'online' : value
}

function lineOf(seat: SeatRow, held: Held | undefined, names: ReadonlyMap<number, string>): ListLine {
  const row = held?.row
  const status = statusOf(held)
  const attends = status === 'present' || status === 'online'
  const substitute =
    row?.occupant === 'substitute'
      ? { name: row.substituteName ?? '', office: row.substituteOffice ?? '', member: row.substituteMember ?? false }
      : null
  return {
    name: seat.printedName,
    office: seat.printedOffice,
    unit: seat.printedUnit,
    member: seat.member,
    status,
    arrivedAt: attends ? (row?.at ?? null) : null,
    substitute: attends ? substitute : null,
    reason: row?.reason ?? '',
    elsewhere: attends && row?.atPoint != null ? (names.get(row.atPoint) ?? null) : null,
    attendsAs: seat.attendsAs,
    note: row?.conflict ? words('papers:note.conflict') : '',
  }
}

/** Groups in the order of their first seat. */
function grouped(seats: readonly SeatRow[], lines: readonly ListLine[]): ListPaper['groups'] {
  const groups = new Map<string, ListLine[]>()
  seats.forEach((seat, i) => {
    const line = lines[i]
    if (line) groups.set(seat.category, [...(groups.get(seat.category) ?? []), line])
  })
  return [...groups].map(([title, own]) => ({ title, lines: own }))
}

const guestLine = ({ name, office, member, seat, seatAt }: HallGuest) => ({
  name,
  office,
  member,
  seatAt: seat === null ? null : seatAt,
})

async function paperOf(db: Reader, hall: Hall, printedAt: number): Promise<ListPaper> {
  const { session, point, sheet } = hall
  const held = await heldIn(db, hall)
  const seats = await hallSeats(db, point.id)
  const names = await namesOf(
    db,
    [...held.values()].flatMap(({ row }) => row.atPoint ?? []),
  )
  const { points: _points, reported: _reported, conflicts: _conflicts, ...totals } = await figuresIn(db, hall)
  const guests = await hallGuests(db, session.id, point.id)
  const lines = seats.map((seat) => lineOf(seat, held.get(seat.id), names))
  const isLocked = sheet.state === 'locked'
  const printed = { conference: session.conference, session: session.id, point, printedAt, sheets: null, isLocked }
  return {
    head: await paperHead(db, printed),
    groups: grouped(seats, lines),
    guests: guests.map(guestLine),
    totals: totals satisfies PaperTotals,
  }
}

const TRIES = 3

/**
 * The attendance list of one hall; read again when something was recorded meanwhile, so that its totals are its lines.
 * Where marks keep coming, they wait for the last reading.
 * @throws closed `counted_by_number`
 */
export async function listPaperOf(
  db: Database,
  actor: Actor,
  printedAt: number,
  session: number,
  point: number,
): Promise<ListPaper> {
  const read = async (reader: Reader) => {
    const { thing: hall } = await permit(reader, actor, policies.export, await hallAt(reader, session, point))
    if (hall.point.counting === 'count')
      throw problem('closed', 'counted_by_number', { values: { point: hall.point.printedName } })
    return await paperOf(reader, hall, printedAt)
  }
  for (let i = 0; i < TRIES; i++) {
    const before = (await heads(db.read, [point])).get(point)
    const paper = await read(db.read)
    if ((await heads(db.read, [point])).get(point) === before) return paper
  }
  return await db.write(point, read)
}
