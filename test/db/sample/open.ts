import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Database } from '../../../server/db/database'
import { engine } from '../../../server/db/kit'
import { openPostgres } from '../../../server/db/postgres'
import { openSqlite, type SqliteOptions } from '../../../server/db/sqlite'
import { NativeSqlite } from '../../../server/db/sqlite.native'
import { freshFile, freshUrl } from '../../setup/open'

export interface Outside {
  /** Runs SQL past the application, on a connection of its own. */
  outside(text: string): Promise<unknown[]>
}

export function sqliteOutside(file: string, text: string): unknown[] {
  const raw = new NativeSqlite(file)
  try {
    if (/^\s*(select|with)/i.test(text)) return raw.prepare(text).all()
    raw.exec(text)
    return []
  } finally {
    raw.close()
  }
}
export async function postgresOutside(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
const tables = () => readFileSync(path.join(import.meta.dirname, `${engine}.sql`), 'utf8')

/** A test database with the sample tables beside the application's own. */
export async function openSample(): Promise<Database & Outside> {
  if (engine === 'postgres') {
    const url = await freshUrl()
    await postgresOutside(url, tables())
    return { ...(await openPostgres(url)), outside: (text) => postgresOutside(url, text) }
  }
  return await openSampleSqlite()
}

/** The same with what only SQLite can tell: its file and its counts of commits. */
export async function openSampleSqlite(options: SqliteOptions = {}) {
  const file = freshFile()
  sqliteOutside(file, tables())
  const db = openSqlite(file, { synchronous: 'OFF', ...options })
  return { ...db, file, outside: async (text: string) => sqliteOutside(file, text) }
}
