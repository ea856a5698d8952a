import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

export type Engine = 'sqlite' | 'postgres'

function chosen(): Engine {
  const { DB_ENGINE, DATABASE_URL } = process.env
  if (DB_ENGINE === 'postgres' || DB_ENGINE === 'sqlite') return DB_ENGINE
  return DATABASE_URL?.startsWith('postgres') ? 'postgres' : 'sqlite'
}
/** One engine per process, settled when the schemas load: DB_ENGINE, else by DATABASE_URL. */
export const engine: Engine = chosen()

/** The PostgreSQL kit is also the type of both: its builders have no .run/.get/.all. */
const postgresKit = {
  table: pg.pgTable,
  text: <N extends string>(name: N) => pg.text(name),
  choice: <N extends string, U extends string, T extends readonly [U, ...U[]]>(name: N, values: T) =>
    pg.text(name, { enum: values as unknown as [U, ...U[]] }).$type<T[number]>(),
  integer: <N extends string>(name: N) => pg.integer(name),
  real: <N extends string>(name: N) => pg.doublePrecision(name),
  /** UTC milliseconds. */
  time: <N extends string>(name: N) => pg.bigint(name, { mode: 'number' }),
  boolean: <N extends string>(name: N) => pg.boolean(name),
  json: <T>(name: string) => pg.json(name).$type<T>(),
  /** The table's own key, counted up; an explicit value is accepted. */
  serial: <N extends string>(name: N) => pg.integer(name).primaryKey().generatedByDefaultAsIdentity(),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  unique: pg.unique,
  check: pg.check,
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
}
export type Kit = typeof postgresKit

const sqliteKit = {
  table: lite.sqliteTable,
  text: (name: string) => lite.text(name),
  choice: (name: string, values: [string, ...string[]]) => lite.text(name, { enum: values }),
  integer: (name: string) => lite.integer(name),
  real: (name: string) => lite.real(name),
  time: (name: string) => lite.integer(name),
  boolean: (name: string) => lite.integer(name, { mode: 'boolean' }),
  json: (name: string) => lite.text(name, { mode: 'json' }),
  serial: (name: string) => lite.integer(name).primaryKey({ autoIncrement: true }),
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  unique: lite.unique,
  check: lite.check,
  primaryKey: lite.primaryKey,
  foreignKey: lite.foreignKey,
} satisfies Record<keyof Kit, unknown>

/** The one cast: SQLite's builders answer the same calls at run time. */
export const kit = engine === 'postgres' ? postgresKit : (sqliteKit as unknown as Kit)
