import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { Commits } from './commits'
import {
  begun,
  current,
  type Database,
  inOrder,
  isInsideWork,
  NestedWrite,
  type Running,
  type Scope,
  type Tx,
  TxOver,
  type Work,
} from './database'
import { codeOf } from './dialect'
import { migratePostgres } from './migrate'
import { Turns } from './turns'

pg.types.setTypeParser(pg.types.builtins.INT8, Number) // count(), bigint
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number) // sum(bigint), avg

export interface PostgresOptions {
  /** The folder of migrations to run first. */
  migrations?: string
  connections?: number
}
/** Serialization failure and deadlock: the work is run again from its beginning. */
const AGAIN = new Set(['40001', '40P01'])
const ATTEMPTS = 8

interface Handle {
  tx: Tx
  running: Running | undefined
}
/** Drizzle over one connection, refusing use outside the running work. */
function handleOf(client: pg.PoolClient): Handle {
  const query = (...query: Parameters<typeof client.query>) => {
    if (!handle.running || current.getStore() !== handle.running) return Promise.reject(new TxOver())
    return client.query(...query)
  }
  const handle: Handle = { tx: drizzle({ query } as unknown as pg.PoolClient) as unknown as Tx, running: undefined }
  return handle
}

/** Begins and locks the heads in order of id: read committed alone would let two works count the same free place. */
async function begin(client: pg.PoolClient, scopes: readonly Scope[]) {
  if (scopes.length === 0) return void (await client.query('begin isolation level read committed'))
  const lock = `select scope from head where scope in (${scopes.join(',')}) order by scope for update`
  const [, locked] = (await client.query(
    `begin isolation level read committed; ${lock}`,
  )) as unknown as pg.QueryResult[]
  if (locked?.rowCount === scopes.length) return
  const fresh = scopes.map((scope) => `(${scope}, 0, '')`).join(',')
  await client.query(`insert into head (scope, position, hash) values ${fresh} on conflict do nothing; ${lock}`)
}

class Writer {
  readonly #pool: pg.Pool
  readonly #commits: Commits
  readonly #turns = new Turns()
  readonly #handles = new WeakMap<pg.PoolClient, Handle>()
  /** How often a work was run again, for tests. */
  readonly stats = { retries: 0 }

  constructor(pool: pg.Pool, commits: Commits) {
    this.#pool = pool
    this.#commits = commits
  }

  async run<T>(scopes: readonly Scope[], work: Work<T>): Promise<T> {
    if (isInsideWork()) throw new NestedWrite()
    const leave = await this.#turns.take(scopes)
    try {
      return await this.#untilDone(scopes, work)
    } finally {
      leave()
    }
  }

  async #untilDone<T>(scopes: readonly Scope[], work: Work<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(scopes, work)
      } catch (error) {
        if (attempt >= ATTEMPTS || !AGAIN.has(codeOf(error) ?? '')) throw error
        this.stats.retries++
        await sleep(Math.random() * 5 * 2 ** attempt)
      }
    }
  }

  async #once<T>(scopes: readonly Scope[], work: Work<T>): Promise<T> {
    const client = await this.#pool.connect()
    const handle = this.#handles.get(client) ?? handleOf(client)
    this.#handles.set(client, handle)
    const running = begun(scopes)
    let broken: Error | undefined
    try {
      await begin(client, scopes)
      handle.running = running
      // A Drizzle builder is lazy: its then() must run in here.
      const value = await current.run(running, async () => await work(handle.tx))
      handle.running = undefined
      await commit(client)
      this.#commits.announce(running.left)
      return value
    } catch (error) {
      handle.running = undefined
      await client.query('rollback').catch((e: Error) => {
        broken = e
      })
      throw error
    } finally {
      running.over = true
      client.release(broken)
    }
  }
}

/** A transaction that failed and was caught inside the work answers COMMIT with ROLLBACK, without an error. */
async function commit(client: pg.PoolClient) {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('a work caught a database error and went on: nothing was saved')
}

function openPool(url: string, connections: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    idle_in_transaction_session_timeout: 30_000,
  })
  pool.on('error', () => {}) // idle clients
  pool.on('connect', (client) => client.on('error', () => {})) // clients in use: without it a cut line ends the process
  return pool
}

/** A pool of connections; each work is a transaction of its own. */
export async function openPostgres(
  url: string,
  options: PostgresOptions = {},
): Promise<Database & { readonly stats: Writer['stats'] }> {
  if (options.migrations) await migratePostgres(url, options.migrations)
  const pool = openPool(url, options.connections ?? 10)
  const commits = new Commits()
  const writer = new Writer(pool, commits)
  return {
    engine: 'postgres',
    read: drizzle(pool) as unknown as Tx,
    stats: writer.stats,
    write: async (scope, work) => await writer.run(inOrder(scope), work),
    keep: (work) => writer.run([], work),
    onCommitted: commits.onCommitted,
    close: () => pool.end(),
  }
}
