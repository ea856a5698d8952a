import { and, asc, eq, inArray, isNotNull, isNull, max } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import type { Patch } from '../db/patch'
import { items } from './agenda.schema'

export type ItemRow = typeof items.$inferSelect
export type NewItem = typeof items.$inferInsert
export type ItemChange = Patch<Omit<NewItem, 'id' | 'session' | 'version'>>

const alive = isNull(items.removedAt)

export async function findItem(db: Reader, id: number): Promise<ItemRow | undefined> {
  const [row] = await db
    .select()
    .from(items)
    .where(and(eq(items.id, id), alive))
  return row
}
export const itemsOf = (db: Reader, sessions: readonly number[]) =>
  db
    .select()
    .from(items)
    .where(and(inArray(items.session, [...sessions]), alive))
    .orderBy(asc(items.session), asc(items.rank))

/** The item on the air, if any. */
export async function currentItem(db: Reader, session: number): Promise<ItemRow | undefined> {
  const [row] = await db
    .select()
    .from(items)
    .where(and(eq(items.session, session), alive, isNotNull(items.actualFrom), isNull(items.actualTo)))
  return row
}
export async function insertItem(tx: Tx, row: NewItem): Promise<ItemRow> {
  const [made] = await tx.insert(items).values(row).returning()
  if (!made) throw new Error('item was not inserted')
  return made
}
/** One conditional update: nothing when somebody else changed it since `version`. */
export async function updateItem(
  tx: Tx,
  id: number,
  version: number,
  change: ItemChange,
): Promise<ItemRow | undefined> {
  const [row] = await tx
    .update(items)
    .set({ ...change, version: version + 1 })
    .where(and(eq(items.id, id), eq(items.version, version), alive))
    .returning()
  return row
}
export async function lastRank(db: Reader, session: number): Promise<string> {
  const [row] = await db
    .select({ rank: max(items.rank) })
    .from(items)
    .where(and(eq(items.session, session), alive))
  return row?.rank ?? ''
}
