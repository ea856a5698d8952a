import type { Frame } from '../../shared/announcements'
import type { Reader } from '../db/database'
import type { Entry } from '../db/entry'
import { after, heads } from '../journal/read'
import type { Announcers } from '../realtime-part'
import { parcelsOf } from './announce'
import type { Paths } from './paths'
import type { Room } from './reach'

/** More than this is not replayed: the page asks for everything again. */
const BOUND = 500

interface Wanted {
  scopes: readonly number[]
  since: Readonly<Record<string, number>>
  rooms: ReadonlySet<Room>
  /** The line was lost: a scope without a position is one that came to be meanwhile. */
  again: boolean
}
export interface Missed {
  frames: Frame[]
  /** Where each scope stood when it was read. */
  positions: Map<number, number>
  /** Those of them that were replayed. */
  replayed: Map<number, number>
  resync: boolean
}

async function entriesSince(db: Reader, { scopes, since, again }: Wanted, positions: Map<number, number>) {
  const entries: Entry[] = []
  const replayed = new Map<number, number>()
  let resync = false
  for (const scope of scopes) {
    const head = positions.get(scope) ?? 0
    const from = since[scope]
    if (from === undefined) resync ||= again && head > 0
    else if (from > head || head - from > BOUND - entries.length) resync ||= true
    else {
      if (from < head) entries.push(...(await after(db, scope, from, head - from)))
      replayed.set(scope, head)
    }
  }
  return { entries, replayed, resync }
}

/** Replays what was missed, as far as these rooms hear it, each scope in its order. */
export async function catchUp(db: Reader, wanted: Wanted, announcers: Announcers, paths: Paths): Promise<Missed> {
  const positions = await heads(db, wanted.scopes)
  const { entries, replayed, resync } = await entriesSince(db, wanted, positions)
  const frames: Frame[] = []
  let unreadable = false
  for (const entry of entries) {
    const parcels = await parcelsOf(entry, announcers, paths).catch(() => undefined)
    unreadable ||= parcels === undefined
    for (const { rooms, frame } of parcels ?? []) if (rooms.some((room) => wanted.rooms.has(room))) frames.push(frame)
  }
  return { frames, positions, replayed, resync: resync || unreadable }
}
