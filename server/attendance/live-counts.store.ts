import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { quotas, seats } from '../composition/composition.schema'
import type { Reader } from '../db/database'
import { total } from '../db/dialect'
import { points } from '../points/points.schema'
import { sessions } from '../sessions/sessions.schema'
import { guests, headcounts, sheets, standings } from './attendance.schema'

const n = sql<number>`count(*)`.mapWith(Number)

/** Rows of some halls, or of every hall of the session: the queries are the same. */
export interface Asked {
  session: number
  /** The session itself, then the one it continues, and so on. */
  chain: readonly number[]
  points?: readonly number[]
}

export async function sessionRow(db: Reader, id: number) {
  const [row] = await db
    .select({ conference: sessions.conference, host: sessions.host, continues: sessions.continues })
    .from(sessions)
    .where(eq(sessions.id, id))
  return row
}

/** Every point that has a sheet in the session. */
export async function pointsOf(db: Reader, session: number): Promise<number[]> {
  const rows = await db.select({ point: sheets.point }).from(sheets).where(eq(sheets.session, session))
  return rows.map((row) => row.point)
}

export const sheetRows = (db: Reader, { session, points: some }: Asked) =>
  db
    .select({ point: sheets.point, path: sheets.path, state: sheets.state, counting: points.counting })
    .from(sheets)
    .innerJoin(points, eq(points.id, sheets.point))
    .where(and(eq(sheets.session, session), isNull(points.removedAt), some && inArray(sheets.point, [...some])))

/** Seats by what they are alike in. */
export const seatRows = (db: Reader, { session, points: some }: Asked) =>
  db
    .select({ point: seats.point, attendsAs: seats.attendsAs, member: seats.member, n })
    .from(seats)
    .innerJoin(sheets, and(eq(sheets.point, seats.point), eq(sheets.session, session)))
    .where(and(isNull(seats.removedAt), some && inArray(seats.point, [...some])))
    .groupBy(seats.point, seats.attendsAs, seats.member)

/** Standings of one session of the chain, without seats of which a nearer session knows. */
export const standingRows = (db: Reader, asked: Asked, session: number) => {
  const nearer = asked.chain.slice(0, asked.chain.indexOf(session))
  const some = asked.points && inArray(standings.point, [...asked.points])
  const known = db.select({ seat: standings.seat }).from(standings).where(inArray(standings.session, nearer))
  return db
    .select({
      point: standings.point,
      attendsAs: seats.attendsAs,
      member: seats.member,
      value: standings.value,
      mode: standings.mode,
      occupant: standings.occupant,
      substituteMember: standings.substituteMember,
      conflict: standings.conflict,
      n,
    })
    .from(standings)
    .innerJoin(seats, eq(seats.id, standings.seat))
    .innerJoin(sheets, and(eq(sheets.point, standings.point), eq(sheets.session, asked.session)))
    .where(
      and(
        eq(standings.session, session),
        isNull(seats.removedAt),
        some,
        nearer.length > 0 ? notInArray(standings.seat, known) : undefined,
      ),
    )
    .groupBy(
      standings.point,
      seats.attendsAs,
      seats.member,
      standings.value,
      standings.mode,
      standings.occupant,
      standings.substituteMember,
      standings.conflict,
    )
}

export const quotaRows = (db: Reader, { session, points: some }: Asked) =>
  db
    .select({ point: quotas.point, n: total(quotas.n) })
    .from(quotas)
    .innerJoin(sheets, and(eq(sheets.point, quotas.point), eq(sheets.session, session)))
    .where(some && inArray(quotas.point, [...some]))
    .groupBy(quotas.point)

export const guestRows = (db: Reader, { session, points: some }: Asked) =>
  db
    .select({ point: guests.point, n })
    .from(guests)
    .where(
      and(
        eq(guests.session, session),
        isNull(guests.seat),
        isNull(guests.removedAt),
        some && inArray(guests.point, [...some]),
      ),
    )
    .groupBy(guests.point)

/** The latest head-count of each hall. */
export const headcountRows = (db: Reader, { session, points: some }: Asked) => {
  const latest = db
    .select({ id: sql<number>`max(${headcounts.id})` })
    .from(headcounts)
    .where(and(eq(headcounts.session, session), some && inArray(headcounts.point, [...some])))
    .groupBy(headcounts.point)
  return db
    .select({ point: headcounts.point, n: headcounts.n, excused: headcounts.excused, members: headcounts.members })
    .from(headcounts)
    .where(inArray(headcounts.id, latest))
}
