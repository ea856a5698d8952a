import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { vi } from 'vitest'
import type { Actor, Held } from '../../server/access/actor'
import { createLiveCounts } from '../../server/attendance/live-counts'
import type { Database } from '../../server/db/database'
import type { Reach } from '../../server/db/entry'
import { createFeed } from '../../server/journal/feed'
import { record } from '../../server/journal/record'
import type { MediaState } from '../../server/media.part'
import { startRealtime } from '../../server/realtime/start'
import type { Announcers } from '../../server/realtime-part'
import {
  type Announcement,
  announcements,
  type ClientToServer,
  type Frame,
  type Heard,
  type ServerToClient,
  type Watch,
} from '../../shared/announcements'
import { builders, type TestPoint } from '../scenes/builders'
import { movable } from '../scenes/scene'
import { openForTest } from '../setup/open'

/** How long a busy machine takes is not the question. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

export const ORIGIN = 'http://localhost:3000'

/** Announces what an entry's kind names: "test.session" → its body as `session`. */
const announcers: Announcers = Object.fromEntries(
  Object.keys(announcements).map((name) => [`test.${name}`, (entry) => [{ name, body: entry.body } as Announcement]]),
)

/** A browser page on the line: what it heard, in order. */
export class Page {
  readonly line: Socket<ServerToClient, ClientToServer>
  readonly frames: Frame[] = []
  readonly packets: Frame[][] = []
  readonly ended: string[] = []
  constructor(url: string, headers: Record<string, string>) {
    this.line = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: headers })
    this.line.on('announce', (frames) => {
      this.packets.push(frames)
      this.frames.push(...frames)
    })
    this.line.on('ended', (why) => this.ended.push(why))
  }
  watch(what: Partial<Watch>): Promise<Heard> {
    return new Promise((go) => this.line.emit('watch', { points: [], subtrees: [], ...what }, go))
  }
  heard = (name: Frame['name']): Frame[] => this.frames.filter((frame) => frame.name === name)
  /** Resolves once it holds; how long that takes is not the question. */
  async until(holds: () => boolean): Promise<void> {
    for (let turns = 0; turns < 1500 && !holds(); turns++) await new Promise((go) => setTimeout(go, 20))
    if (!holds()) throw new Error(`never came true; heard ${JSON.stringify(this.frames).slice(0, 2000)}`)
  }
  gone = () => this.until(() => !this.line.connected)
}

interface Login {
  actor: Actor
  held: Held[]
}
const roleAt = (role: Held['role'], point: TestPoint): Held => ({
  role,
  area: { kind: 'point', id: point.id, path: point.path },
})

function fakeMedia() {
  let state: MediaState = 'ready'
  const listeners = new Set<(state: MediaState) => void>()
  return {
    state: () => ({ state, since: 1 }),
    onState: (listener: (state: MediaState) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    turn(to: MediaState) {
      state = to
      for (const listener of listeners) listener(to)
    },
  }
}

function listening(db: Database, clock: ReturnType<typeof movable>, log: unknown[]) {
  const http = createServer()
  const logins = new Map<string, Login>()
  const feed = createFeed(db, (error) => log.push(String(error)))
  const media = fakeMedia()
  const counts = createLiveCounts(db, feed)
  const realtime = startRealtime({
    httpServer: http,
    parts: {
      db,
      feed,
      clock,
      counts,
      media: media as never,
      log: { info() {}, warn() {}, error: (_values: object, text: string) => log.push(text) },
      config: { origin: ORIGIN, production: true },
    },
    who: async (cookies) => logins.get(cookies ?? '')?.actor,
    announcers,
  })
  return { http, logins, feed, media, counts, realtime }
}

/** A line over a real server on a free port, with a database and people who hold what the test says. */
export async function pages() {
  const db = await openForTest()
  const clock = movable()
  const log: unknown[] = []
  const around = listening(db, clock, log)
  const { http, logins, realtime } = around
  await new Promise<void>((go) => http.listen(0, '127.0.0.1', go))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const build = builders({
    db,
    clock,
    browser: () => {
      throw new Error('not here')
    },
  })
  const opened: Page[] = []

  function connect(cookie: string, headers: Record<string, string> = {}) {
    const page = new Page(url, { cookie, origin: ORIGIN, ...headers })
    opened.push(page)
    return page
  }
  /** Lets somebody in who holds these roles at these points; answers the cookie. */
  function somebody(kind: Actor['kind'], ...roles: [Held['role'], TestPoint][]) {
    const cookie = `login=${logins.size + 1}`
    const held = roles.map(([role, point]) => roleAt(role, point))
    const login = { held, actor: { kind, id: logins.size + 1, login: cookie, held: async () => login.held } }
    logins.set(cookie, login)
    return { cookie, login, page: () => connect(cookie) }
  }
  const fact = (name: string, scope: number, reach: Reach, body: unknown) =>
    db.write(scope, (tx) => record(tx, { scope, at: clock.now(), actor: 'server', kind: `test.${name}`, reach, body }))

  async function end() {
    for (const page of opened) page.line.disconnect()
    await realtime.close()
    await new Promise((go) => http.close(go))
    await db.close()
  }
  return { ...around, db, clock, log, url, connect, somebody, fact, end, ...build }
}
export type Pages = Awaited<ReturnType<typeof pages>>
/** Numbers may wait for a quarter of a second; after this they are out. */
export const settled = (line: Pages) => line.feed.drained().then(() => new Promise((go) => setTimeout(go, 450)))
