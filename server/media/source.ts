import { existsSync } from 'node:fs'
import type { MediaReason } from '../media.part'
import { type Kept, keep, remembered, type Server } from './kept'
import { end, running } from './pid'
import { addressOf, leftServer, type Own, startServer } from './process'
import type { Keys } from './tokens'

/** Where a server comes from: one of our own, or one that somebody else runs. */
export interface Source {
  keys: Keys
  /** Gives a server that answers, with the UTC ms since when where that is known; throws when there is none. */
  obtain(stop: AbortSignal): Promise<{ address: string; since?: number | undefined }>
  alive(): boolean
  /** How often rooms are compared, ms. What restarts unseen must be found out by its missing rooms. */
  compare: number
  /** How long it may fail to answer, in ms, before it counts as gone. */
  patience: number
  gone(): Promise<void>
  /** What it means when it cannot be had, unless it says otherwise. */
  failure: MediaReason
  close(keepServer: boolean): Promise<void>
}

/** Why there is no server, in the word that `MediaStatus.reason` shows. */
export class NoServer extends Error {
  override name = 'NoServer'
  readonly reason: MediaReason
  constructor(reason: MediaReason, message: string) {
    super(message)
    this.reason = reason
  }
}

/** Once asked to end, it is given this long to send its last webhooks. */
const LAST_WORDS_MS = 2_500

/** Our own; `binary` may be missing, or come later: it is looked for at each attempt. */
export function ownSource(own: Omit<Own, 'binary'> & { binary: string | undefined }, webhooks: number): Source {
  let server: Server | undefined
  const kept = (): Kept => remembered(own.dir)
  const start = async (stop: AbortSignal) => {
    const { binary } = own
    if (!binary || !existsSync(binary)) throw new NoServer('no_binary', `no media server at ${binary ?? '(not set)'}`)
    return startServer({ ...own, binary }, kept(), webhooks, stop)
  }
  return {
    keys: kept(),
    compare: 30_000,
    patience: 10_000,
    failure: 'did_not_start',
    async obtain(stop) {
      server = (await leftServer(kept())) ?? (await start(stop))
      return { address: addressOf(server), since: server.since }
    },
    alive: () => server !== undefined && running(server),
    gone: async () => void (server && (await end(server, 0))),
    async close(keepServer) {
      const last = server ?? kept().server
      if (keepServer || !last) return
      await end(last, LAST_WORDS_MS)
      const { server: _ended, ...rest } = kept()
      try {
        keep(own.dir, rest)
      } catch {
        // A full disk must not spoil the end: the next start looks whether it runs.
      }
    },
  }
}

export const externalSource = (address: string, keys: Keys): Source => ({
  keys,
  compare: 2_000,
  patience: 3_000,
  failure: 'not_answering',
  obtain: async () => ({ address }),
  alive: () => true,
  gone: async () => undefined,
  close: async () => undefined,
})
