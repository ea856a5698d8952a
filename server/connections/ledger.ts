import { setTimeout as sleep } from 'node:timers/promises'
import { nameOf, server } from '../access/actor'
import type { Database } from '../db/database'
import { record } from '../journal/record'
import type { Listed, Media } from '../media.part'
import type { Clock, Log } from '../parts'
import { sessionIfAny } from '../sessions/session-at'
import { type ConnectionRow, connectionsIn, type NewConnection, putConnection, touch } from './connections.store'
import { type Listing, remembered } from './evidence'
import { identityFrom, sessionIn } from './identity'
import { type Connection, connectionsFrom } from './presence'
import { presenceOfPoint } from './presence-of'
import { roomsThatStand } from './rooms'
import { markProcessed, waitingWebhooks, webhooksOf } from './webhooks.store'

/** Listings kept whole; what older ones said stands in the rows. */
const ROUNDS = 4
const BATCH = 1000
/** Missing once may be chance: whoever is, is looked for again so soon, and is not a ghost until the next round. */
const AGAIN_MS = 1_000

interface Needed {
  db: Database
  clock: Clock
  media: Pick<Media, 'list'>
  log: Log
  /** Somebody is in a room now whose rights must be what the rows say. */
  entered(room: string, identity: string): void
}

const rowOf = (room: string, session: number, one: Connection): NewConnection => {
  const who = identityFrom(one.identity)
  return {
    ...{ session, room, roomSid: one.roomSid, participantSid: one.participantSid, identity: one.identity },
    point: who?.kind === 'point' ? who.owner : null,
    device: who?.device ?? null,
    ...{ from: one.from, to: one.to ?? null, uncertainty: one.uncertainty, lastSeen: one.lastSeen },
    openedBy: one.openedBy,
    closedBy: one.closedBy ?? null,
  }
}
const differs = (row: NewConnection, known: ConnectionRow | undefined) =>
  !known || known.from !== row.from || known.to !== row.to || known.closedBy !== row.closedBy

const asListed = (rows: readonly ConnectionRow[]) =>
  remembered(rows.flatMap((row) => (row.from === null ? [] : [{ ...row, from: row.from }])))

/**
 * Writes down who was connected when: from webhooks as they come, put right by listing each room.
 * The rows are a projection of both; it can be made again from them at any time.
 */
export class Ledger {
  readonly #needed: Needed
  readonly #listings = new Map<string, Listing[]>()
  #work: Promise<void> = Promise.resolve()
  #closed = false

  constructor(needed: Needed) {
    this.#needed = needed
  }

  /** There are new webhooks. */
  readonly told = (): void => {
    if (!this.#closed) void this.#next(() => this.#takeWebhooks())
  }
  /** Compares every room that stands with what the media server lists; twice where somebody is missing. */
  async compare(): Promise<void> {
    const { db, clock } = this.#needed
    const doubtful: string[] = []
    await this.#next(async () => {
      for (const room of await roomsThatStand(db.read, clock.now()))
        if (await this.#compareRoom(room)) doubtful.push(room)
    })
    if (doubtful.length === 0) return
    await sleep(AGAIN_MS)
    if (this.#closed) return
    await this.#next(async () => {
      for (const room of doubtful) await this.#compareRoom(room)
    })
  }
  /** Resolves when all that came so far is written down. */
  settled(): Promise<void> {
    return this.#work
  }

  /** Takes nothing new; resolves when what came is written down. */
  close(): Promise<void> {
    this.#closed = true
    return this.#work
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work
      .then(work)
      .catch((error: unknown) => this.#needed.log.error({ err: error }, 'connections could not be written down'))
    return this.#work
  }

  async #takeWebhooks(): Promise<void> {
    const { db, clock } = this.#needed
    for (
      let rows = await waitingWebhooks(db.read, BATCH);
      rows.length > 0;
      rows = await waitingWebhooks(db.read, BATCH)
    ) {
      for (const room of new Set(rows.map((row) => row.room))) await this.#settle(room)
      const ids = rows.map((row) => row.id)
      await db.keep(async (tx) => void (await markProcessed(tx, ids, clock.now())))
    }
  }

  /** Whether somebody who is there by the rows is missing. A list that was not answered says nothing. */
  async #compareRoom(room: string): Promise<boolean> {
    const { db, clock, media } = this.#needed
    const people = await media.list(room)
    if (!people) return false
    await this.#note(room, clock.now(), people)
    const there = new Set(people.map((one) => one.participantSid))
    return (await connectionsIn(db.read, room)).some((row) => row.to === null && !there.has(row.participantSid))
  }

  async #note(room: string, at: number, people: Listed[]): Promise<void> {
    const rounds = [...(this.#listings.get(room) ?? []), { room, at, people }].slice(-ROUNDS)
    this.#listings.set(room, rounds)
    await this.#settle(room)
    const sids = people.map((one) => one.participantSid)
    if (sids.length > 0) await this.#needed.db.keep(async (tx) => void (await touch(tx, sids, at)))
  }

  /** Brings the rows of one room to what the evidence proves. */
  async #settle(room: string): Promise<void> {
    const { db } = this.#needed
    const session = sessionIn(room)?.session
    if (session === undefined || !(await sessionIfAny(db.read, session))) return
    const known = new Map((await connectionsIn(db.read, room)).map((row) => [row.participantSid, row]))
    const evidence = [...asListed([...known.values()]), ...(this.#listings.get(room) ?? [])]
    const proved = connectionsFrom(await webhooksOf(db.read, room), evidence).map((one) => rowOf(room, session, one))
    const changed = proved.filter((row) => differs(row, known.get(row.participantSid)))
    for (const point of new Set(changed.map((row) => row.point ?? null)))
      await this.#write(
        session,
        point,
        changed.filter((row) => (row.point ?? null) === point),
      )
    for (const row of changed) if (row.to == null) this.#needed.entered(room, row.identity)
  }

  /** A device of a point: a fact of that point. Whoever only watches is kept without an entry. */
  async #write(session: number, point: number | null, rows: readonly NewConnection[]): Promise<void> {
    const { db, clock } = this.#needed
    const at = clock.now()
    if (point === null) {
      await db.keep(async (tx) => {
        for (const row of rows) await putConnection(tx, row)
      })
      return
    }
    await db.write(point, async (tx) => {
      for (const row of rows) await putConnection(tx, row)
      const presence = await presenceOfPoint(tx, session, point)
      const conference = (await sessionIfAny(tx, session))?.conference ?? null
      const said = rows.map(({ identity, from, to, openedBy, closedBy }) => ({
        identity,
        from: from ?? null,
        to: to ?? null,
        openedBy: openedBy ?? null,
        closedBy: closedBy ?? null,
      }))
      await record(tx, {
        scope: point,
        conference,
        at,
        actor: nameOf(server),
        kind: 'connection.changed',
        reach: 'up',
        body: { presence, connections: said },
      })
    })
  }
}
