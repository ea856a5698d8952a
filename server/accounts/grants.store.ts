import { and, asc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Area } from '../../shared/access'
import type { Grant } from '../../shared/accounts'
import type { Reader, Tx } from '../db/database'
import { units } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'
import { accounts, grants } from './accounts.schema'

const givers = alias(accounts, 'giver')
const name = sql<string>`coalesce(${units.name}, ${points.printedName}, '')`

/** Grants with the names and paths of their areas, in the order in which they were given. */
const withAreas = (db: Reader, where: SQL | undefined) =>
  db
    .select({
      id: grants.id,
      account: grants.account,
      role: grants.role,
      area: { kind: grants.areaKind, id: grants.area, name, conference: points.conference },
      from: grants.from,
      to: grants.to,
      revokedAt: grants.revokedAt,
      by: givers.name,
      unitPath: units.path,
      pointPath: points.path,
    })
    .from(grants)
    .leftJoin(units, and(eq(grants.areaKind, 'unit'), eq(units.id, grants.area)))
    .leftJoin(points, and(eq(grants.areaKind, 'point'), eq(points.id, grants.area)))
    .leftJoin(givers, eq(givers.id, grants.by))
    .where(where)
    .orderBy(asc(grants.id))

export type GrantRow = Awaited<ReturnType<typeof withAreas>>[number]

export const wire = ({ account: _, unitPath: __, pointPath: ___, by, ...grant }: GrantRow): Grant => ({
  ...grant,
  by: by ?? '',
})

/** What an account holds now. */
export async function grantsHeld(db: Reader, account: number, at: number): Promise<Grant[]> {
  const runs = and(lte(grants.from, at), or(isNull(grants.to), gt(grants.to, at)))
  return (await withAreas(db, and(eq(grants.account, account), isNull(grants.revokedAt), runs))).map(wire)
}

/** Grants of these accounts that nobody withdrew, also those that ran out. */
export async function grantsOf(db: Reader, ids: readonly number[]): Promise<GrantRow[]> {
  if (ids.length === 0) return []
  return await withAreas(db, and(inArray(grants.account, [...ids]), isNull(grants.revokedAt)))
}

/** The unit paths of these points and all above them, by point. */
export async function unitPathsOn(db: Reader, paths: readonly string[]): Promise<Map<number, string>> {
  const ids = [...new Set(paths.flatMap(idsOn))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: points.id, path: units.path })
    .from(points)
    .innerJoin(units, eq(units.id, points.unit))
    .where(inArray(points.id, ids))
  return new Map(rows.map((row) => [row.id, row.path]))
}
export const idsOn = (path: string): number[] => path.split('/').filter(Boolean).map(Number)

export async function findGrant(db: Reader, id: number): Promise<GrantRow | undefined> {
  const [row] = await withAreas(db, eq(grants.id, id))
  return row
}

export interface NewGrant {
  account: number
  role: Grant['role']
  area: Area
  from: number
  to: number | null
  by: number | null
}

export async function insertGrant(tx: Tx, { area, ...rest }: NewGrant): Promise<number> {
  const row = { ...rest, areaKind: area.kind, area: area.id }
  const [made] = await tx.insert(grants).values(row).returning({ id: grants.id })
  if (!made) throw new Error('grant was not inserted')
  return made.id
}

/** False when somebody withdrew it before. */
export async function revokeGrant(tx: Tx, id: number, at: number): Promise<boolean> {
  const rows = await tx
    .update(grants)
    .set({ revokedAt: at })
    .where(and(eq(grants.id, id), isNull(grants.revokedAt)))
    .returning({ id: grants.id })
  return rows.length === 1
}

/** A role and area that an account holds already, for at least as long. */
export async function holdsAlready(db: Reader, wanted: NewGrant, at: number): Promise<boolean> {
  const longer = wanted.to === null ? isNull(grants.to) : or(isNull(grants.to), gt(grants.to, wanted.to - 1))
  const same = and(
    eq(grants.account, wanted.account),
    eq(grants.role, wanted.role),
    eq(grants.areaKind, wanted.area.kind),
    eq(grants.area, wanted.area.id),
  )
  const rows = await db
    .select({ id: grants.id })
    .from(grants)
    .where(and(same, isNull(grants.revokedAt), lte(grants.from, Math.max(at, wanted.from)), longer))
    .limit(1)
  return rows.length > 0
}
