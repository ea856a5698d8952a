import { createHash } from 'node:crypto'
import { NativeSqlite } from '../../server/db/sqlite.native'
import { COUNTED, type Kept, type Rows, type TableRow } from './rows'

const sum = (rows: readonly TableRow[]) => createHash('sha256').update(JSON.stringify(rows)).digest('hex')

export function rowsOfSqlite(file: string): Rows {
  const raw = new NativeSqlite(file)
  raw.pragma('foreign_keys = OFF')
  raw.pragma('busy_timeout = 5000')
  const tables = raw
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('__'))
  const whole = [...tables, 'sqlite_sequence']
  const all = (table: string, text = `select * from "${table}"`) => raw.prepare<[], TableRow>(text).all()

  function put(table: string, rows: readonly TableRow[]) {
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
  return {
    keep: async () => new Map(whole.map((table) => [table, all(table)])),
    restore: async (kept) => restore.immediate(kept),
    digest: async () => Object.fromEntries(tables.map((table) => [table, sum(all(table, COUNTED[table]))])),
    run: async (text, ...values) => void raw.prepare(text).run(...values),
    close: async () => void raw.close(),
  }
}
