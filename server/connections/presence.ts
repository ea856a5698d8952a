import type { WebhookEvent } from '../media.part'
import { type Listing, type Told, toldBy } from './evidence'

/** An interval in which a device was in a room. Times in UTC ms; no `to` = still there. */
export interface Connection {
  room: string
  roomSid: string
  participantSid: string
  identity: string
  from: number
  to?: number
  /** How far off the ends may be, ms. */
  uncertainty: number
  lastSeen: number
  openedBy: 'webhook' | 'reconcile'
  closedBy?: 'webhook' | 'reconcile' | 'inferred'
}

/** LiveKit's clock and its whole seconds. */
const CLOCK_MS = 1_000
/** A line cut silently is noticed that late. */
const TIMEOUT_MS = 21_000
/** Missing once may be chance. */
const ROUNDS_MISSED = 2

const OPENS = ['participant_joined', 'participant_left']
const CLOSES = ['participant_left', 'participant_connection_aborted']

/** All that is known of one participant SID. */
interface File {
  sid: string
  identity: string
  room: string
  roomSid: string
  told: number | undefined
  listed: number | undefined
  closed: { at: number; timedOut: boolean } | undefined
  seen: number
}

type Ending = Required<Pick<Connection, 'to' | 'closedBy' | 'uncertainty'>>

const earlier = (one: number | undefined, other: number) => (one === undefined ? other : Math.min(one, other))

function fileOf(files: Map<string, File>, sid: string, identity: string, room: string, roomSid: string): File {
  const file = files.get(sid) ?? {
    sid,
    identity,
    room,
    roomSid,
    told: undefined,
    listed: undefined,
    closed: undefined,
    seen: 0,
  }
  files.set(sid, file)
  return file
}

/** A close is kept whether its open is known or not, and the first one holds: a late open never opens again. */
function noteTold(files: Map<string, File>, { event, at, room, roomSid, person }: Told) {
  if (!person) return
  const file = fileOf(files, person.sid, person.identity, room, roomSid)
  if (OPENS.includes(event)) file.told = earlier(file.told, person.joinedAt ?? at)
  if (CLOSES.includes(event)) {
    if (!file.closed || at < file.closed.at) file.closed = { at, timedOut: person.timedOut }
  } else file.seen = Math.max(file.seen, at)
}

function noteListed(files: Map<string, File>, { room, at, people }: Listing) {
  for (const one of people) {
    const file = fileOf(files, one.participantSid, one.identity, room, one.roomSid)
    file.listed = earlier(file.listed, one.joinedAt)
    file.seen = Math.max(file.seen, at)
  }
}

/** When each room SID first stood, under its name; a restarted server gives the name to another one. */
function roomStarts(told: Told[], listings: Listing[]): Map<string, Map<string, number>> {
  const names = new Map<string, Map<string, number>>()
  const note = (room: string, sid: string, at: number) => {
    const sids = names.get(room) ?? new Map<string, number>()
    names.set(room, sids.set(sid, earlier(sids.get(sid), at)))
  }
  for (const one of told) note(one.room, one.roomSid, one.roomStarted ?? one.person?.joinedAt ?? one.at)
  for (const { room, people } of listings) for (const one of people) note(room, one.roomSid, one.joinedAt)
  return names
}

/** The comparisons of each room, in order; only whole ones say who is missing. */
function roundsOf(listings: Listing[]): Map<string, Listing[]> {
  const rounds = new Map<string, Listing[]>()
  for (const one of listings.toSorted((one, other) => one.at - other.at)) {
    if (!one.partial) rounds.set(one.room, [...(rounds.get(one.room) ?? []), one])
  }
  return rounds
}

