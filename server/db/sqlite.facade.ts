import type Sqlite from 'better-sqlite3'
import { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3/session'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { type Tx, TxOver } from './database'

export type Raw = Sqlite.Database
type Statement = Sqlite.Statement<unknown[]>
interface Kept {
  plain: Statement
  arrays: Statement | undefined
}
const MOST = 500

/**
 * A stand-in for the connection that Drizzle prepares against: keeps prepared statements by text and refuses use
 * outside the running work.
 */
function facade(raw: Raw, allowed: () => boolean) {
  const cache = new Map<string, Kept>()
  const guarded =
    <A extends unknown[], R>(call: (...values: A) => R) =>
    (...values: A): R => {
      if (!allowed()) throw new TxOver()
      return call(...values)
    }
  const remember = (text: string): Kept => {
    const known = cache.get(text)
    if (known) return known
    const [oldest] = cache.keys()
    if (cache.size >= MOST && oldest !== undefined) cache.delete(oldest)
    const fresh: Kept = { plain: raw.prepare<unknown[]>(text), arrays: undefined }
    cache.set(text, fresh)
    return fresh
  }
  const use = (statement: Statement) => ({
    run: guarded((...values: unknown[]) => statement.run(...values)),
    all: guarded((...values: unknown[]) => statement.all(...values)),
    get: guarded((...values: unknown[]) => statement.get(...values)),
  })
  return {
    prepare(text: string) {
      const kept = remember(text)
      const raws = () => {
        // .raw() changes a statement for good, so rows-as-arrays get their own.
        kept.arrays ??= raw.prepare<unknown[]>(text).raw()
        return use(kept.arrays)
      }
      return { ...use(kept.plain), raw: raws }
    },
  }
}

/**
 * The plus changes no value and keeps the planner from looking at it: SQLite 3.54 otherwise plans a prepared join anew
 * each time it is run, ten times as long as the join itself.
 */
class SteadyDialect extends SQLiteSyncDialect {
  override escapeParam(): string {
    return '+?'
  }
}

/** Drizzle over one SQLite connection, in the shape of both engines: the second and last cast, see kit.ts. */
export function asTx(raw: Raw, allowed: () => boolean): Tx {
  const dialect = new SteadyDialect()
  const session = new BetterSQLiteSession(facade(raw, allowed) as unknown as Raw, dialect, undefined)
  return new BetterSQLite3Database('sync', dialect, session, undefined) as unknown as Tx
}
