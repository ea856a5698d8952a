import { setTimeout as sleep } from 'node:timers/promises'
import type { Commits } from './commits'
import {
  begun,
  current,
  ForeignAwait,
  isInsideWork,
  NestedWrite,
  type Running,
  type Scope,
  type Work,
} from './database'
import { codeOf } from './dialect'
import { asTx, type Raw } from './sqlite.facade'

type Outcome = { ok: true; value: unknown } | { ok: false; error: unknown }
interface Item {
  work: Work<unknown>
  scopes: readonly Scope[]
  resolve(value: unknown): void
  reject(error: unknown): void
  alone: boolean
  running: Running
  outcome: Outcome
}
const NOT_RUN: Outcome = { ok: false, error: new Error('the work was not run') }
const MAX_GROUP = 256
/** Of the event loop, between two groups. */
const MOST_TURNS = 8
const LOCK_PATIENCE_MS = 10_000

function settle(items: readonly Item[]) {
  for (const { outcome, resolve, reject } of items) outcome.ok ? resolve(outcome.value) : reject(outcome.error)
}
function fail(items: readonly Item[], error: unknown) {
  for (const item of items) item.reject(error)
}

/** Runs what waits as one transaction, each work in its own savepoint, and answers after the commit. */
export class WriteQueue {
  readonly #raw: Raw
  readonly #commits: Commits
  readonly #groupMs: number
  readonly #run: (text: string) => void
  readonly #tx
  #queue: Item[] = []
  #active: Item | undefined
  #cut: (() => void) | undefined
  #draining = false
  #closed = false
  #idle: (() => void) | undefined
  /** Commits made and works in them, for tests and benches. */
  readonly stats = { groups: 0, works: 0 }

  /** `groupMs`: a group takes in no further work after so long. */
  constructor(raw: Raw, commits: Commits, groupMs: number) {
    this.#groupMs = groupMs
    this.#raw = raw
    this.#commits = commits
    const texts = ['begin immediate', 'commit', 'rollback', 'savepoint work', 'release work', 'rollback to work']
    const statements = new Map(texts.map((text) => [text, raw.prepare(text)]))
    this.#run = (text) => void statements.get(text)?.run()
    this.#tx = asTx(raw, () => this.#active !== undefined && current.getStore() === this.#active.running)
  }

  push<T>(scopes: readonly Scope[], work: Work<T>): Promise<T> {
    if (isInsideWork()) return Promise.reject(new NestedWrite())
    if (this.#closed) return Promise.reject(new Error('the database is closed'))
    return new Promise<T>((resolve, reject) => {
      const settled = resolve as (value: unknown) => void
      const running = begun(scopes)
      this.#queue.push({ work, scopes, resolve: settled, reject, alone: false, running, outcome: NOT_RUN })
      if (this.#draining) return
      this.#draining = true
      setImmediate(() => void this.#drain())
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    if (!this.#draining) return
    await new Promise<void>((go) => {
      this.#idle = go
    })
  }

  async #drain() {
    while (this.#queue.length > 0) {
      await this.#group()
      await this.#gather()
    }
    this.#draining = false
    this.#idle?.()
  }

  /** Lets the event loop take in requests between groups, for as long as more come: they form the next group. */
  async #gather() {
    for (let turn = 0, before = -1; turn < MOST_TURNS && this.#queue.length > before; turn++) {
      before = this.#queue.length
      await new Promise((go) => setImmediate(go))
    }
  }

  /** A lock held by another process must not block the event loop: short busy_timeout, then sleep and try again. */
  async #beginWhenFree() {
    for (const until = Date.now() + LOCK_PATIENCE_MS; ; ) {
      try {
        this.#run('begin immediate')
        return
      } catch (error) {
        if (!codeOf(error)?.startsWith('SQLITE_BUSY') || Date.now() > until) throw error
        await sleep(10)
      }
    }
  }

  async #group() {
    try {
      await this.#beginWhenFree()
    } catch (error) {
      fail(this.#queue.splice(0), error)
      return
    }
    const taken: Item[] = []
    const unwatch = await this.#watch()
    try {
      await this.#runGroup(taken)
      this.#run('commit')
    } catch (error) {
      this.#undo(taken, error)
      return
    } finally {
      unwatch()
    }
    this.stats.groups++
    this.stats.works += taken.length
    settle(taken)
    this.#commits.announce(taken.flatMap((item) => (item.outcome.ok ? item.running.left : [])))
  }

  /** Drizzle over better-sqlite3 needs microtasks only: when they run dry while a work runs, it waits for something else. */
  async #watch(): Promise<() => void> {
    let over = false
    await null // from a microtask, nextTick runs once all microtasks are done, before any I/O
    const tick = () => {
      if (over) return
      this.#cut?.()
      queueMicrotask(() => process.nextTick(tick)) // armed from a microtask again, or ticks would starve them
    }
    process.nextTick(tick)
    return () => {
      over = true
      this.#cut = undefined
    }
  }

  async #runGroup(taken: Item[]) {
    const started = performance.now()
    const first = this.#queue[0]
    for (let item = first; item !== undefined; item = this.#queue[0]) {
      const full = taken.length >= MAX_GROUP || performance.now() - started > this.#groupMs
      if (taken.length > 0 && (full || first?.alone || item.alone)) return
      this.#queue.shift()
      taken.push(item)
      await this.#runItem(item)
    }
  }

  async #runItem(item: Item) {
    item.running = begun(item.scopes)
    this.#run('savepoint work')
    this.#active = item
    item.outcome = await this.#toItsEnd(item)
    this.#active = undefined
    if (!this.#raw.inTransaction) throw item.outcome.ok ? new Error('the transaction was lost') : item.outcome.error
    if (!item.outcome.ok) this.#run('rollback to work')
    this.#run('release work')
  }

  /** Runs one work to its end, or to the first thing it awaits beside the database. */
  #toItsEnd(item: Item): Promise<Outcome> {
    return new Promise((resolve) => {
      const finish = (outcome: Outcome) => {
        item.running.over = true
        resolve(outcome)
      }
      this.#cut = () => finish({ ok: false, error: new ForeignAwait() })
      // A Drizzle builder is lazy: its then() must run in here.
      current
        .run(item.running, async () => await item.work(this.#tx))
        .then(
          (value) => finish({ ok: true, value }),
          (error: unknown) => finish({ ok: false, error }),
        )
    })
  }

  /** The engine gave up the whole transaction, perhaps because of one work: run each one alone. */
  #undo(taken: readonly Item[], error: unknown) {
    this.#active = undefined
    const byOneWork = !this.#raw.inTransaction || codeOf(error)?.startsWith('SQLITE_CONSTRAINT')
    if (this.#raw.inTransaction) this.#run('rollback')
    if (taken.length <= 1 || !byOneWork) return fail(taken, error)
    for (const item of taken) item.alone = true
    this.#queue = [...taken, ...this.#queue]
  }
}
