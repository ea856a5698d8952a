import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Held } from '../access/actor'
import { conferences } from '../conferences/conferences.schema'
import type { Reader } from '../db/database'
import { contains, under } from '../db/dialect'
import { units } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'
import { accounts, grants } from './accounts.schema'

const LIMIT = 20
type AreaOf = Held['area']

/** Units of these areas by folded name, shallow ones first. */
export const unitsIn = (db: Reader, areas: readonly AreaOf[], folded: string) =>
  db
    .select({ id: units.id, name: units.name, path: units.path })
    .from(units)
    .where(and(or(...areas.map((area) => under(units.path, area.path))), contains(units.folded, folded)))
    .orderBy(asc(sql`length(${units.path})`), asc(units.path))
    .limit(LIMIT)

/** Points by folded name, of the newest conferences first; whether they lie in an area is asked of each. */
export const pointsNamed = (db: Reader, folded: string) =>
  db
    .select({ id: points.id, name: points.printedName, path: points.path, within: conferences.title })
    .from(points)
    .innerJoin(conferences, eq(conferences.id, points.conference))
    .where(and(contains(points.folded, folded), isNull(points.removedAt)))
    .orderBy(sql`${points.conference} desc`, asc(sql`length(${points.path})`), asc(points.path))
    .limit(LIMIT * 5)

/** Everybody who directs something now, with the path of what. */
export const directing = (db: Reader, at: number) =>
  db
    .select({
      id: accounts.id,
      name: accounts.name,
      office: accounts.office,
      kind: grants.areaKind,
      area: grants.area,
      unitPath: units.path,
      pointPath: points.path,
    })
    .from(grants)
    .innerJoin(accounts, and(eq(accounts.id, grants.account), isNull(accounts.disabledAt)))
    .leftJoin(units, and(eq(grants.areaKind, 'unit'), eq(units.id, grants.area)))
    .leftJoin(points, and(eq(grants.areaKind, 'point'), eq(points.id, grants.area)))
    .where(
      and(
        eq(grants.role, 'director'),
        isNull(grants.revokedAt),
        lte(grants.from, at),
        or(isNull(grants.to), gt(grants.to, at)),
      ),
    )
    .orderBy(asc(accounts.folded), asc(accounts.id))
