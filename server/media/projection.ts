import { isDenied, publishersOf } from '../connections/connections.store'
import { identityFrom, identityOf, sessionIn } from '../connections/identity'
import { Ledger } from '../connections/ledger'
import { roomsThatStand } from '../connections/rooms'
import type { Entry } from '../db/entry'
import { stageOf } from '../floor/stage'
import type { Parts } from '../parts'
import { roomOf } from '../sessions/session-at'
import { findSession, type SessionRow } from '../sessions/sessions.store'

/** How often rooms are listed and compared. */
export const ROUND_MS = 30_000

type Needed = Pick<Parts, 'db' | 'feed' | 'clock' | 'log' | 'media'>

const STAGE =
  /^(turn\.|item\.(started|ended|changed)|session\.(opened|paused|resumed|reopened)|publisher\.set|device\.removed)/
const OVER = /^session\.(closed|cancelled)/

/** The session that an entry is about, from its own body. */
function sessionOf({ body }: Entry): number | undefined {
  const parts = Object.values(typeof body === 'object' && body !== null ? body : {})
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue
    if ('epoch' in part && 'id' in part) return Number(part.id)
    if ('session' in part) return Number(part.session)
  }
  return undefined
}

/**
 * Makes the media server what the rows say: which rooms stand, who is seen and may publish, who stays out.
 * The database is the truth; every step here can be repeated and is repeated when a server returns.
 */
export class Projection {
  readonly #needed: Needed
  readonly ledger: Ledger
  /** When the last round ended, UTC ms. */
  lastRound = 0
  /** Identities that were given the right to publish, by room: whoever leaves the stage loses it. */
  readonly #given = new Map<string, Set<string>>()
  #work: Promise<void> = Promise.resolve()
  readonly #stops: (() => void)[]

  constructor(needed: Needed) {
    this.#needed = needed
    this.ledger = new Ledger({ ...needed, entered: (room, identity) => this.#next(() => this.#check(room, identity)) })
    const timer = setInterval(() => void this.round(), ROUND_MS)
    timer.unref()
    this.#stops = [needed.feed.subscribe((entry) => this.#heard(entry)), () => clearInterval(timer)]
  }

  /** Rooms whose time has come stand; what the server lists is compared with the rows. */
  async round(): Promise<void> {
    const { db, clock, media } = this.#needed
    await this.#next(async () => {
      for (const room of await roomsThatStand(db.read, clock.now())) await media.openRoom(room)
    })
    await this.ledger.compare()
    this.lastRound = clock.now()
  }

  /** Resolves when everything heard so far is done. */
  async settled(): Promise<void> {
    await this.ledger.settled()
    await this.#work
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop()
    await this.ledger.close()
    await this.#work
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work
      .then(work)
      .catch((error: unknown) => this.#needed.log.warn({ err: error }, 'the media server did not follow'))
    return this.#work
  }

  #heard(entry: Entry): void {
    const stage = STAGE.test(entry.kind)
    const id = stage || OVER.test(entry.kind) ? sessionOf(entry) : undefined
    if (id === undefined) return
    void this.#next(async () => {
      const session = await findSession(this.#needed.db.read, id)
      if (!session) return
      await (stage ? this.#setStage(session) : this.#end(session))
    })
  }

  async #end(session: SessionRow): Promise<void> {
    for (let epoch = 1; epoch <= session.epoch; epoch++)
      await this.#needed.media.closeRoom(roomOf({ ...session, epoch }))
    this.#given.delete(roomOf(session))
  }

  /** Whoever is on stage is seen and may publish with its one device; whoever was and is not any more may not. */
  async #setStage(session: SessionRow): Promise<void> {
    const { db, media } = this.#needed
    const room = roomOf(session)
    await media.openRoom(room)
    const stage = await stageOf(db.read, session)
    const publishing = (await publishersOf(db.read, session.id))
      .filter(({ point }) => stage.has(point))
      .map(({ point, device }) => identityOf({ kind: 'point', owner: point, device }))
    const before = this.#given.get(room) ?? new Set<string>()
    for (const identity of before)
      if (!publishing.includes(identity)) await media.permit(room, identity, { onStage: true, publish: false })
    for (const identity of publishing)
      if (!before.has(identity)) await media.permit(room, identity, { onStage: true, publish: true })
    this.#given.set(room, new Set(publishing))
  }

  /** A token carries the rights of when it was made: who just came in gets those that hold now, or is put out again. */
  async #check(room: string, identity: string): Promise<void> {
    const { db, media } = this.#needed
    const where = sessionIn(room)
    const who = identityFrom(identity)
    if (!where || !who) return
    const session = await findSession(db.read, where.session)
    if (!session) return
    const over = session.state === 'closed' || session.state === 'cancelled' || session.epoch !== where.epoch
    if (over || (await isDenied(db.read, who.device, session.id, where.epoch)))
      return await media.remove(room, identity)
    const holds = (await publishersOf(db.read, session.id)).some(
      ({ point, device }) => who.kind === 'point' && point === who.owner && device === who.device,
    )
    const publish = holds && (await stageOf(db.read, session)).has(who.owner)
    await media.permit(room, identity, { onStage: publish, publish })
    const given = this.#given.get(room) ?? new Set<string>()
    this.#given.set(room, publish ? given.add(identity) : given)
  }
}
