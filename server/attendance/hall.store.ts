import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { seats } from '../composition/composition.schema'
import type { Reader } from '../db/database'
import { prepared } from '../db/dialect'
import { placeOn } from '../points/place'
import { points } from '../points/points.schema'
import { sessions } from '../sessions/sessions.schema'
import { sheets } from './attendance.schema'

export type SheetRow = typeof sheets.$inferSelect
export type SeatRow = typeof seats.$inferSelect

const hallOf = prepared('hall_of', (db: Reader) =>
  db
    .select({
      session: {
        id: sessions.id,
        conference: sessions.conference,
        host: sessions.host,
        state: sessions.state,
        title: sessions.title,
        plannedFrom: sessions.plannedFrom,
        continues: sessions.continues,
      },
      point: { id: points.id, path: points.path, printedName: points.printedName, counting: points.counting },
      sheet: sheets,
    })
    .from(sheets)
    .innerJoin(sessions, eq(sessions.id, sheets.session))
    .innerJoin(points, eq(points.id, sheets.point))
    .where(
      and(
        eq(sheets.session, sql.placeholder('session')),
        eq(sheets.point, sql.placeholder('point')),
        isNull(points.removedAt),
      ),
    ),
)

/** A point in a session: both with what the rules of roll-call ask, its place, and its sheet. */
export async function findHall(db: Reader, session: number, point: number) {
  const [row] = await hallOf(db, { session, point })
  return row && { ...row, place: await placeOn(db, row.point.path) }
}

/** The expected people of a hall, in their order. */
export const seatsOf = (db: Reader, point: number): Promise<SeatRow[]> =>
  db
    .select()
    .from(seats)
    .where(and(eq(seats.point, point), isNull(seats.removedAt)))
    .orderBy(seats.rank, seats.id)

const isAt = prepared('seat_at', (db: Reader) =>
  db
    .select({ id: seats.id })
    .from(seats)
    .where(
      and(eq(seats.id, sql.placeholder('seat')), eq(seats.point, sql.placeholder('point')), isNull(seats.removedAt)),
    ),
)
/** Those of these seats that are at the hall. */
export async function seatsAt(db: Reader, point: number, ids: readonly number[]): Promise<Set<number>> {
  const [seat] = ids
  if (seat !== undefined && ids.length === 1) return new Set((await isAt(db, { seat, point })).map((row) => row.id))
  const rows = await db
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.point, point), isNull(seats.removedAt), inArray(seats.id, [...ids])))
  return new Set(rows.map((row) => row.id))
}

export async function findSeat(db: Reader, id: number): Promise<SeatRow | undefined> {
  const [row] = await db
    .select()
    .from(seats)
    .where(and(eq(seats.id, id), isNull(seats.removedAt)))
  return row
}

/** The session that one continues, and so on: nearest first. */
export async function chainOf(db: Reader, continues: number | null): Promise<number[]> {
  const chain: number[] = []
  for (let next = continues; next !== null && !chain.includes(next); ) {
    chain.push(next)
    const [row] = await db.select({ continues: sessions.continues }).from(sessions).where(eq(sessions.id, next))
    next = row?.continues ?? null
  }
  return chain
}
