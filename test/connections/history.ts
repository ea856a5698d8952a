import type { Listing } from '../../server/connections/evidence'
import type { WebhookEvent } from '../../server/media.part'

/** What really happened: one device in the room, by second; `silent` = its line was cut. */
export interface Stay {
  sid: string
  identity: string
  roomSid: string
  from: number
  to: number
}

/** A history of one room and what the media server told of it. */
export interface History {
  stays: Stay[]
  rows: WebhookEvent[]
  listings: Listing[]
}

export interface Faults {
  /** Part of the events that never arrive. */
  lost: number
  /** Part of the events that arrive twice. */
  twice: number
  /** Longest delay, ms; the order changes with it. */
  delay: number
  /** The server dies once, without a word, and comes back with the rooms. */
  killed: boolean
}

export const ROUND_MS = 30_000
const ROOM = 'c1.s1.e1'
const LENGTH_MS = 20 * 60_000
/** A Wednesday in 2022. */
export const START = 1_652_832_000_000

/** Small numbers that can be had again: mulberry32. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Devices come and go, some reconnect at once under a new SID, some are the second device of the same point. */
function staysOf(roll: () => number, until: number, roomSid: string, from: number, sids: () => string): Stay[] {
  const stays: Stay[] = []
  const devices = 1 + Math.floor(roll() * 4)
  for (let device = 0; device < devices; device++) {
    const identity = `p${1 + Math.floor(roll() * 2)}.device${device}`
    for (let at = from + Math.floor(roll() * 240_000); at < until; ) {
      const to = Math.min(until, at + 500 + Math.floor(roll() ** 2 * 600_000))
      stays.push({ sid: sids(), identity, roomSid, from: at, to })
      const gap = roll() < 0.4 ? Math.floor(roll() * 3_000) : Math.floor(roll() * 200_000)
      at = to + gap
    }
  }
  return stays
}

function events(stays: Stay[], rooms: { sid: string; at: number }[], deaths: number[]) {
  const told: { at: number; body: Record<string, unknown> }[] = []
  const room = (sid: string) => ({ sid, name: ROOM })
  for (const { sid, at } of rooms)
    told.push({ at, body: { event: 'room_started', room: { ...room(sid), creationTimeMs: `${at}` } } })
  for (const stay of stays) {
    const participant = {
      sid: stay.sid,
      identity: stay.identity,
      joinedAt: `${Math.floor(stay.from / 1000)}`,
      joinedAtMs: `${stay.from}`,
    }
    told.push({ at: stay.from, body: { event: 'participant_joined', room: room(stay.roomSid), participant } })
    if (!deaths.includes(stay.to))
      told.push({ at: stay.to, body: { event: 'participant_left', room: room(stay.roomSid), participant } })
  }
  return told
}

/** Makes a history from a seed; the same seed gives the same. Listing goes on until everything has had its two rounds. */
export function history(seed: number, faults: Faults): History {
  const roll = dice(seed)
  let count = 0
  const sids = () => `PA_${seed}_${++count}`
  const death = faults.killed ? START + 300_000 + Math.floor(roll() * 600_000) : undefined
  const end = START + LENGTH_MS
  const first = staysOf(roll, death ?? end, 'RM_1', START, sids)
  const back = death === undefined ? [] : staysOf(roll, end, 'RM_2', death + 2_000, sids)
  const stays = [...first, ...back]
  const rooms = [{ sid: 'RM_1', at: START }, ...(death === undefined ? [] : [{ sid: 'RM_2', at: death + 1_000 }])]
  const rows = events(stays, rooms, death === undefined ? [] : [death]).flatMap(({ at, body }, index) => {
    if (roll() < faults.lost) return []
    const id = `EV_${index}`
    const text = JSON.stringify({ ...body, id, createdAt: `${Math.floor(at / 1000)}` })
    const row = () => ({ id, received: at + Math.floor(roll() * faults.delay), body: text })
    return roll() < faults.twice ? [row(), row()] : [row()]
  })
  const listings: Listing[] = []
  for (let at = START + Math.floor(roll() * ROUND_MS); at < end + 4 * ROUND_MS; at += ROUND_MS) {
    const there = stays.filter((stay) => stay.from <= at && at < stay.to)
    const people = there.map(({ sid, identity, from, roomSid }) => ({
      participantSid: sid,
      identity,
      joinedAt: from,
      roomSid,
      publishing: false,
    }))
    listings.push({ room: ROOM, at, people })
  }
  return { stays, rows: rows.sort((one, other) => one.received - other.received), listings }
}

/** The second computation: paints every tenth of a second from the truth and counts. */
export function painted(stays: { from: number; to: number }[], from: number, to: number, bridge: number): number {
  const step = 100
  const cells = Array.from({ length: Math.ceil((LENGTH_MS * 2) / step) }, (_, index) => {
    const at = START + index * step
    return stays.some((stay) => stay.from <= at && at < stay.to)
  })
  let last = Number.NEGATIVE_INFINITY
  for (let index = 0; index < cells.length; index++) {
    if (!cells[index]) continue
    if (index - last > 1 && (index - last - 1) * step <= bridge) cells.fill(true, last + 1, index)
    last = index
  }
  return (
    cells.filter((there, index) => there && START + index * step >= from && START + index * step < to).length * step
  )
}
