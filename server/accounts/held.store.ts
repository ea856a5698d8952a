import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Held } from '../access/actor'
import type { Reader } from '../db/database'
import { prepared } from '../db/dialect'
import { units } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'
import { accounts, grants, logins } from './accounts.schema'

/** One read of account, login and grants together: a check inside a write sees whatever was withdrawn before it. */
const find = prepared('grants_held', (db: Reader) =>
  db
    .select({
      role: grants.role,
      kind: grants.areaKind,
      area: grants.area,
      unitPath: units.path,
      pointPath: points.path,
    })
    .from(logins)
    .innerJoin(accounts, and(eq(accounts.id, logins.owner), isNull(accounts.disabledAt)))
    .innerJoin(grants, and(eq(grants.account, accounts.id), isNull(grants.revokedAt)))
    .leftJoin(units, and(eq(grants.areaKind, 'unit'), eq(units.id, grants.area)))
    .leftJoin(points, and(eq(grants.areaKind, 'point'), eq(points.id, grants.area), isNull(points.removedAt)))
    .where(
      and(
        eq(logins.hash, sql.placeholder('hash')),
        eq(logins.ownerKind, 'account'),
        gt(logins.expires, sql.placeholder('at')),
        lte(grants.from, sql.placeholder('at')),
        or(isNull(grants.to), gt(grants.to, sql.placeholder('at'))),
      ),
    ),
)

/** What an account's login holds at this moment; nothing once login, account, grant or area is gone. */
export async function heldByAccount(db: Reader, hash: string, at: number): Promise<Held[]> {
  const rows = await find(db, { hash, at })
  return rows.flatMap(({ role, kind, area, unitPath, pointPath }) => {
    const path = kind === 'unit' ? unitPath : pointPath
    return path === null ? [] : [{ role, area: { kind, id: area, path } }]
  })
}
