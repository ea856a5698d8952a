import { and, eq, inArray, isNull, type Placeholder, sql } from 'drizzle-orm'
import type { Place } from '../access/place'
import type { Reader } from '../db/database'
import { prepared } from '../db/dialect'
import { units } from '../organisation/organisation.schema'
import { points } from './points.schema'

export const idsOn = (path: string): number[] => path.split('/').filter(Boolean).map(Number)

const chosen = (db: Reader, ids: (number | Placeholder)[]) =>
  db
    .select({ path: points.path, unitPath: units.path })
    .from(points)
    .leftJoin(units, eq(units.id, points.unit))
    .where(inArray(points.id, ids))

/** Trees are rarely deeper; whoever asks for more waits a little longer. */
const USUAL = ['a', 'b', 'c', 'd', 'e', 'f']
const usual = prepared('place_on', (db: Reader) =>
  chosen(
    db,
    USUAL.map((name) => sql.placeholder(name)),
  ),
)

/** The unit paths of the points on a path, root first, '' where a point has no unit. */
export async function placeOn(db: Reader, path: string): Promise<Place> {
  const ids = idsOn(path)
  const rows =
    ids.length > USUAL.length
      ? await chosen(db, ids)
      : await usual(db, Object.fromEntries(USUAL.map((name, i) => [name, ids[i] ?? 0])))
  return { path, unitPaths: rows.sort((a, b) => a.path.length - b.path.length).map((row) => row.unitPath ?? '') }
}

/** Where every live point of a conference lies, by its id. */
export async function placesIn(db: Reader, conference: number): Promise<Map<number, Place>> {
  const rows = await db
    .select({ id: points.id, path: points.path, unitPath: units.path })
    .from(points)
    .leftJoin(units, eq(units.id, points.unit))
    .where(and(eq(points.conference, conference), isNull(points.removedAt)))
  const unitPaths = new Map(rows.map((row) => [row.id, row.unitPath ?? '']))
  return new Map(
    rows.map(({ id, path }) => [id, { path, unitPaths: idsOn(path).map((one) => unitPaths.get(one) ?? '') }]),
  )
}

export async function findPlaced(db: Reader, id: number) {
  const [row] = await db
    .select({ id: points.id, conference: points.conference, printedName: points.printedName, path: points.path })
    .from(points)
    .where(and(eq(points.id, id), isNull(points.removedAt)))
  return row && { ...row, place: await placeOn(db, row.path) }
}
