import { and, asc, eq, isNull } from 'drizzle-orm'
import { seats } from '../composition/composition.schema'
import { conferences } from '../conferences/conferences.schema'
import type { Reader, Tx } from '../db/database'
import { helpers } from './accounts.schema'

export const helpersOf = (db: Reader, point: number) =>
  db
    .select({ id: helpers.id, point: helpers.point, label: helpers.label })
    .from(helpers)
    .where(and(eq(helpers.point, point), isNull(helpers.removedAt)))
    .orderBy(asc(helpers.id))

export async function findHelper(db: Reader, id: number) {
  const [row] = await db
    .select({ id: helpers.id, point: helpers.point, label: helpers.label })
    .from(helpers)
    .where(and(eq(helpers.id, id), isNull(helpers.removedAt)))
  return row
}

export async function insertHelper(tx: Tx, point: number, label: string): Promise<number> {
  const [made] = await tx.insert(helpers).values({ point, label }).returning({ id: helpers.id })
  if (!made) throw new Error('helper was not inserted')
  return made.id
}

export const removeHelperRow = async (tx: Tx, id: number, at: number): Promise<void> =>
  void (await tx.update(helpers).set({ removedAt: at }).where(eq(helpers.id, id)))

/** The point of a live seat. */
export async function pointOfSeat(db: Reader, id: number): Promise<number | undefined> {
  const [row] = await db
    .select({ point: seats.point })
    .from(seats)
    .where(and(eq(seats.id, id), isNull(seats.removedAt)))
  return row?.point
}

export async function endOf(db: Reader, conference: number): Promise<number | null> {
  const [row] = await db.select({ ends: conferences.ends }).from(conferences).where(eq(conferences.id, conference))
  return row?.ends ?? null
}
