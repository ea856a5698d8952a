import type { Socket } from 'socket.io'
import { type ClientToServer, type Heard, type ServerToClient, watch } from '../../shared/announcements'
import type { Actor } from '../access/actor'
import type { Parts } from '../parts'
import type { Announcers } from '../realtime-part'
import { catchUp } from './catch-up'
import { type Hub, newMember } from './hub'
import type { Paths } from './paths'
import { type Granted, scopesOf, type Wish } from './scopes'
import { snapshotOf } from './snapshot'

export type Line = Socket<ClientToServer, ServerToClient>
export type Who = (cookies: string | undefined) => Promise<Actor | undefined>
export interface Around {
  parts: Pick<Parts, 'db' | 'counts' | 'clock' | 'log' | 'media'>
  who: Who
  announcers: Announcers
  paths: Paths
  hub: Hub
}

const nothing = (at: number): Heard => ({ scopes: [], positions: {}, at, refused: [], resync: false })

/** One page on the line: who it is, what it watches, what it may hear of that. */
export class Browser {
  readonly #line: Line
  readonly #around: Around
  readonly #member
  #actor: Actor
  #wish: Wish | undefined
  #granted: Granted | undefined
  /** Watches and checks of one page run one after the other. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(line: Line, actor: Actor, around: Around) {
    this.#line = line
    this.#actor = actor
    this.#around = around
    this.#member = newMember(line.id)
  }

  get actor(): Actor {
    return this.#actor
  }

  end(why: 'login' | 'scope') {
    this.leave()
    this.#line.emit('ended', why)
    this.#line.disconnect(true)
  }

  leave() {
    this.#around.hub.leave(this.#member)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => {})
    return done
  }

  /** Who it is now; an ended login cuts the line. */
  async #stillIn(): Promise<Actor | undefined> {
    const actor = await this.#around.who(this.#line.handshake.headers.cookie)
    const same = actor?.login === this.#actor.login && actor?.kind === this.#actor.kind && actor.id === this.#actor.id
    if (actor && same && this.#line.connected) {
      this.#actor = actor
      return actor
    }
    if (this.#line.connected) this.end('login')
    return undefined
  }

  /** Answers what is heard from now on; before the answer come the facts that were missed, after it the numbers. */
  watch(given: unknown, answer: unknown): Promise<void> {
    const reply: (heard: Heard) => void = typeof answer === 'function' ? (heard) => void answer(heard) : () => {}
    const parsed = watch.safeParse(given)
    if (!parsed.success) {
      reply(nothing(this.#around.parts.clock.now()))
      return Promise.resolve()
    }
    return this.#inTurn(() => this.#watch(parsed.data, reply))
  }

  async #watch(wish: Wish, reply: (heard: Heard) => void) {
    const { parts, hub, announcers, paths } = this.#around
    const actor = await this.#stillIn()
    if (!actor) return
    const first = this.#wish === undefined
    const granted = await scopesOf(parts.db.read, actor, wish)
    if (!this.#line.connected) return
    this.#wish = wish
    this.#granted = granted
    this.#member.held = []
    hub.enter(this.#member, granted.rooms)
    try {
      const again = first && Object.keys(wish.since).length > 0
      const missed = await catchUp(parts.db.read, { ...granted, since: wish.since, again }, announcers, paths)
      for (const [scope, position] of missed.replayed) this.#member.past.set(scope, position)
      if (missed.frames.length > 0) this.#line.emit('announce', missed.frames)
      const { scopes, refused } = granted
      const positions = Object.fromEntries(missed.positions)
      reply({ scopes, positions, at: parts.clock.now(), refused, resync: missed.resync })
    } finally {
      this.#release()
    }
    await this.#numbers(granted)
  }

  #release() {
    const held = this.#around.hub.release(this.#member)
    if (held.length > 0) this.#line.emit('announce', held)
  }

  async #numbers(granted: Granted) {
    const { parts } = this.#around
    const { state, since } = parts.media.state()
    const counts = await snapshotOf(parts.db.read, parts.counts, granted)
    this.#line.emit('announce', [{ name: 'media', scope: 0, position: null, body: { state, since } }, ...counts])
  }

  /**
   * Asks again who it is and what it may hear; what is no longer granted falls silent at once.
   * `ifChanged`: only when it now holds other roles than when it was last asked.
   */
  recheck(ifChanged = false): Promise<void> {
    return this.#inTurn(async () => {
      const actor = await this.#stillIn()
      if (!actor || !this.#wish || !this.#granted) return
      const { read } = this.#around.parts.db
      const same = ifChanged && JSON.stringify(await actor.held(read)) === JSON.stringify(this.#granted.held)
      if (same) return
      const granted = await scopesOf(read, actor, this.#wish)
      if (!this.#line.connected) return
      const lost = granted.refused.some((id) => !this.#granted?.refused.includes(id))
      this.#granted = granted
      this.#around.hub.enter(this.#member, granted.rooms)
      if (lost) this.#line.emit('ended', 'scope')
    })
  }
}
