import { hash } from 'node:crypto'
import { Commits } from './commits'
import { type Database, inOrder } from './database'
import { migrateSqlite } from './migrate'
import { asTx, type Raw } from './sqlite.facade'
import { NativeSqlite } from './sqlite.native'
import { WriteQueue } from './sqlite.queue'

export interface SqliteOptions {
  /** OFF only for tests: a power cut then may lose what was answered. */
  synchronous?: 'FULL' | 'OFF'
  /** The folder of migrations to run first. */
  migrations?: string
  /** How long one commit gathers works, in milliseconds. */
  groupMs?: number
}

function connect(file: string, synchronous: 'FULL' | 'OFF'): Raw {
  const raw = new NativeSqlite(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma(`synchronous = ${synchronous}`)
  raw.pragma('foreign_keys = ON')
  // What a savepoint may have to undo is not written to a file.
  raw.pragma('temp_store = memory')
  raw.pragma('busy_timeout = 20')
  raw.function('sha256hex', { deterministic: true }, (text) => hash('sha256', String(text)))
  return raw
}

/** One connection that writes, one that reads, both in this process. */
export function openSqlite(
  file: string,
  options: SqliteOptions = {},
): Database & { readonly stats: WriteQueue['stats'] } {
  if (options.migrations) migrateSqlite(file, options.migrations)
  const writer = connect(file, options.synchronous ?? 'FULL')
  const reader = connect(file, options.synchronous ?? 'FULL')
  reader.pragma('query_only = ON')
  const commits = new Commits()
  const queue = new WriteQueue(writer, commits, options.groupMs ?? 20)
  return {
    engine: 'sqlite',
    read: asTx(reader, () => true),
    stats: queue.stats,
    write: async (scope, work) => await queue.push(inOrder(scope), work),
    keep: (work) => queue.push([], work),
    onCommitted: commits.onCommitted,
    async close() {
      await queue.close()
      if (reader.open) reader.close()
      if (writer.open) writer.close()
    },
  }
}
