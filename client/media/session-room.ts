import type { Admission } from '../../shared/connections'
import { Problem, problem } from '../../shared/problems'
import type { Ending, Entry, Line, LineEvents, Person, Taking } from './line'
import type { OwnTracks } from './outgoing'
import { mayPass, rejoinDelay } from './retry'

export interface RoomState {
  /**
   * joining: for the first time · live · reconnecting: was live, comes back by itself · waiting: the media server is
   * away (`problem` says how), comes by itself · refused: `problem` says why · elsewhere: this browser opened the page twice
   */
  name: 'idle' | 'joining' | 'live' | 'reconnecting' | 'waiting' | 'refused' | 'elsewhere'
  /** Local ms: when this began. */
  since: number
  problem: Problem | null
  admission: Admission | null
  people: readonly Person[]
  /** The server lets this device publish now. */
  permitted: boolean
  published: { camera: boolean; microphone: boolean; open: boolean }
  /** The browser plays no sound before a touch. */
  soundBlocked: boolean
}

export interface Ways {
  /** Asks the server for admission; throws a Problem. */
  ask: () => Promise<Admission>
  join: (entry: Entry, events: LineEvents, taking: Taking) => Promise<Line>
  now: () => number
  /** Runs `work` later; gives how to call it off. */
  later: (work: () => void, ms: number) => () => void
  /** The server's clock, for refusals that name a time. */
  serverNow: () => number
  /** What is known without asking: from when the room stands. */
  early: () => Problem | null
}

const NOTHING = { camera: false, microphone: false, open: false }
const outside = { people: [], permitted: false, published: NOTHING, soundBlocked: false }
const TOO_LONG = 2_000_000_000
/** A room that was ended on purpose mostly belongs to a session that was closed: the news of it arrives meanwhile. */
const AFTER_CLOSING_MS = 2_000

/** A server that did not answer is asked again for as long as it permits: the floor was given, and the hall waits. */
const GIVE_AGAIN_MS = 1_000
const WITHIN: RoomState['name'][] = ['joining', 'live', 'reconnecting']

const outsideOf = (name: RoomState['name']) => ({ ...outside, name })

/**
 * Keeps a page in a session's room: asks for admission, joins, publishes when the server permits, and comes back with a
 * fresh token whenever the line ends. Knows nothing of React or of LiveKit.
 */
export class SessionRoom {
  readonly #ways: Ways
  readonly #listeners = new Set<() => void>()
  #state: RoomState
  #line: Line | undefined
  /** Counts entries, so that what comes late from an earlier one is passed over. */
  #round = 0
  #tries = 0
  /** Since when the media server has been ready, as last heard: who it is. */
  #server: number | undefined
  #callOff: (() => void) | undefined
  #offered: { tracks: OwnTracks; open: boolean } = { tracks: { camera: null, microphone: null }, open: false }
  #taking: Taking = { pictures: true, sound: true }
  #giving: Promise<void> = Promise.resolve()

  constructor(ways: Ways) {
    this.#ways = ways
    this.#state = { ...outsideOf('idle'), since: ways.now(), problem: null, admission: null }
  }

