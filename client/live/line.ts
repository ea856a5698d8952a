import { io, type Socket } from 'socket.io-client'
import type { z } from 'zod'
import {
  type Announced,
  type AnnouncementName,
  announcements,
  type ClientToServer,
  type Frame,
  type ServerToClient,
} from '../../shared/announcements'
import { queries } from '../api'
import { serverSaid } from '../clock'
import { deviceTag } from '../device'
import { heardNow, lineIs } from './age'

/** Where a frame belongs; numbers have no position. */
export interface From {
  scope: number
  position: number | null
}
export type Handler<N extends AnnouncementName> = (body: Announced<N>, from: From) => void

const schemas: { [N in AnnouncementName]: z.ZodType<Announced<N>> } = announcements
const handlers = new Map<string, Set<(body: unknown, from: From) => void>>()

/** Calls `handler` with each announcement of that name, parsed. Returns how to stop. */
export const onAnnouncement = <N extends AnnouncementName>(name: N, handler: Handler<N>): (() => void) => {
  const take = (body: unknown, from: From): void => {
    const parsed = schemas[name].safeParse(body)
    if (parsed.success) handler(parsed.data, from)
    else console.error(`announcement ${name} is not what it should be`, parsed.error.issues)
  }
  const set = handlers.get(name) ?? new Set()
  handlers.set(name, set.add(take))
  return () => set.delete(take)
}

/** Last position seen per scope whose facts the server replays: what is asked for after a gap. */
const seen = new Map<number, number>()

const take = (frame: Frame): void => {
  const { name, body, scope, position } = frame
  for (const handler of handlers.get(name) ?? []) handler(body, { scope, position })
  const before = seen.get(scope)
  if (position !== null && before !== undefined) seen.set(scope, Math.max(position, before))
}

const remember = (positions: Record<string, number>): void => {
  const before = new Map(seen)
  seen.clear()
  for (const [scope, position] of Object.entries(positions)) {
    seen.set(Number(scope), Math.max(position, before.get(Number(scope)) ?? 0))
  }
}

export interface Wish {
  points?: readonly number[]
  subtrees?: readonly number[]
}
const wishes = new Set<Wish>()
let asked = ''
let signedOut = false

const union = (of: 'points' | 'subtrees'): number[] =>
  [...new Set([...wishes].flatMap((wish) => wish[of] ?? []))].sort((a, b) => a - b)

/** What a page fetches while it opens may be older than the moment from which it is told of changes. */
const OPENING_MS = 30_000

/** Asks again for what was fetched before the server listened for this page: changes in between were told to nobody here. */
const fetchAgain = (): void => {
  const since = Date.now() - OPENING_MS
  void queries.invalidateQueries({
    predicate: ({ state }) => state.fetchStatus === 'fetching' || state.dataUpdatedAt > since,
  })
}

/** Tells the server the whole of what this page watches; sent again after each reconnection. */
const ask = (): void => {
  const what = { points: union('points'), subtrees: union('subtrees') }
  const text = JSON.stringify(what)
  if (!line.connected || text === asked) return
  asked = text
  line.emit('watch', { ...what, since: Object.fromEntries(seen) }, ({ positions, at, resync }) => {
    heardNow()
    serverSaid(at)
    const first = Object.keys(positions).some((scope) => !seen.has(Number(scope)))
    remember(positions)
    if (resync) void queries.invalidateQueries()
    else if (first) fetchAgain()
  })
}

const endings = new Set<(why: 'login' | 'scope') => void>()
export const onEnded = (listener: (why: 'login' | 'scope') => void): (() => void) => {
  endings.add(listener)
  return () => endings.delete(listener)
}

const line: Socket<ServerToClient, ClientToServer> = io({
  transports: ['websocket'],
  autoConnect: false,
  reconnectionDelay: 500,
  reconnectionDelayMax: 5000,
  auth: { device: deviceTag() },
})

line.on('announce', (frames) => {
  heardNow()
  for (const frame of frames) take(frame)
})
line.on('connect', () => {
  lineIs('up')
  asked = ''
  ask()
})
/** The server cut the line or would not have it: Socket.IO does not come back from that by itself. */
const comeBack = (): void => {
  if (line.active || signedOut) return
  setTimeout(() => wishes.size > 0 && !line.active && line.connect(), 2000 + Math.random() * 3000)
}
line.on('disconnect', () => {
  lineIs('down')
  comeBack()
})
line.on('connect_error', comeBack)
line.on('ended', (why) => {
  if (why === 'login') signedOut = true
  for (const listener of endings) listener(why)
})
line.io.on('open', () => line.io.engine.on('packet', heardNow))

/** Adds to what is watched; the line opens with the first wish and closes a while after the last. */
export const wishFor = (wish: Wish): (() => void) => {
  wishes.add(wish)
  if (!line.active) line.connect()
  queueMicrotask(ask)
  return () => {
    wishes.delete(wish)
    queueMicrotask(ask)
  }
}

/** Closes the line (signing out); the next wish opens it as whoever is in then. */
export const hangUp = (): void => {
  line.disconnect()
  seen.clear()
}

/** Opens the line again at once, as after signing in. */
export const redial = (): void => {
  signedOut = false
  seen.clear()
  line.disconnect()
  if (wishes.size > 0) line.connect()
}

/** Wakes when the line is (again) up. */
export const onLineUp = (listener: () => void): (() => void) => {
  line.on('connect', listener)
  return () => line.off('connect', listener)
}
