import { and, asc, eq, isNull } from 'drizzle-orm'
import { seats } from '../composition/composition.schema'
import type { Reader, Tx } from '../db/database'
import { points } from '../points/points.schema'
import { guests } from './attendance.schema'

export type GuestRow = typeof guests.$inferSelect
export type NewGuest = typeof guests.$inferInsert

/** The guests of a hall as they came; `seatAt`: the hall where a summoned one is counted. */
export const guestsOf = async (db: Reader, session: number, point: number) => {
  const rows = await db
    .select({ guest: guests, seatAt: points.printedName })
    .from(guests)
    .leftJoin(seats, eq(seats.id, guests.seat))
    .leftJoin(points, eq(points.id, seats.point))
    .where(and(eq(guests.session, session), eq(guests.point, point), isNull(guests.removedAt)))
    .orderBy(asc(guests.id))
  return rows.map(({ guest, seatAt }) => ({ ...guest, seatAt }))
}

export async function findGuest(db: Reader, id: number): Promise<GuestRow | undefined> {
  const [row] = await db.select().from(guests).where(eq(guests.id, id))
  return row
}

export async function guestByStamp(db: Reader, device: number, stamp: string): Promise<GuestRow | undefined> {
  const [row] = await db
    .select()
    .from(guests)
    .where(and(eq(guests.device, device), eq(guests.stamp, stamp)))
  return row
}

/** The seat's own guest row in a hall, if it is on the list. */
export async function guestOfSeat(
  db: Reader,
  session: number,
  point: number,
  seat: number,
): Promise<GuestRow | undefined> {
  const [row] = await db
    .select()
    .from(guests)
    .where(and(eq(guests.session, session), eq(guests.point, point), eq(guests.seat, seat), isNull(guests.removedAt)))
  return row
}

export async function insertGuest(tx: Tx, row: NewGuest): Promise<GuestRow> {
  const [made] = await tx.insert(guests).values(row).returning()
  if (!made) throw new Error('guest was not inserted')
  return made
}

/** Nothing when it was off the list already. */
export async function markRemoved(tx: Tx, id: number, at: number): Promise<GuestRow | undefined> {
  const [row] = await tx
    .update(guests)
    .set({ removedAt: at })
    .where(and(eq(guests.id, id), isNull(guests.removedAt)))
    .returning()
  return row
}
