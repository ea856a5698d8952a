import type { Request } from '../../shared/floor'
import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import { demandItemOf } from '../agenda/agenda'
import { deviceFor } from '../connections/devices'
import type { Database, Reader, Tx } from '../db/database'
import { between } from '../db/rank'
import { record } from '../journal/record'
import { pointAt } from '../points/place'
import { type PlacedSession, sessionAt } from '../sessions/session-at'
import { policies } from './floor.policy'
import * as store from './floor.store'
import { wireTurn } from './turns'

/** As it travels. */
export const wireRequest = ({
  id,
  session,
  point,
  pointName,
  speaker,
  office,
  item,
  rank,
  state,
  at,
}: store.RequestRow): Request => ({
  ...{ id, session, point, pointName, speaker, office, item, rank, state, at },
})

/** Step: a request changed; it is the session's fact, heard below its host. */
export async function noteRequest(
  tx: Tx,
  actor: Actor,
  at: number,
  session: PlacedSession,
  id: number,
  kind: string,
  device?: number,
): Promise<Request> {
  const row = await store.findRequest(tx, id)
  if (!row) throw problem('missing', 'request')
  const request = wireRequest(row)
  const entry = {
    scope: session.host,
    conference: session.conference,
    at,
    actor: nameOf(actor),
    kind,
    reach: 'down',
    body: { request },
  } as const
  await record(tx, device === undefined ? entry : { ...entry, device })
  return request
}

export async function readFloor(db: Reader, actor: Actor, id: number) {
  const session = await sessionAt(db, id)
  await permit(db, actor, policies.see, session)
  return {
    requests: (await store.waiting(db, id)).map(wireRequest),
    turns: (await store.turnsOf(db, id)).map(wireTurn),
  }
}

export interface NewRequest {
  point: number
  tag: string
  stamp: string
  speaker: string
  office: string
  item: number | null
}

/** Who may still ask: the session has not ended and reaches the point. */
function demandAsking(session: PlacedSession, path: string): void {
  if (!path.startsWith(session.path)) throw problem('forbidden', 'point_outside_session')
  if (session.state === 'closed' || session.state === 'cancelled')
    throw problem('closed', 'session_conduct', { values: { title: session.title, state: session.state } })
}

const placed = async (tx: Tx, session: number, request: Request) => ({
  ...request,
  place: Math.max(1, (await store.waiting(tx, session)).findIndex((one) => one.id === request.id) + 1),
})

/** Asks for the floor. A second arrival of the same stamp answers what the first did; a point waits once at a time. */
export async function ask(db: Database, actor: Actor, at: number, id: number, given: NewRequest) {
  const { host } = await sessionAt(db.read, id)
  return await db.write(host, async (tx) => {
    const session = await sessionAt(tx, id)
    const point = await pointAt(tx, given.point)
    await authorize(tx, actor, policies.ask, point)
    demandAsking(session, point.path)
    const device = await deviceFor(tx, actor, given.tag, at)
    const before = await store.requestByStamp(tx, device, given.stamp)
    if (before) return await placed(tx, id, wireRequest(before))
    const queue = await store.waiting(tx, id)
    if (queue.some((one) => one.point === point.id))
      throw problem('conflict', 'already_waiting', { values: { name: point.printedName } })
    if (given.item !== null) await demandItemOf(tx, id, given.item)
    const rank = between(await store.lastRank(tx, id), '')
    const { speaker, office, item, stamp } = given
    const made = await store.insertRequest(tx, {
      session: id,
      point: point.id,
      device: device,
      stamp,
      speaker,
      office,
      item,
      rank,
      state: 'waiting',
      at,
    })
    return await placed(tx, id, await noteRequest(tx, actor, at, session, made, 'request.made', device))
  })
}

/** Takes a waiting request off the queue: by its point, or by a director. */
export async function takeOff(
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  state: 'withdrawn' | 'refused',
): Promise<Request> {
  const found = await store.findRequest(db.read, id)
  if (!found) throw problem('missing', 'request')
  const { host } = await sessionAt(db.read, found.session)
  return await db.write(host, async (tx) => {
    const session = await sessionAt(tx, found.session)
    if (state === 'withdrawn') await authorize(tx, actor, policies.withdraw, await pointAt(tx, found.point))
    else await authorize(tx, actor, policies.refuse, session)
    if (!(await store.settle(tx, id, 'waiting', state)))
      throw problem('closed', 'request_settled', { values: { speaker: found.speaker } })
    return await noteRequest(tx, actor, at, session, id, `request.${state}`)
  })
}
