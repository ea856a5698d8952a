import { and, asc, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { under } from '../db/dialect'
import type { Patch } from '../db/patch'
import { units } from '../organisation/organisation.schema'
import { points } from './points.schema'

export type PointRow = typeof points.$inferSelect
export type NewPoint = Omit<typeof points.$inferInsert, 'path'>
export type PointChange = Patch<
  Pick<PointRow, 'printedName' | 'folded' | 'venue' | 'capacity' | 'responsible' | 'phone' | 'counting' | 'follows'>
>

const alive = isNull(points.removedAt)

export async function findPoint(db: Reader, id: number): Promise<PointRow | undefined> {
  const [row] = await db
    .select()
    .from(points)
    .where(and(eq(points.id, id), alive))
  return row
}

/** Parents before children, siblings in their order. */
export async function treeOf(db: Reader, conference: number): Promise<PointRow[]> {
  const rows = await db
    .select()
    .from(points)
    .where(and(eq(points.conference, conference), alive))
  return rows.sort((a, b) => depth(a) - depth(b) || (a.rank < b.rank ? -1 : 1))
}
const depth = (row: { path: string }) => row.path.split('/').length

export const subtreeOf = (db: Reader, path: string) =>
  db
    .select()
    .from(points)
    .where(and(under(points.path, path), alive))
    .orderBy(asc(points.path))

export async function insertPoint(tx: Tx, row: NewPoint, parentPath: string): Promise<PointRow> {
  const [made] = await tx
    .insert(points)
    .values({ ...row, path: '' })
    .returning({ id: points.id })
  if (!made) throw new Error('point was not inserted')
  const [placed] = await tx
    .update(points)
    .set({ path: `${parentPath}${made.id}/` })
    .where(eq(points.id, made.id))
    .returning()
  if (!placed) throw new Error('point was not placed')
  return placed
}

/** One conditional update: nothing when somebody else changed it since `version`. */
export async function updatePoint(
  tx: Tx,
  id: number,
  version: number,
  change: PointChange & { parent?: number; rank?: string },
) {
  const [row] = await tx
    .update(points)
    .set({ ...change, version: version + 1 })
    .where(and(eq(points.id, id), eq(points.version, version), alive))
    .returning()
  return row
}

/** Hangs a subtree from one path to another. */
export const rebase = (tx: Tx, from: string, to: string) =>
  tx
    .update(points)
    .set({ path: sql`${to} || substr(${points.path}, ${from.length + 1})` })
    .where(under(points.path, from))
    .returning()

export async function lastRank(db: Reader, parent: number): Promise<string> {
  const [row] = await db
    .select({ rank: max(points.rank) })
    .from(points)
    .where(and(eq(points.parent, parent), alive))
  return row?.rank ?? ''
}

/** Ranks of the children in order, without `except`. */
export const childRanks = (db: Reader, parent: number, except: number) =>
  db
    .select({ id: points.id, rank: points.rank })
    .from(points)
    .where(and(eq(points.parent, parent), alive, sql`${points.id} <> ${except}`))
    .orderBy(asc(points.rank))

export const remove = (tx: Tx, path: string, at: number) =>
  tx
    .update(points)
    .set({ removedAt: at })
    .where(and(under(points.path, path), alive))
    .returning({ id: points.id })

export const ancestorsOf = (db: Reader, ids: readonly number[]) =>
  db
    .select()
    .from(points)
    .where(inArray(points.id, [...ids]))
    .orderBy(asc(points.path))

/** The units below one that have no point in this conference yet. */
export const childUnits = (db: Reader, unit: number) =>
  db
    .select({ id: units.id, name: units.name, type: units.type, rank: units.rank })
    .from(units)
    .where(and(eq(units.parent, unit), isNull(units.to)))
    .orderBy(asc(units.rank), asc(units.id))

export async function unitsInUse(db: Reader, conference: number): Promise<Set<number>> {
  const rows = await db
    .select({ unit: points.unit })
    .from(points)
    .where(and(eq(points.conference, conference), alive))
  return new Set(rows.flatMap((row) => (row.unit === null ? [] : [row.unit])))
}

/** The live point of a conference that is bound to exactly this unit. */
export async function pointOfUnit(db: Reader, conference: number, unit: number): Promise<number | undefined> {
  const [row] = await db
    .select({ id: points.id })
    .from(points)
    .where(and(eq(points.conference, conference), eq(points.unit, unit), alive))
  return row?.id
}
