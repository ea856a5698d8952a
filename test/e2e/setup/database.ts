import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { databaseUrl } from '../../setup/postgres.url'

/** Where an application of a browser test keeps its rows: its folder, or with E2E_POSTGRES a database of its own there. */
export interface Place {
  env: { DATABASE_URL?: string }
  remove(): Promise<void>
}

async function ask(server: string, query: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(query)
  } finally {
    await client.end()
  }
}

export async function freshPlace(server = process.env.E2E_POSTGRES): Promise<Place> {
  if (!server) return { env: {}, remove: async () => undefined }
  const name = `e_${randomUUID().replaceAll('-', '')}`
  await ask(server, `create database ${name} template template0 lc_collate 'C' lc_ctype 'C' encoding 'UTF8'`)
  return {
    env: { DATABASE_URL: databaseUrl(server, name) },
    remove: () => ask(server, `drop database if exists ${name} with (force)`),
  }
}
