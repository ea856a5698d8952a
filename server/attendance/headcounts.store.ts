import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { points } from '../points/points.schema'
import { headcounts } from './attendance.schema'

export type HeadcountRow = typeof headcounts.$inferSelect
export type NewHeadcount = typeof headcounts.$inferInsert

/** The one that holds; none = not reported. */
export async function latestHeadcount(db: Reader, session: number, point: number): Promise<HeadcountRow | undefined> {
  const [row] = await db
    .select()
    .from(headcounts)
    .where(and(eq(headcounts.session, session), eq(headcounts.point, point)))
    .orderBy(desc(headcounts.id))
    .limit(1)
  return row
}

/** The one that holds, of each hall that reported; only of some when they are named. */
export const latestHeadcounts = (db: Reader, session: number, some?: readonly number[]): Promise<HeadcountRow[]> => {
  const latest = db
    .select({ id: sql<number>`max(${headcounts.id})` })
    .from(headcounts)
    .where(and(eq(headcounts.session, session), some ? inArray(headcounts.point, [...some]) : undefined))
    .groupBy(headcounts.point)
  return db.select().from(headcounts).where(inArray(headcounts.id, latest))
}

/** The number that holds, of each hall that counts by list and reported one all the same. */
export const latestNumbers = (db: Reader, session: number): Promise<{ point: number; n: number }[]> => {
  const latest = db
    .select({ id: sql<number>`max(${headcounts.id})` })
    .from(headcounts)
    .innerJoin(points, and(eq(points.id, headcounts.point), eq(points.counting, 'list')))
    .where(eq(headcounts.session, session))
    .groupBy(headcounts.point)
  return db.select({ point: headcounts.point, n: headcounts.n }).from(headcounts).where(inArray(headcounts.id, latest))
}

export async function headcountByStamp(db: Reader, device: number, stamp: string): Promise<HeadcountRow | undefined> {
  const [row] = await db
    .select()
    .from(headcounts)
    .where(and(eq(headcounts.device, device), eq(headcounts.stamp, stamp)))
  return row
}

export async function insertHeadcount(tx: Tx, row: NewHeadcount): Promise<HeadcountRow> {
  const [made] = await tx.insert(headcounts).values(row).returning()
  if (!made) throw new Error('headcount was not inserted')
  return made
}
