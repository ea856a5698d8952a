import { setTimeout as sleep } from 'node:timers/promises'
import { type Rooms, roomsOf } from './rooms'
import { NoServer, type Source } from './source'
import type { Standing } from './standing'
import type { Status } from './status'
import { watch } from './watch'

/** Where lines for the console go; pino fits. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}

export interface Upstream {
  address: string
  rooms: Rooms
}

export interface Supervised {
  source: Source
  standing: Standing
  status: Status
  log: Log
  /** Given the server before the state turns `ready`, and nothing when it is gone. */
  hand(upstream: Upstream | undefined): void
}

const LONGEST_WAIT_MS = 5_000
const STEADY_MS = 10_000

/** One server from its start to its end, or until we stop: then it is not ours to end. Rejects when there was none. */
async function serve(it: Supervised, stop: AbortSignal): Promise<void> {
  const { address, since } = await it.source.obtain(stop)
  const rooms = roomsOf(address, it.source.keys)
  await rooms.ping()
  await it.standing.raise(rooms)
  it.hand({ address, rooms })
  it.status.set('ready', undefined, since)
  it.log.info({ address }, 'media is ready')
  await watch(it.source, rooms, it.standing, stop).finally(() => it.hand(undefined))
  if (stop.aborted) return
  it.status.set('starting')
  it.log.warn({ address }, 'the media server is gone')
  await it.source.gone()
}

/** Always one server: after the end of one the next at once, after a failure with growing pauses. */
export async function supervise(it: Supervised, stop: AbortSignal): Promise<void> {
  for (let failures = 0; !stop.aborted; failures++) {
    const began = Date.now()
    try {
      await serve(it, stop)
      if (Date.now() - began > STEADY_MS) failures = -1
    } catch (error) {
      if (stop.aborted) return
      const reason = error instanceof NoServer ? error.reason : it.source.failure
      if (it.status.now().reason !== reason) it.log.warn({ error: String(error) }, 'there is no media server')
      it.status.set('off', reason)
    }
    const pause = failures < 1 ? 0 : Math.min(LONGEST_WAIT_MS, 250 * 2 ** failures)
    await sleep(pause, undefined, { signal: stop }).catch(() => undefined)
  }
}
