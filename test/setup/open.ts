import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '../../server/db/database'
import { engine } from '../../server/db/kit'
import { openPostgres } from '../../server/db/postgres'
import { openSqlite } from '../../server/db/sqlite'
import { databaseUrl } from './postgres.url'
import { BASE, TEMPLATE } from './provided'

const freshName = () => `t_${randomUUID().replaceAll('-', '')}`

/** A migrated SQLite file of its own. */
export function freshFile(): string {
  const folder = inject('sqlite')
  const file = path.join(folder, `${freshName()}.db`)
  copyFileSync(path.join(folder, TEMPLATE), file)
  return file
}

/** A migrated PostgreSQL database of its own. */
export async function freshUrl(): Promise<string> {
  const server = inject('postgres')
  const name = freshName()
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(`create database ${name} template ${BASE} strategy file_copy`)
  } finally {
    await client.end()
  }
  return databaseUrl(server, name)
}

/** A database with all tables and no rows, on the engine of this project. Close it when done. */
export async function openForTest(): Promise<Database> {
  if (engine === 'postgres') return await openPostgres(await freshUrl())
  return openSqlite(freshFile(), { synchronous: 'OFF' })
}
