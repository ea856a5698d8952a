import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle as overSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateOverSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres'
import { migrate as migrateOverPostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { NativeSqlite } from './sqlite.native'

/** Any number that nobody else uses on this server: several nodes may start at once. */
const MIGRATION_LOCK = 7262
const SHA256HEX = `create or replace function sha256hex(t text) returns text language sql immutable strict parallel safe
  as $$ select encode(sha256(convert_to(t, 'UTF8')), 'hex') $$`

/** The folder that holds package.json: the same from the sources and from the bundle in dist. */
export function packageRoot(from = path.dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(path.join(from, 'package.json'))) return from
  const above = path.dirname(from)
  if (above === from) throw new Error('no package.json above the running code')
  return packageRoot(above)
}

export const migrationsOf = (engine: 'sqlite' | 'postgres'): string => path.join(packageRoot(), 'drizzle', engine)

/** On an own connection: drizzle-kit rebuilds tables by dropping them, which with foreign keys on would cascade. */
export function migrateSqlite(file: string, folder: string): void {
  const raw = new NativeSqlite(file)
  try {
    raw.pragma('journal_mode = WAL')
    raw.pragma('foreign_keys = OFF')
    migrateOverSqlite(overSqlite(raw), { migrationsFolder: folder })
    const broken = raw.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0)
      throw new Error(`a migration left ${broken.length} broken references`)
  } finally {
    raw.close()
  }
}

export async function migratePostgres(url: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(SHA256HEX)
    await migrateOverPostgres(overPostgres(client), { migrationsFolder: folder })
  } finally {
    await client.end()
  }
}
