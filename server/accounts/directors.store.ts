import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Reader } from '../db/database'
import { units } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'
import { accounts, grants } from './accounts.schema'

/** Every account that holds the role of director somewhere now, with the path of its area. */
export const directorGrants = (db: Reader, at: number) =>
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
