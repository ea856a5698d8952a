import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Database } from './database'
import { engine } from './kit'
import { migrationsOf } from './migrate'
import { openPostgres } from './postgres'
import { openSqlite } from './sqlite'

export interface Place {
  /** postgres://…, when the engine of this process is PostgreSQL. */
  url?: string
  /** The SQLite file; its folder is made when missing. */
  file?: string
  /** false: the tables stand already, and must. */
  migrations?: boolean
}

/** Where the settings say that the database is. */
export function placeFrom(env: NodeJS.ProcessEnv): Place {
  if (engine === 'postgres' && env.DATABASE_URL) return { url: env.DATABASE_URL }
  return { file: path.resolve(env.DATA_DIR || 'data', 'diem-cau.db') }
}

/** Opens the database of this process's engine and brings its tables up to date. */
export async function openDatabase(place: Place): Promise<Database> {
  const options = place.migrations === false ? {} : { migrations: migrationsOf(engine) }
  if (engine === 'postgres') {
    if (!place.url) throw new Error('DATABASE_URL is missing')
    return await openPostgres(place.url, options)
  }
  if (!place.file) throw new Error('the file of the database is missing')
  if (place.migrations === false && !existsSync(place.file)) throw new Error(`no database at ${place.file}`)
  mkdirSync(path.dirname(place.file), { recursive: true })
  return openSqlite(place.file, options)
}
