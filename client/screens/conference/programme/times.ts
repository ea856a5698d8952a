import type { Item } from '../../../../shared/agenda'
import type { Session } from '../../../../shared/sessions'
import { instantOf, localOf } from '../../../ui/format'

const MINUTE = 60_000

/** What an own item collides with: an item, or the end of its session. Times in UTC ms. */
export interface Clash {
  with: Item | undefined
  /** The item that stays: of a session of somebody above. */
  inherited: boolean
  from: number
  to: number
  minutes: number
}

export interface Placed {
  item: Item
  session: Session
  /** Hosted by the point whose programme is shown; what comes from above is locked here. */
  own: boolean
  from: number
  to: number
  /** Set by hand; else computed from the item before. */
  set: boolean
  clash: Clash | undefined
}

/** Items of one session in order, each with when it starts: as set, else when the one before ends. */
export const placed = (session: Session, items: readonly Item[], own: boolean): Placed[] => {
  let cursor = session.plannedFrom
  return items.map((item, at) => {
    const from = item.plannedFrom ?? cursor
    const to = Math.max(from, item.plannedTo ?? items[at + 1]?.plannedFrom ?? from)
    cursor = to
    return { item, session, own, from, to, set: item.plannedFrom !== null, clash: undefined }
  })
}

const overlap = (a: Placed, b: Placed): Clash | undefined => {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
  if (to <= from) return undefined
  return { with: b.item, inherited: !b.own, from, to, minutes: Math.round((to - from) / MINUTE) }
}

const beyond = ({ session, to }: Placed): Clash | undefined => {
  const minutes = Math.round((to - session.plannedTo) / MINUTE)
  return minutes > 0 ? { with: undefined, inherited: false, from: session.plannedTo, to, minutes } : undefined
}

/** Points prepare side by side: a preparation from above is no obstacle. */
const obstacle = (mine: Placed, other: Placed, before: boolean): boolean => {
  if (other.item.id === mine.item.id) return false
  return other.own ? before : other.item.kind !== 'preparation' && mine.item.kind !== 'preparation'
}

const clashOf = (all: readonly Placed[], at: number): Clash | undefined => {
  const mine = all[at]
  if (!mine?.own) return undefined
  const found = all.flatMap((other, i) => (obstacle(mine, other, i < at) ? (overlap(mine, other) ?? []) : []))
  return found.toSorted((a, b) => b.minutes - a.minutes)[0] ?? beyond(mine)
}

/** The merged programme of a point with its clashes; only own items are called to account. */
export const withClashes = (all: readonly Placed[]): Placed[] =>
  all.map((one, at) => ({ ...one, clash: clashOf(all, at) }))

export const minutesOf = ({ from, to }: Pick<Placed, 'from' | 'to'>): number => Math.round((to - from) / MINUTE)

export interface Times {
  plannedFrom?: number | null
  plannedTo?: number | null
}
/**
 * Items without a start of their own follow the one before and keep their length: those whose end must move with it,
 * after an item was changed, moved, added or taken away. `before` = as it stood, `after` = the items in their new order.
 */
export const followUps = (
  session: Pick<Session, 'plannedFrom'>,
  before: readonly Placed[],
  after: readonly Item[],
  changed: number,
): { item: Item; plannedTo: number }[] => {
  const lengths = new Map(before.map((one) => [one.item.id, one.to - one.from]))
  const found: { item: Item; plannedTo: number }[] = []
  let cursor = session.plannedFrom
  for (const item of after) {
    const from = item.plannedFrom ?? cursor
    const length = lengths.get(item.id)
    const follows = item.plannedFrom === null && item.plannedTo !== null && item.id !== changed
    const to = follows && length !== undefined ? from + length : item.plannedTo
    if (follows && to !== null && to !== item.plannedTo) found.push({ item, plannedTo: to })
    cursor = Math.max(from, to ?? from)
  }
  return found
}

export interface Remedy {
  kind: 'shorten' | 'startAt'
  /** Minutes left, or the new start. */
  value: number
  times: Times
}

/** What would end a clash by changing the own item alone. */
export const remediesOf = ({ from, to, clash }: Placed): Remedy[] => {
  if (!clash) return []
  const left = clash.from - from
  const shorten: Remedy[] =
    left >= 5 * MINUTE
      ? [{ kind: 'shorten', value: left / MINUTE, times: { plannedFrom: from, plannedTo: clash.from } }]
      : []
  if (clash.with === undefined) return shorten
  const start = clash.with.plannedTo ?? clash.to
  return [...shorten, { kind: 'startAt', value: start, times: { plannedFrom: start, plannedTo: start + (to - from) } }]
}

/** "8:05", "08h05", "0805" on the day of the session, in UTC ms; undefined when it is no time of day. */
export const clockOn = (session: Pick<Session, 'plannedFrom'>, text: string): number | undefined => {
  const found = /^(\d{1,2})\s*(?:[:h.]\s*(\d{2})?|(\d{2}))?$/.exec(text.trim())
  if (!found) return undefined
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)]
  if (hours > 23 || minutes > 59) return undefined
  const two = (n: number) => String(n).padStart(2, '0')
  return instantOf(localOf(session.plannedFrom).slice(0, 10), `${two(hours)}:${two(minutes)}`)
}
