import { useSyncExternalStore } from 'react'
import { serverNow } from '../clock'
import type { Age } from '../ui/AgeChip'

/** A gap shorter than this says nothing to anybody. */
const SILENT = 4_000
/** The server is heard at least this often (Socket.IO's ping); only beyond it and the silent gap is the page late. */
const HEARTBEAT = 10_000
const STALE = 30_000
/** After so long without a line it is called lost. */
const LOST = 15_000

export interface Line {
  state: 'never' | 'up' | 'down'
  /** Local ms: last heard, and when the state last changed. */
  heard: number
  since: number
  online: boolean
}

/** How honest the page may be about its age; a pure rule over what is known of the line. */
export const ageOf = (line: Line, now: number): Omit<Age, 'heard'> => {
  const gap = now - line.heard
  const seconds = Math.max(0, Math.floor(gap / 1000))
  const stale = line.state !== 'never' && gap > STALE
  if (line.state === 'never') {
    const waited = now - line.since
    if (!line.online) return { state: 'offline', seconds, stale }
    return { state: waited < SILENT ? 'live' : waited < LOST ? 'reconnecting' : 'offline', seconds, stale }
  }
  if (line.state === 'up') return { state: gap < HEARTBEAT + SILENT ? 'live' : 'late', seconds, stale }
  const down = now - line.since
  if (down < SILENT) return { state: 'live', seconds, stale }
  return { state: line.online && down < LOST ? 'reconnecting' : 'offline', seconds, stale }
}

const line: Line = { state: 'never', heard: Date.now(), since: Date.now(), online: true }
let shown: Age = { ...ageOf(line, Date.now()), heard: serverNow() }
const listeners = new Set<() => void>()

const refresh = (): void => {
  line.online = navigator.onLine
  const now = Date.now()
  const next = { ...ageOf(line, now), heard: serverNow() - (now - line.heard) }
  const same = next.state === shown.state && next.stale === shown.stale
  if (same && (next.state === 'live' || next.seconds === shown.seconds)) return
  shown = next
  for (const listener of listeners) listener()
}

export const heardNow = (): void => {
  line.heard = Date.now()
}

export const lineIs = (state: 'up' | 'down'): void => {
  if (line.state !== state) line.since = Date.now()
  line.state = state
  if (state === 'up') heardNow()
  refresh()
}

let timer: ReturnType<typeof setInterval> | undefined
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  timer ??= setInterval(refresh, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The age of what is shown: `state`, `seconds` since the server was heard, `stale` from 30 s. Ticks once a second while not live. */
export const useAge = (): Age => useSyncExternalStore(subscribe, () => shown)