/** What ends a connection that nobody said had left; the earliest of the three. */
function endingOf(
  file: File,
  from: number,
  rounds: Listing[],
  finished: number | undefined,
  superseded: number | undefined,
) {
  const seen = Math.max(from, file.seen)
  const limit = Math.min(finished ?? Number.POSITIVE_INFINITY, superseded ?? Number.POSITIVE_INFINITY)
  const missed = rounds.filter((round) => round.at > seen + CLOCK_MS && round.at < limit)
  const [first] = missed
  if (first && missed.length >= ROUNDS_MISSED)
    return { to: seen, closedBy: 'reconcile', uncertainty: first.at - seen } as const
  if (finished !== undefined && finished === limit)
    return { to: Math.max(from, finished), closedBy: 'webhook', uncertainty: CLOCK_MS } as const
  if (superseded === undefined) return undefined
  return { to: seen, closedBy: 'inferred', uncertainty: Math.max(CLOCK_MS, superseded - seen) } as const
}

const saidEnding = (from: number, { at, timedOut }: { at: number; timedOut: boolean }): Ending => ({
  to: Math.max(from, at),
  closedBy: timedOut ? 'inferred' : 'webhook',
  uncertainty: timedOut ? TIMEOUT_MS : CLOCK_MS,
})

/**
 * The connections that webhooks and listings together prove: a pure function of both, in whatever order, twice or late
 * they came. Keyed by participant SID, for a full reconnect brings a new one. Ordered by beginning.
 */
export function connectionsFrom(rows: WebhookEvent[], listings: Listing[]): Connection[] {
  const told = toldBy(rows)
  const files = new Map<string, File>()
  for (const one of told) noteTold(files, one)
  for (const one of listings) noteListed(files, one)
  const starts = roomStarts(told, listings)
  const rounds = roundsOf(listings)
  const finished = new Map(told.filter((one) => one.event === 'room_finished').map((one) => [one.roomSid, one.at]))

  const supersededAt = (file: File): number | undefined => {
    const sids = starts.get(file.room)
    const own = sids?.get(file.roomSid) ?? 0
    const later = [...(sids?.values() ?? [])].filter((start) => start > own)
    return later.length ? Math.min(...later) : undefined
  }
  const connection = (file: File): Connection[] => {
    const from = file.told ?? file.listed
    if (from === undefined) return []
    const ending = file.closed
      ? saidEnding(from, file.closed)
      : endingOf(file, from, rounds.get(file.room) ?? [], finished.get(file.roomSid), supersededAt(file))
    return [
      {
        room: file.room,
        roomSid: file.roomSid,
        participantSid: file.sid,
        identity: file.identity,
        from,
        uncertainty: CLOCK_MS,
        lastSeen: Math.max(from, file.seen, ending?.closedBy === 'webhook' ? ending.to : 0),
        openedBy: file.told === undefined ? 'reconcile' : 'webhook',
        ...ending,
      },
    ]
  }
  return [...files.values()].flatMap(connection).sort((one, other) => one.from - other.from)
}

/** A reconnection is not absence. The rule is printed wherever the figure is. */
export const BRIDGED_MS = 90_000

type Interval = readonly [from: number, to: number]

/** The union, with gaps up to `gap` ms filled. */
function union(intervals: Interval[], gap: number): Interval[] {
  const merged: [number, number][] = []
  for (const [from, to] of intervals.toSorted((one, other) => one[0] - other[0])) {
    const last = merged.at(-1)
    if (last && from - last[1] <= gap) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

const within = (intervals: Interval[], from: number, to: number) =>
  intervals.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0)

/**
 * How long somebody was there between two moments, in ms, over all rooms and devices given: two at once count once.
 * `raw` as observed, `bridged` with gaps of at most 90 s counted as presence. An open connection lasts until `to`.
 */
export function presence(connections: Pick<Connection, 'from' | 'to'>[], from: number, to: number) {
  const intervals = connections.map((one): Interval => [one.from, one.to ?? Math.max(to, one.from)])
  return { raw: within(union(intervals, 0), from, to), bridged: within(union(intervals, BRIDGED_MS), from, to) }
}
