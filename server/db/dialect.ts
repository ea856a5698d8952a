import { type AnyColumn, type Column, type SQL, sql } from 'drizzle-orm'
import type { Reader, Tx } from './database'

/** Sum as a number, 0 for no rows (PostgreSQL gives text for bigint sums, null for none). */
export const total = (x: Column | SQL) => sql<number>`coalesce(sum(${x}), 0)`.mapWith(Number)

/** Rows where a condition holds (sum(boolean) does not exist in PostgreSQL). */
export const countIf = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number)

/** Everything at or below a path, by range: uses the index on both, no LIKE case rules. Paths end with '/'. */
export const under = (column: AnyColumn, path: string): SQL =>
  sql`(${column} >= ${sql.param(path, column)} and ${column} < ${sql.param(`${path.slice(0, -1)}0`, column)})`

/** Substring match on a folded column; the text is taken literally. */
export const contains = (column: AnyColumn, text: string): SQL =>
  sql`${column} like ${`%${text.replace(/[!%_]/g, '!$&')}%`} escape '!'`

export const nullsLast = (column: AnyColumn): SQL => sql`${column} asc nulls last`

export type Violation = 'unique' | 'reference' | 'check' | 'missing'
const VIOLATIONS: Record<string, Violation> = {
  '23505': 'unique',
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_ROWID: 'unique',
  '23503': 'reference',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'reference',
  '23514': 'check',
  SQLITE_CONSTRAINT_CHECK: 'check',
  '23502': 'missing',
  SQLITE_CONSTRAINT_NOTNULL: 'missing',
}

/** The codes of an error and its causes, outermost first. */
function* codes(error: unknown): Generator<string> {
  for (let depth = 0, e = error; e instanceof Error && depth < 5; e = e.cause, depth++)
    if ('code' in e && typeof e.code === 'string') yield e.code
}
/** The engine's own code of a failure, if it has one. */
export const codeOf = (error: unknown): string | undefined => codes(error).next().value ?? undefined

/** Which constraint refused, for an error that write() or keep() rejected with. */
export function violation(error: unknown): Violation | undefined {
  for (const code of codes(error)) if (VIOLATIONS[code]) return VIOLATIONS[code]
  return undefined
}

/** SQLite; PostgreSQL's disk_full, io_error and read_only_sql_transaction. */
const DISK = /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|53100$|58030$|25006$)/
/** Nothing could be written: the disk is full, broken or read-only. */
export function isDiskFailure(error: unknown): boolean {
  for (const code of codes(error)) if (DISK.test(code)) return true
  return false
}

interface Prepared<R> {
  execute(values?: Record<string, unknown>): PromiseLike<R>
}
/** A query built and prepared once per connection; the name must be unique: it becomes PostgreSQL's statement name. */
export function prepared<P extends Record<string, unknown>, R, D extends Reader = Tx>(
  name: string,
  build: (tx: D) => { prepare(name: string): Prepared<R> },
): (tx: D, values: P) => Promise<R> {
  const kept = new WeakMap<object, Prepared<R>>()
  return async (tx, values) => {
    let query = kept.get(tx)
    if (!query) {
      query = build(tx).prepare(name)
      kept.set(tx, query)
    }
    return await query.execute(values)
  }
}
