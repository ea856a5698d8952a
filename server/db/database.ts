import { AsyncLocalStorage } from 'node:async_hooks'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Entry } from './entry'

type Full = PgDatabase<PgQueryResultHKT>
/** What both engines can do. No execute, no transaction, no query: those differ. */
export type Reader = Pick<Full, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'>
export type Tx = Reader & Pick<Full, 'insert' | 'update' | 'delete'>

/** Runs inside one transaction: awaits nothing but its `tx`, may be run again, never catches a database error. */
export type Work<T> = (tx: Tx) => Promise<T>

/** A point's id, or the house. Works of one scope run one after the other. */
export type Scope = number
export const HOUSE = 0
export interface Scopes {
  scope: Scope
  /** Further scopes the work reads to decide, or records at. */
  also: readonly Scope[]
}

export type Listener = (entries: readonly Entry[]) => void

export interface Database {
  readonly engine: 'sqlite' | 'postgres'
  /** Sees what is committed, nothing of a running work. */
  readonly read: Reader
  /** One fact: answered only after its commit. Rejects with what the work threw, or with an error of misuse below. */
  write<T>(scope: Scope | Scopes, work: Work<T>): Promise<T>
  /** The same for rows that are not journalled; locks no scope. */
  keep<T>(work: Work<T>): Promise<T>
  /** Hears the entries of each commit, per scope in order of position. Answers how to stop. */
  onCommitted(listener: Listener): () => void
  /** Lets the works under way end, then closes. */
  close(): Promise<void>
}

export class NestedWrite extends Error {
  override name = 'NestedWrite'
  constructor() {
    super('write() or keep() was called inside a work: pass tx on instead')
  }
}
export class ForeignAwait extends Error {
  override name = 'ForeignAwait'
  constructor() {
    super('a work awaited something other than its tx (timer, network, file): do that before write()')
  }
}
export class TxOver extends Error {
  override name = 'TxOver'
  constructor() {
    super('tx was used after or outside its work')
  }
}

/** A work while it runs: the scopes it holds and the entries it leaves for the feed. */
export interface Running {
  over: boolean
  readonly scopes: Set<Scope>
  readonly left: Entry[]
}
/** Which work runs in this asynchronous context. */
export const current = new AsyncLocalStorage<Running>()

export const begun = (scopes: readonly Scope[]): Running => ({ over: false, scopes: new Set(scopes), left: [] })
export const isInsideWork = (): boolean => current.getStore()?.over === false

/** The work that runs here. Throws TxOver outside of one. */
export function running(): Running {
  const work = current.getStore()
  if (!work || work.over) throw new TxOver()
  return work
}
/** Hands an entry to the feed, should the running work be committed. */
export const leave = (entry: Entry): void => {
  running().left.push(entry)
}

/** The scopes of a write, without repeats, in the order in which their heads are locked. */
export function inOrder(scope: Scope | Scopes): Scope[] {
  const all = typeof scope === 'number' ? [scope] : [scope.scope, ...scope.also]
  for (const one of all) if (!Number.isSafeInteger(one)) throw new TypeError(`not a scope: ${one}`)
  return [...new Set(all)].sort((a, b) => a - b)
}