  readonly state = (): RoomState => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    this.#set({ name: 'joining', problem: null })
    void this.#enter()
  }

  stop(): void {
    this.#drop()
    this.#set({ ...outsideOf('idle'), problem: null, admission: null })
  }

  /**
   * The media server is ready, since this moment (UTC ms). When it is the one of before, whoever hangs on it comes back
   * by himself and keeps the picture meanwhile; another one has never heard of us. Nobody is brought back who is out on
   * purpose.
   */
  mediaReady(since: number): void {
    const same = this.#server === undefined || this.#server === since
    this.#server = since
    const { name } = this.#state
    const away = name === 'waiting' || (name === 'reconnecting' && !this.#line)
    if (away || (!same && WITHIN.includes(name))) this.rejoin()
  }

  /** Comes back at once unless the line is sound, or (`force`) in any case. */
  rejoin(force = false): void {
    if (this.#state.name === 'idle' || (this.#line?.solid() && !force)) return
    const was = this.#state.name
    this.#drop()
    this.#tries = 0
    this.#set({ ...outsideOf(was === 'live' || was === 'reconnecting' ? 'reconnecting' : 'joining'), problem: null })
    this.#again(force ? 0 : Math.round(Math.random() * 300))
  }

  /** What is published as soon as, and as long as, the server permits it. */
  offer(tracks: OwnTracks, open: boolean): void {
    this.#offered = { tracks, open }
    this.#give()
  }

  take(what: Taking): void {
    this.#taking = what
    this.#line?.take(what)
  }

  /** This device was removed from the session: leaves, and does not come back by itself. */
  removed(title: string): void {
    this.#drop()
    this.#set({ ...outsideOf('refused'), problem: problem('forbidden', 'device_removed', { values: { title } }) })
  }

  /** Who of the point's devices publishes has changed. */
  admitted(admission: Admission): void {
    this.#set({ admission })
  }

  startSound(): void {
    void this.#line?.startSound().then(
      () => this.#look(),
      () => undefined,
    )
  }

  #set(change: Partial<RoomState>): void {
    const begins = change.name !== undefined && change.name !== this.#state.name
    this.#state = { ...this.#state, ...change, ...(begins ? { since: this.#ways.now() } : {}) }
    for (const listener of this.#listeners) listener()
  }

  /**
   * What goes out follows the permission. Withdrawing is the page's own work too: of a publication whose media had not
   * arrived when the permission ended the server says nothing that the library keeps, and it does not wait for one that
   * the server may never answer.
   */
  #give(): void {
    const mine = this.#line
    if (!mine?.solid()) return
    const work = mine.permitted() ? this.#giving.then(() => this.#publish(mine)) : mine.withdraw()
    this.#giving = work
      .catch((cause) => {
        console.warn('publishing was refused', cause)
        this.#ways.later(() => mine === this.#line && this.#give(), GIVE_AGAIN_MS)
      })
      .then(() => this.#look())
  }

  async #publish(mine: Line): Promise<void> {
    if (mine === this.#line && mine.permitted()) await mine.publish(this.#offered.tracks, this.#offered.open)
  }

  #look(): void {
    const line = this.#line
    if (!line) return
    const permitted = line.permitted()
    const changed = permitted !== this.#state.permitted
    const published = line.published()
    this.#set({ people: line.people(), permitted, published, soundBlocked: line.soundBlocked() })
    if (changed) this.#give()
  }

  #drop(): void {
    const old = this.#line
    this.#line = undefined
    this.#round += 1
    this.#callOff?.()
    void old?.leave().catch(() => undefined)
  }

  #again(ms: number): void {
    this.#callOff?.()
    this.#callOff = this.#ways.later(() => void this.#enter(), ms)
  }

  #refuse(refused: Problem): void {
    const { kind, code, values } = refused.reply
    if (mayPass(kind)) {
      const stays = this.#state.name === 'reconnecting' && code !== 'media_off'
      this.#set({ ...outsideOf(stays ? 'reconnecting' : 'waiting'), problem: refused })
      this.#again(rejoinDelay(this.#tries++))
      return
    }
    this.#set({ ...outsideOf('refused'), problem: refused })
    const from = Number(values?.from)
    if (code === 'too_early' && from > 0) this.#again(Math.min(TOO_LONG, Math.max(1000, from - this.#ways.serverNow())))
  }

  #ended(why: Ending): void {
    this.#line = undefined
    this.#set(outsideOf(why === 'elsewhere' ? 'elsewhere' : 'reconnecting'))
    if (why !== 'elsewhere') this.#again((why === 'closed' ? AFTER_CLOSING_MS : 0) + rejoinDelay(this.#tries++))
  }

  #back(): void {
    this.#set({ name: 'live' })
    this.#look()
    this.#give()
  }

  #arrive(line: Line, admission: Admission): void {
    this.#line = line
    this.#tries = 0
    line.take(this.#taking)
    this.#set({ name: 'live', problem: null, admission, permitted: false })
    this.#look()
  }

  #events(stale: () => boolean): LineEvents {
    const unless = (work: () => void) => (): void => {
      if (!stale()) work()
    }
    return {
      changed: unless(() => this.#look()),
      reconnecting: unless(() => this.#set({ name: 'reconnecting' })),
      back: unless(() => this.#back()),
      ended: (why) => {
        if (!stale()) this.#ended(why)
      },
    }
  }

  async #enter(): Promise<void> {
    this.#round += 1
    const mine = this.#round
    const stale = (): boolean => mine !== this.#round
    try {
      const early = this.#ways.early()
      if (early) throw early
      const admission = await this.#ways.ask()
      if (stale()) return
      const line = await this.#ways.join(admission, this.#events(stale), this.#taking)
      if (stale()) await line.leave()
      else this.#arrive(line, admission)
    } catch (cause) {
      if (!stale()) this.#refuse(cause instanceof Problem ? cause : problem('unavailable', 'media_unreachable'))
    }
  }
}
