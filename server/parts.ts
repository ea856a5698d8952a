import type { Figures } from '../shared/attendance'
import type { SystemStatus } from '../shared/status'
import type { Config } from './config'
import type { Database } from './db/database'
import type { Entry } from './db/entry'
import type { Media } from './media.part'

/** The one clock; tests move it. */
export interface Clock {
  now(): number
}

export interface Log {
  info(values: object, text: string): void
  warn(values: object, text: string): void
  error(values: object, text: string): void
}

/** Committed journal entries, in position order within a scope. */
export interface Feed {
  subscribe(listener: (entry: Entry) => void | Promise<void>): () => void
  drained(): Promise<void>
}

/** Nodes of a session whose numbers are no longer what they were. `path` is the frozen one of the sheet, `top` the host. */
export interface CountsChanged {
  session: number
  top: number
  nodes: { point: number; path: string; own: Figures; total: Figures }[]
}

/** Figures of every node of a session, kept in memory from standings before and after; rebuilt from rows at start. */
export interface LiveCounts {
  /** Own hall and subtree of a node; undefined when the session has no sheet there. */
  of(session: number, point: number): Promise<{ own: Figures; total: Figures } | undefined>
  nodes(session: number): Promise<ReadonlyMap<number, { own: Figures; total: Figures }>>
  /** Hears of changes of sessions that somebody has asked for. Answers how to stop. */
  subscribe(listener: (changed: CountsChanged) => void): () => void
}

/** Still pictures of points: memory only, 30 s. */
export interface Stills {
  put(session: number, point: number, jpeg: Buffer, at: number): void
  get(session: number, point: number, now: number): { jpeg: Buffer; at: number } | undefined
}

/** Ends what a login opened beyond HTTP: its sockets. */
export interface Sockets {
  end(logins: readonly string[]): void
  /** Scopes must be asked again: a grant changed. */
  recheck(owner: { kind: string; id: number }): void
}

/** Everything the application is a function of. */
export interface Parts {
  config: Config
  db: Database
  feed: Feed
  clock: Clock
  log: Log
  media: Media
  counts: LiveCounts
  stills: Stills
  sockets: Sockets
  /** How each part of the system is and was over the last day. */
  status(): Pick<SystemStatus, 'parts' | 'copy'>
  /** True once the process was told to end: finishes what it has, takes no new halls. */
  draining(): boolean
}
