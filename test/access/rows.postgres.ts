import pg from 'pg'
import { COUNTED, type Kept, type Rows, type TableRow } from './rows'

/** Stands among the kept tables for the numbers given so far. */
const NUMBERS = 'pg_sequences'

/** Placed by their text, since PostgreSQL gives rows in no order. */
const ordered = (text: string) => `select * from (${text}) t order by t::text`

class Look implements Rows {
  readonly #client: pg.Client
  readonly #tables: readonly string[]
  constructor(client: pg.Client, tables: readonly string[]) {
    this.#client = client
    this.#tables = tables
  }

  async #all(table: string): Promise<TableRow[]> {
    return (await this.#client.query(ordered(`select * from "${table}"`))).rows
  }

  async #put(table: string, rows: readonly TableRow[]) {
    await this.#client.query(`delete from "${table}"`)
    await this.#client.query(
      `insert into "${table}" overriding system value select * from json_populate_recordset(null::public."${table}", $1)`,
      [JSON.stringify(rows)],
    )
  }

  async keep(): Promise<Kept> {
    const kept = new Map<string, readonly TableRow[]>()
    for (const table of this.#tables) kept.set(table, await this.#all(table))
    const { rows } = await this.#client.query(
      `select sequencename, last_value from ${NUMBERS} where schemaname = 'public'`,
    )
    return kept.set(NUMBERS, rows)
  }

  /** Keys to other tables are not looked at meanwhile: all rows of one moment come back together. */
  async restore(kept: Kept) {
    await this.#client.query('begin')
    await this.#client.query('set local session_replication_role = replica')
    for (const [table, rows] of kept) {
      if (table === NUMBERS) await this.#number(rows)
      else if (JSON.stringify(await this.#all(table)) !== JSON.stringify(rows)) await this.#put(table, rows)
    }
    await this.#client.query('commit')
  }

  async #number(rows: readonly TableRow[]) {
    for (const { sequencename, last_value } of rows)
      await this.#client.query('select setval($1::regclass, coalesce($2::bigint, 1), $2::bigint is not null)', [
        `public."${sequencename}"`,
        last_value,
      ])
  }

  async digest() {
    const each = this.#tables.map(
      (table) =>
        `select '${table}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from (${COUNTED[table] ?? `select * from "${table}"`}) t`,
    )
    const { rows } = await this.#client.query(each.join(' union all '))
    return Object.fromEntries(rows.map(({ name, sum }) => [String(name), String(sum)]))
  }

  async run(text: string, ...values: unknown[]) {
    let n = 0
    await this.#client.query(
      text.replace(/\?/g, () => `$${++n}`),
      values,
    )
  }

  close = () => this.#client.end()
}

export async function rowsOfPostgres(url: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public' order by 1")
  return new Look(
    client,
    rows.map(({ tablename }) => String(tablename)).filter((name) => !name.startsWith('__')),
  )
}
