import type { Announcement, AnnouncementName, Frame } from '../../shared/announcements'
import type { Entry } from '../db/entry'

/**
 * Rooms. `point:X`: who works at hall X. `down:S`: staff of S and of halls below it. `seat:S`: delegates there.
 * `subtree:P`: who watches P and everything below it. `all`: everybody.
 */
export type Room = string

interface Hearing {
  /** Where it happened: at the scope of its entry, or at the point its body names. */
  place: 'scope' | 'body'
  /** Goes down to the halls below; `reach`: if its entry says so. */
  below: boolean | 'reach'
  /** Goes to those who work at the place; `reach`: if its entry goes up. */
  hall: boolean | 'reach'
  /** `far`: watchers of any node above; `close`: only those who watch that very hall. */
  watchers: 'far' | 'close' | 'none'
  /** Delegates hear it where it goes down. */
  delegates: boolean
}

const programme: Hearing = { place: 'scope', below: 'reach', hall: 'reach', watchers: 'far', delegates: true }
const ofHall: Hearing = { place: 'body', below: false, hall: true, watchers: 'far', delegates: false }

/** Who may hear what. Nothing that happens in one hall is heard in its sisters. */
const hearings: Record<Exclude<AnnouncementName, 'counts' | 'media'>, Hearing> = {
  session: programme,
  item: programme,
  turn: programme,
  conference: { ...programme, delegates: false },
  /** A hall sees its ancestors (whom to call), never its sisters. */
  point: { place: 'body', below: true, hall: false, watchers: 'far', delegates: false },
  /** Goes up from the hall that asks, however high its session is hosted. */
  request: ofHall,
  sheet: ofHall,
  headcount: ofHall,
  presence: ofHall,
  removed: ofHall,
  standings: { ...ofHall, watchers: 'close' },
  guest: { ...ofHall, watchers: 'close' },
  publisher: { ...ofHall, watchers: 'none' },
}

export const idsOn = (path: string): number[] => path.split('/').filter(Boolean).map(Number)

/** The point at which an announcement belongs; undefined when it has none. */
export function placeOf(announced: Announcement, scope: number): number | undefined {
  if (announced.name === 'counts' || announced.name === 'media') return undefined
  if (hearings[announced.name].place === 'scope') return scope
  if (announced.name === 'point') return announced.body.id
  return 'point' in announced.body && announced.body.point !== null ? announced.body.point : undefined
}

const watching = (hearing: Hearing, ids: readonly number[]): Room[] => {
  if (hearing.watchers === 'none') return []
  const heard = hearing.watchers === 'close' ? ids.slice(-1) : ids
  return heard.map((id) => `subtree:${id}`)
}

/** The rooms that hear an announcement made at the point of this path ("/3/8/"). */
export function audience(announced: Announcement, reach: Entry['reach'], path: string): Room[] {
  if (announced.name === 'media') return ['all']
  const ids = idsOn(path)
  const at = ids.at(-1)
  if (announced.name === 'counts' || reach === 'house' || at === undefined) return []
  const hearing = hearings[announced.name]
  const down = hearing.below === 'reach' ? reach !== 'up' : hearing.below
  const hall = hearing.hall === 'reach' ? reach !== 'down' : hearing.hall
  return [
    ...(down ? [`down:${at}`] : []),
    ...(down && hearing.delegates ? [`seat:${at}`] : []),
    ...(hall ? [`point:${at}`] : []),
    ...watching(hearing, ids),
  ]
}

/** What may wait and be joined. */
export type Numbers = Extract<Frame, { name: 'counts' | 'standings' | 'headcount' | 'guest' | 'sheet' | 'presence' }>
const mayWait: ReadonlySet<AnnouncementName> = new Set([
  'counts',
  'standings',
  'headcount',
  'guest',
  'sheet',
  'presence',
])
/** Floor and programme are told at once; numbers may wait for the next quarter of a second. */
export const isNumbers = (frame: Frame): frame is Numbers => mayWait.has(frame.name)
