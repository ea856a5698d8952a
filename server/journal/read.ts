import { and, asc, eq, gt, gte, inArray, lt } from 'drizzle-orm'
import type { Reader } from '../db/database'
import type { Entry } from '../db/entry'
import { head, journal } from './journal.schema'

const columns = {
  scope: journal.scope,
  position: journal.position,
  conference: journal.conference,
  at: journal.at,
  actor: journal.actor,
  device: journal.device,
  kind: journal.kind,
  reach: journal.reach,
  body: journal.body,
}
const parsed = <R extends { body: string | null }>(row: R): Omit<R, 'body'> & { body: unknown } => ({
  ...row,
  body: row.body === null ? null : JSON.parse(row.body),
})

/** The entries of a scope after a position, oldest first. */
export async function after(db: Reader, scope: number, position: number, limit = 500): Promise<Entry[]> {
  const rows = await db
    .select(columns)
    .from(journal)
    .where(and(eq(journal.scope, scope), gt(journal.position, position)))
    .orderBy(asc(journal.position))
    .limit(limit)
  return rows.map(parsed)
}

/** The entries of a conference from a time on, up to but without another (UTC milliseconds), in order of time. */
export async function between(
  db: Reader,
  conference: number,
  from: number,
  to: number,
  limit = 10_000,
): Promise<Entry[]> {
  const rows = await db
    .select(columns)
    .from(journal)
    .where(and(eq(journal.conference, conference), gte(journal.at, from), lt(journal.at, to)))
    .orderBy(asc(journal.at), asc(journal.scope), asc(journal.position))
    .limit(limit)
  return rows.map(parsed)
}

const CHUNK = 5_000
/** The last position of each scope; 0 where nothing was recorded yet. */
export async function heads(db: Reader, scopes: readonly number[]): Promise<Map<number, number>> {
  const last = new Map(scopes.map((scope) => [scope, 0]))
  for (let i = 0; i < scopes.length; i += CHUNK) {
    const some = inArray(head.scope, scopes.slice(i, i + CHUNK))
    const rows = await db.select({ scope: head.scope, position: head.position }).from(head).where(some)
    for (const row of rows) last.set(row.scope, row.position)
  }
  return last
}
