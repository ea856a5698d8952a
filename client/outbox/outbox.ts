import { Problem, type ProblemReply, problem } from '../../shared/problems'
import type { Kept, OutboxStore } from './store'

export type NewKept = Pick<Kept, 'stamp' | 'group' | 'method' | 'path' | 'address' | 'body'>

export interface OutboxParts {
  store: OutboxStore
  /** Sends one change; throws a Problem. */
  send: (kept: Kept) => Promise<unknown>
  now: () => number
  /** Calls back after ms; returns how to cancel. */
  later: (work: () => void, ms: number) => () => void
  /** Only one page of this browser sends at a time. */
  alone: (work: () => Promise<void>) => Promise<void>
  /** Another page of this browser should read the store anew. */
  tell: () => void
}

const HOUR = 3_600_000
const TRIES = 8
const waits = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** The line, the login or the server is away: the change is still good and waits. */
const transient = (reply: ProblemReply): boolean =>
  reply.kind === 'unavailable' || reply.code === 'sign_in' || reply.code === 'wait'

/** The queue of changes made on this machine: kept first, then sent in order, each once. */
export class Outbox {
  private rows: readonly Kept[] = []
  private owner: string | undefined
  private tries = 0
  private held: ProblemReply | null = null
  private running = false
  private wanted = false
  private cancel: (() => void) | undefined
  private readonly parts: OutboxParts
  private readonly listeners = new Set<() => void>()
  private readonly sentListeners = new Set<(kept: Kept, reply: unknown) => void>()

  constructor(parts: OutboxParts) {
    this.parts = parts
  }

  get durable(): boolean {
    return this.parts.store.durable
  }

  /** A stable list, oldest first; a new array after each change. */
  list = (): readonly Kept[] => this.rows
  /** Why the last try had to be put off; null once something went. */
  putOff = (): ProblemReply | null => this.held
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  onSent(listener: (kept: Kept, reply: unknown) => void): () => void {
    this.sentListeners.add(listener)
    return () => this.sentListeners.delete(listener)
  }

  /** Reads what is kept; what was sent over an hour ago is forgotten. */
  async load(): Promise<void> {
    const rows = await this.parts.store.all()
    const old = rows.filter((row) => row.state === 'sent' && (row.settledAt ?? 0) < this.parts.now() - HOUR)
    await this.parts.store.remove(old.map((row) => row.stamp))
    this.show(rows.filter((row) => !old.includes(row)))
    this.wake()
  }

  /** Whose changes may be sent now: only what the same person made. */
  ownBy(owner: string): void {
    if (this.owner === owner) return
    this.owner = owner
    this.wake()
  }

  isMine = (kept: Kept): boolean => kept.owner === this.owner

  /** Keeps a change; resolves once it is safe on this machine («đã lưu»). The same stamp again changes nothing. */
  async add(change: NewKept): Promise<void> {
    if (this.owner === undefined) throw problem('forbidden', 'sign_in')
    if (this.rows.some((row) => row.stamp === change.stamp)) return
    const order = Math.max(this.parts.now(), (this.rows.at(-1)?.order ?? 0) + 1)
    const kept: Kept = {
      ...change,
      owner: this.owner,
      order,
      madeAt: this.parts.now(),
      state: 'kept',
      settledAt: null,
      problem: null,
    }
    this.show([...this.rows, kept])
    await this.parts.store.put(kept)
    this.parts.tell()
    this.wake()
  }

  /** A refused change is taken off the list once it has been read. */
  async forget(stamp: string): Promise<void> {
    await this.parts.store.remove([stamp])
    this.show(this.rows.filter((row) => row.stamp !== stamp))
    this.parts.tell()
  }

  /** The line is back, somebody signed in, a change came: try at once. */
  wake = (): void => {
    this.cancel?.()
    this.cancel = undefined
    this.wanted = true
    if (!this.running) void this.run()
  }

  private async run(): Promise<void> {
    this.running = true
    try {
      while (this.wanted) {
        this.wanted = false
        await this.parts.alone(async () => {
          await this.refresh()
          await this.sendAll()
        })
      }
    } finally {
      this.running = false
    }
  }

  /** Another page of this browser may have sent meanwhile; what is just being kept is not in the store yet. */
  private async refresh(): Promise<void> {
    const stored = new Map((await this.parts.store.all()).map((row) => [row.stamp, row]))
    const fresh = this.rows.filter((row) => !stored.has(row.stamp) && row.state === 'kept')
    const same =
      this.rows.length === stored.size && this.rows.every((row) => stored.get(row.stamp)?.state === row.state)
    if (!same) this.show([...stored.values(), ...fresh].sort((a, b) => a.order - b.order))
  }

  private next = (): Kept | undefined => this.rows.find((row) => row.state === 'kept' && this.isMine(row))

  private async sendAll(): Promise<void> {
    for (let kept = this.next(); kept; kept = this.next()) if (!(await this.sendOne(kept))) return
  }

  /** False = try again later. */
  private async sendOne(kept: Kept): Promise<boolean> {
    try {
      const reply = await this.parts.send(kept)
      this.tries = 0
      this.held = null
      await this.settle(kept, 'sent', null)
      for (const listener of this.sentListeners) listener(kept, reply)
      return true
    } catch (cause) {
      const reply = cause instanceof Problem ? cause.reply : problem('unavailable', 'failed').reply
      const hopeless = reply.code === 'failed' && this.tries >= TRIES
      if (transient(reply) && !hopeless) {
        this.retryLater(reply)
        return false
      }
      this.tries = 0
      await this.settle(kept, 'refused', reply)
      return true
    }
  }

  private retryLater(why: ProblemReply): void {
    this.held = why
    for (const listener of this.listeners) listener()
    const ms = waits[Math.min(this.tries, waits.length - 1)] ?? 30_000
    this.tries += 1
    this.cancel?.()
    this.cancel = this.parts.later(this.wake, ms)
  }

  private async settle(kept: Kept, state: 'sent' | 'refused', refused: ProblemReply | null): Promise<void> {
    const settled: Kept = { ...kept, state, settledAt: this.parts.now(), problem: refused }
    await this.parts.store.put(settled)
    this.show(this.rows.map((row) => (row.stamp === kept.stamp ? settled : row)))
    this.parts.tell()
  }

  private show(rows: readonly Kept[]): void {
    this.rows = rows
    for (const listener of this.listeners) listener()
  }
}
