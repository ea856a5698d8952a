import { and, eq, inArray, isNull } from 'drizzle-orm'
import { seats } from '../composition/composition.schema'
import type { Reader } from '../db/database'
import { placeOn } from '../points/place'
import { points } from '../points/points.schema'
import { sessions } from '../sessions/sessions.schema'
import { sheets } from './attendance.schema'

export type SheetRow = typeof sheets.$inferSelect
export type SeatRow = typeof seats.$inferSelect

/** A point in a session: both with what the rules of roll-call ask, its place, and its sheet. */
export async function findHall(db: Reader, session: number, point: number) {
  const [row] = await db
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
    .where(and(eq(sheets.session, session), eq(sheets.point, point), isNull(points.removedAt)))
  return row && { ...row, place: await placeOn(db, row.point.path) }
}

/** The expected people of a hall, in their order; only some of them when ids are named. */
export const seatsOf = (db: Reader, point: number, ids?: readonly number[]) =>
  db
    .select()
    .from(seats)
    .where(and(eq(seats.point, point), isNull(seats.removedAt), ids ? inArray(seats.id, [...ids]) : undefined))
    .orderBy(seats.rank, seats.id)

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
