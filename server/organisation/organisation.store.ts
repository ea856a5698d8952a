import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { contains } from '../db/dialect'
import { units } from './organisation.schema'

export type UnitRow = typeof units.$inferSelect
const LIMIT = 50

export async function findUnit(db: Reader, id: number): Promise<UnitRow | undefined> {
  const [row] = await db.select().from(units).where(eq(units.id, id))
  return row
}

export async function rootUnit(db: Reader): Promise<UnitRow | undefined> {
  const [row] = await db.select().from(units).where(isNull(units.parent)).orderBy(asc(units.id)).limit(1)
  return row
}

/** Shallow ones first: a province before the offices that carry its name. */
export const unitsNamed = (db: Reader, folded: string): Promise<UnitRow[]> =>
  db
    .select()
    .from(units)
    .where(folded === '' ? undefined : contains(units.folded, folded))
    .orderBy(asc(sql`length(${units.path})`), asc(units.path))
    .limit(LIMIT)

export const childrenNamed = (db: Reader, parent: number, folded: string): Promise<UnitRow[]> =>
  db
    .select()
    .from(units)
    .where(and(eq(units.parent, parent), folded === '' ? undefined : contains(units.folded, folded)))
    .orderBy(asc(units.rank), asc(units.id))
    .limit(LIMIT)

export async function unitNames(db: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(inArray(units.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function lastRankBelow(db: Reader, parent: number | null): Promise<string | null> {
  const siblings = parent === null ? isNull(units.parent) : eq(units.parent, parent)
  const [row] = await db
    .select({ rank: sql<string | null>`max(${units.rank})` })
    .from(units)
    .where(siblings)
  return row?.rank ?? null
}

/** Its path ends with its own id, so it is written in a second step. */
export async function insertUnit(
  tx: Tx,
  row: Omit<typeof units.$inferInsert, 'path'>,
  above: string,
): Promise<UnitRow> {
  const [made] = await tx
    .insert(units)
    .values({ ...row, path: '' })
    .returning({ id: units.id })
  if (!made) throw new Error('unit was not inserted')
  const [placed] = await tx
    .update(units)
    .set({ path: `${above}${made.id}/` })
    .where(eq(units.id, made.id))
    .returning()
  if (!placed) throw new Error('unit was not placed')
  return placed
}
