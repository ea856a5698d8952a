import type { Turn } from '../../shared/floor'
import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { authorize } from '../access/authorize'
import { itemOnAir } from '../agenda/agenda'
import type { Database, Tx } from '../db/database'
import { record } from '../journal/record'
import { pointAt } from '../points/place'
import { type PlacedSession, sessionAt } from '../sessions/session-at'
import { demandState } from '../sessions/sessions'
import { policies } from './floor.policy'
import * as store from './floor.store'
import { noteRequest } from './requests'

/** As it travels. */
export const wireTurn = ({
  id,
  session,
  request,
  item,
  point,
  pointName,
  speaker,
  office,
  from,
  to,
  budget,
}: store.TurnRow): Turn => ({
  ...{ id, session, request, item, point, pointName, speaker, office, from, to, budget },
})

async function noteTurn(
  tx: Tx,
  actor: Actor,
  at: number,
  session: PlacedSession,
  id: number,
  kind: string,
): Promise<Turn> {
  const row = await store.findTurn(tx, id)
  if (!row) throw problem('missing', 'turn')
  const turn = wireTurn(row)
  await record(tx, {
    scope: session.host,
    conference: session.conference,
    at,
    actor: nameOf(actor),
    kind,
    reach: 'down',
    body: { turn },
  })
  return turn
}

async function finish(tx: Tx, actor: Actor, at: number, session: PlacedSession, turn: store.TurnRow): Promise<Turn> {
  if (!(await store.endTurnAt(tx, turn.id, at)))
    throw problem('closed', 'turn_over', { values: { speaker: turn.speaker } })
  if (turn.request !== null) await store.settle(tx, turn.request, 'given', 'done')
  return await noteTurn(tx, actor, at, session, turn.id, 'turn.ended')
}

/** Step: the session closes, so do its turns; who still waited is told that nobody will be called. */
export async function endTurns(tx: Tx, actor: Actor, at: number, session: PlacedSession): Promise<void> {
  for (const turn of await store.openTurns(tx, session.id)) await finish(tx, actor, at, session, turn)
  for (const request of await store.waiting(tx, session.id)) {
    await store.settle(tx, request.id, 'waiting', 'done')
    await noteRequest(tx, actor, at, session, request.id, 'request.over')
  }
}

export type Giving = { budget: number; seen: number } & (
  | { request: number }
  | { point: number; speaker: string; office: string }
)

/** Whom the order names: a waiting request, or a point of the session without one. */
async function speakerOf(tx: Tx, actor: Actor, at: number, session: PlacedSession, given: Giving) {
  if (!('request' in given)) {
    const point = await pointAt(tx, given.point)
    if (!point.path.startsWith(session.path)) throw problem('forbidden', 'point_outside_session')
    return { request: null, point: point.id, speaker: given.speaker, office: given.office, item: null, device: null }
  }
  const request = await store.findRequest(tx, given.request)
  if (!request || request.session !== session.id) throw problem('missing', 'request')
  if (!(await store.settle(tx, request.id, 'waiting', 'given')))
    throw problem('closed', 'request_settled', { values: { speaker: request.speaker } })
  await noteRequest(tx, actor, at, session, request.id, 'request.given')
  const { point, speaker, office, item, device } = request
  return { request: request.id, point, speaker, office, item, device }
}

/**
 * Gives the floor in one write: the request is settled, the oldest turns beyond the limit end, the new one begins.
 * @throws conflict `floor_given_meanwhile` when another director gave it since the turn this one had seen
 */
export async function give(db: Database, actor: Actor, at: number, id: number, given: Giving) {
  const { host } = await sessionAt(db.read, id)
  return await db.write(host, async (tx) => {
    const { thing: session } = await authorize(tx, actor, policies.give, await sessionAt(tx, id))
    demandState('conduct', session)
    const newest = await store.newestTurn(tx, id)
    if (newest !== given.seen) {
      const latest = await store.findTurn(tx, newest)
      throw problem('conflict', 'floor_given_meanwhile', {
        values: { name: latest?.pointName ?? '' },
        latest: latest ? wireTurn(latest) : null,
      })
    }
    const named = await speakerOf(tx, actor, at, session, given)
    const open = await store.openTurns(tx, id)
    const ended: Turn[] = []
    for (const turn of open.slice(0, Math.max(0, open.length - session.turnLimit + 1)))
      ended.push(await finish(tx, actor, at, session, turn))
    const item = named.item ?? (await itemOnAir(tx, id))?.id ?? null
    const made = await store.insertTurn(tx, { ...named, item, session: id, from: at, budget: given.budget })
    return { given: await noteTurn(tx, actor, at, session, made, 'turn.given'), ended }
  })
}

export async function endTurn(db: Database, actor: Actor, at: number, id: number): Promise<Turn> {
  const found = await store.findTurn(db.read, id)
  if (!found) throw problem('missing', 'turn')
  const { host } = await sessionAt(db.read, found.session)
  return await db.write(host, async (tx) => {
    const { thing: session } = await authorize(tx, actor, policies.give, await sessionAt(tx, found.session))
    return await finish(tx, actor, at, session, found)
  })
}
