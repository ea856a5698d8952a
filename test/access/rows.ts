import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'

type Row = Record<string, unknown>
export type Kept = ReadonlyMap<string, readonly Row[]>

/**
 * A refused attempt leaves an entry in the journal of the house, and nothing else. Webhooks come from the media in
 * memory, whenever it likes.
 */
const COUNTED: Record<string, string> = {
  journal: "select * from journal where kind <> 'access.refused'",
  head: 'select * from head where scope <> 0',
  webhook: 'select 1 where false',
}

/** A second connection to the file of a scene: looks at every row, and puts all back as it was. */
export function rowsOf(file: string) {
  const raw = new Sqlite(file)
  raw.pragma('foreign_keys = OFF')
  raw.pragma('busy_timeout = 5000')
  const tables = raw
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('__'))
  /** With the numbers given so far, so that what is made anew is numbered alike. */
  const whole = [...tables, 'sqlite_sequence']
  const all = (table: string, text = `select * from "${table}"`) => raw.prepare<[], Row>(text).all()

  const keep = (): Kept => new Map(whole.map((table) => [table, all(table)]))

  function put(table: string, rows: readonly Row[]) {
    raw.prepare(`delete from "${table}"`).run()
    const columns = Object.keys(rows[0] ?? {})
    if (columns.length === 0) return
    const names = columns.map((one) => `"${one}"`).join()
    const insert = raw.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join()})`)
    for (const row of rows) insert.run(columns.map((one) => row[one]))
  }
  const restore = raw.transaction((kept: Kept) => {
    for (const [table, rows] of kept) if (JSON.stringify(all(table)) !== JSON.stringify(rows)) put(table, rows)
  })

  /** Of every row of every table, but for what a refusal may leave. */
  function digest(): string {
    const hash = createHash('sha256')
    for (const table of tables) hash.update(JSON.stringify([table, all(table, COUNTED[table])]))
    return hash.digest('hex')
  }

  /** Which tables differ from what was kept. */
  const changed = (kept: Kept): string[] =>
    tables.filter((table) => !(table in COUNTED) && JSON.stringify(all(table)) !== JSON.stringify(kept.get(table)))

  return {
    tables,
    keep,
    restore: (kept: Kept) => restore.immediate(kept),
    digest,
    changed,
    /** Changes whenever somebody else committed. */
    version: () => Number(raw.pragma('data_version', { simple: true })),
    run: (text: string, ...values: unknown[]) => void raw.prepare(text).run(...values),
    close: () => raw.close(),
  }
}
export type Rows = ReturnType<typeof rowsOf>
