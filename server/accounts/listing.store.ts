import { and, asc, count, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Held } from '../access/actor'
import type { Reader } from '../db/database'
import { contains, under } from '../db/dialect'
import { units } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'
import { accounts, grants, logins } from './accounts.schema'

const homes = alias(units, 'home')
const pointUnits = alias(units, 'point_unit')

/** Accounts with a grant inside the area; no row of `account` is asked for, so it is worked out once. */
const granted = (db: Reader, area: Held['area']) => {
  const inside =
    area.kind === 'point'
      ? under(points.path, area.path)
      : or(under(units.path, area.path), under(pointUnits.path, area.path))
  return db
    .select({ id: grants.account })
    .from(grants)
    .leftJoin(units, and(eq(grants.areaKind, 'unit'), eq(units.id, grants.area)))
    .leftJoin(points, and(eq(grants.areaKind, 'point'), eq(points.id, grants.area)))
    .leftJoin(pointUnits, eq(pointUnits.id, points.unit))
    .where(and(isNull(grants.revokedAt), inside))
}
const ofUnits = (db: Reader, path: string) => db.select({ id: units.id }).from(units).where(under(units.path, path))

/** Accounts of a unit in the area, or with a grant inside it. */
const reachedBy = (db: Reader, area: Held['area']): SQL | undefined => {
  const byGrant = inArray(accounts.id, granted(db, area))
  return area.kind === 'point' ? byGrant : or(inArray(accounts.unit, ofUnits(db, area.path)), byGrant)
}

export interface AccountsAsked {
  areas: readonly Held['area'][]
  /** Folded; '' for all. */
  folded: string
  /** The last account of the page before. */
  after: number | undefined
  limit: number
}

const columns = {
  id: accounts.id,
  name: accounts.name,
  office: accounts.office,
  username: accounts.username,
  email: accounts.email,
  hasPassword: sql<boolean>`${accounts.password} is not null`.mapWith(Boolean),
  passwordAt: accounts.passwordAt,
  lastIn: accounts.lastIn,
  disabledAt: accounts.disabledAt,
  version: accounts.version,
  unit: { id: homes.id, name: homes.name, path: homes.path },
}
const shown = (db: Reader) => db.select(columns).from(accounts).leftJoin(homes, eq(homes.id, accounts.unit))
export type ShownAccount = Awaited<ReturnType<typeof shown>>[number]

const behind = async (db: Reader, id: number): Promise<SQL | undefined> => {
  const [last] = await db.select({ folded: accounts.folded }).from(accounts).where(eq(accounts.id, id))
  if (!last) return undefined
  return or(gt(accounts.folded, last.folded), and(eq(accounts.folded, last.folded), gt(accounts.id, id)))
}

/** One page of the accounts that these areas reach, by name. */
export async function accountsIn(db: Reader, { areas, folded, after, limit }: AccountsAsked): Promise<ShownAccount[]> {
  const reached = or(...areas.map((area) => reachedBy(db, area)))
  const named = folded === '' ? undefined : or(contains(accounts.folded, folded), contains(accounts.username, folded))
  const from = after === undefined ? undefined : await behind(db, after)
  return await shown(db)
    .where(and(reached, named, from))
    .orderBy(asc(accounts.folded), asc(accounts.id))
    .limit(limit)
}

export async function shownAccount(db: Reader, id: number): Promise<ShownAccount | undefined> {
  const [row] = await shown(db).where(eq(accounts.id, id))
  return row
}

/** Browsers let in by each account at this moment. */
export async function openLogins(db: Reader, ids: readonly number[], at: number): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: logins.owner, n: count() })
    .from(logins)
    .where(and(eq(logins.ownerKind, 'account'), inArray(logins.owner, [...ids]), gt(logins.expires, at)))
    .groupBy(logins.owner)
  return new Map(rows.map((row) => [row.id, row.n]))
}
