import { and, asc, eq, inArray } from 'drizzle-orm'
import { conferences } from '../conferences/conferences.schema'
import type { Reader } from '../db/database'
import { units } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'

const unit = {
  id: units.id,
  parent: units.parent,
  level: units.level,
  type: units.type,
  name: units.name,
  system: units.system,
}

/** The unit that a point is bound to. */
export async function unitOf(db: Reader, point: number) {
  const [row] = await db
    .select(unit)
    .from(points)
    .innerJoin(units, eq(units.id, points.unit))
    .where(eq(points.id, point))
  return row
}
export type UnitRow = NonNullable<Awaited<ReturnType<typeof unitOf>>>

export async function findUnit(db: Reader, id: number): Promise<UnitRow | undefined> {
  const [row] = await db.select(unit).from(units).where(eq(units.id, id))
  return row
}

/** The bodies right below a unit, in their order. */
export const bodiesOf = (db: Reader, id: number): Promise<UnitRow[]> =>
  db
    .select(unit)
    .from(units)
    .where(and(eq(units.parent, id), eq(units.level, 'body')))
    .orderBy(asc(units.rank))

/** What a paper's head says of its conference. */
export async function conferenceOf(db: Reader, id: number) {
  const [row] = await db
    .select({
      title: conferences.title,
      convenerPrinted: conferences.convenerPrinted,
      demonstration: conferences.demonstration,
      system: units.system,
    })
    .from(conferences)
    .innerJoin(units, eq(units.id, conferences.convener))
    .where(eq(conferences.id, id))
  if (!row) throw new Error(`conference ${id} is gone`)
  return row
}

export async function namesOf(db: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: points.id, name: points.printedName })
    .from(points)
    .where(inArray(points.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.name]))
}
