import type { Database } from '../../server/db/database'
import { engine } from '../../server/db/kit'
import { openPostgres } from '../../server/db/postgres'
import { openSqlite } from '../../server/db/sqlite'
import { freshFile, freshUrl } from '../setup/open'
import { rowsOfPostgres } from './rows.postgres'
import { rowsOfSqlite } from './rows.sqlite'

export type TableRow = Record<string, unknown>
export type Digest = Readonly<Record<string, string>>
export type Kept = ReadonlyMap<string, readonly TableRow[]>

/**
 * A refused attempt leaves an entry in the journal of the house, and nothing else. Webhooks come from the media in
 * memory, whenever it likes.
 */
export const COUNTED: Record<string, string> = {
  journal: "select * from journal where kind <> 'access.refused'",
  head: 'select * from head where scope <> 0',
  webhook: 'select * from webhook where 1 = 0',
}

/** A second connection to the database of a scene: looks at every row, and puts all back as it was. */
export interface Rows {
  /** With the numbers given so far, so that what is made anew is numbered alike. */
  keep(): Promise<Kept>
  restore(kept: Kept): Promise<void>
  /** Table by table, of all its rows but for what a refusal may leave. */
  digest(): Promise<Digest>
  /** `?` stands for a value. */
  run(text: string, ...values: unknown[]): Promise<void>
  close(): Promise<void>
}

export const differing = (one: Digest, other: Digest): string[] =>
  Object.keys(one).filter((table) => one[table] !== other[table])

/** An empty database on the engine of this project, and the second look at it. */
export async function openWithRows(): Promise<{ db: Database; rows: () => Promise<Rows> }> {
  if (engine === 'postgres') {
    const url = await freshUrl()
    return { db: await openPostgres(url), rows: () => rowsOfPostgres(url) }
  }
  const file = freshFile()
  return { db: openSqlite(file, { synchronous: 'OFF', groupMs: 0 }), rows: async () => rowsOfSqlite(file) }
}
