import type { Announced, Frame } from '../../shared/announcements'
import type { Parcel } from './hub'
import { isNumbers, type Numbers, type Room } from './reach'

/** At most four frames of numbers a second. */
const EVERY = 250

/** Later numbers of the same thing take the place of earlier ones. */
function keyOf(frame: Numbers, rooms: readonly Room[]): string {
  if (frame.name === 'guest') return `guest ${frame.body.id}`
  if (frame.name === 'counts') return `counts ${frame.body.session} ${rooms.join()}`
  return `${frame.name} ${frame.body.session} ${frame.body.point}`
}

function joined<T, K>(before: readonly T[], after: readonly T[], key: (one: T) => K): T[] {
  return [...new Map([...before, ...after].map((one) => [key(one), one])).values()]
}
const seats = (before: Announced<'standings'>, after: Announced<'standings'>) => ({
  ...after,
  standings: joined(before.standings, after.standings, (standing) => standing.seat),
})
const nodes = (before: Announced<'counts'>, after: Announced<'counts'>) => ({
  ...after,
  nodes: joined(before.nodes, after.nodes, (node) => node.point),
})
function merged(before: Frame | undefined, after: Frame): Frame {
  if (before?.name === 'standings' && after.name === 'standings')
    return { ...after, body: seats(before.body, after.body) }
  if (before?.name === 'counts' && after.name === 'counts') return { ...after, body: nodes(before.body, after.body) }
  return after
}

const rankOf = ({ frame }: Parcel): number => frame.position ?? Number.MAX_SAFE_INTEGER

/** Lets floor and programme through at the end of the tick, and numbers four times a second, the last of each. */
export class Pace {
  readonly #send: (batch: Parcel[]) => void
  #urgent: Parcel[] = []
  readonly #numbers = new Map<string, Parcel>()
  #tick: NodeJS.Immediate | undefined
  #timer: NodeJS.Timeout | undefined
  #last = Number.NEGATIVE_INFINITY

  constructor(send: (batch: Parcel[]) => void) {
    this.#send = send
  }

  push(parcel: Parcel) {
    if (!isNumbers(parcel.frame)) {
      this.#urgent.push(parcel)
      this.#tick ??= setImmediate(() => this.#flushUrgent())
      return
    }
    const key = keyOf(parcel.frame, parcel.rooms)
    this.#numbers.set(key, { ...parcel, frame: merged(this.#numbers.get(key)?.frame, parcel.frame) })
    this.#timer ??= setTimeout(() => this.#flush(), Math.max(0, this.#last + EVERY - performance.now()))
  }

  /** Positions of a scope must not overtake each other: numbers that wait go along, should both be of one scope. */
  #flushUrgent() {
    const scopes = new Set(this.#urgent.map(({ frame }) => frame.scope))
    const waiting = [...this.#numbers.values()]
    const overtaken = waiting.some(({ frame }) => frame.position !== null && scopes.has(frame.scope))
    if (overtaken) this.#flush()
    else this.#send(this.#takeUrgent())
  }

  #takeUrgent(): Parcel[] {
    clearImmediate(this.#tick)
    this.#tick = undefined
    const urgent = this.#urgent
    this.#urgent = []
    return urgent
  }

  #flush() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#last = performance.now()
    const batch = [...this.#numbers.values(), ...this.#takeUrgent()]
    this.#numbers.clear()
    this.#send(batch.sort((a, b) => rankOf(a) - rankOf(b)))
  }

  close() {
    clearImmediate(this.#tick)
    clearTimeout(this.#timer)
  }
}
