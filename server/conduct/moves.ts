import type { z } from 'zod'
import type { Conference, moveConference } from '../../shared/conferences'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { type Authorized, authorize } from '../access/authorize'
import { isDirectorOf } from '../accounts/directors'
import { openSheets } from '../attendance/sheets'
import { conferenceAt, type PlacedConference } from '../conferences/conference-at'
import { alter, demandMove } from '../conferences/conferences'
import { policies } from '../conferences/conferences.policy'
import type { ConferenceChange } from '../conferences/conferences.store'
import type { Database, Tx } from '../db/database'
import { subtreeOf } from '../points/points.store'
import { sessionsOf } from '../sessions/sessions.store'
import { demandTimes } from './create'
import { BLOCKING, gapsOf } from './gaps'
import { wireConference } from './overview'

type Move = z.output<(typeof moveConference)['body']>
type Allowed = Authorized<string, PlacedConference>
interface Outcome {
  change: ConferenceChange
  kind: string
  more?: object
}
const NOT_PROPOSED = { proposedTo: null, proposedBy: null, proposedAt: null }

async function propose(tx: Tx, { thing, actor }: Allowed, at: number, to: number): Promise<Outcome> {
  if (thing.proposedTo !== null) throw problem('conflict', 'already_proposed')
  if (!(await isDirectorOf(tx, to, thing.place, at)))
    throw problem('invalid', 'fields', { fields: [{ path: 'to', code: 'not_a_director' }] })
  return { change: { proposedTo: to, proposedBy: actor.id, proposedAt: at }, kind: 'conference.proposed', more: { to } }
}

function approve({ thing }: Allowed): Outcome {
  if (thing.proposedTo === null) throw problem('closed', 'not_proposed')
  return { change: { ...NOT_PROPOSED, state: 'approved' }, kind: 'conference.approved' }
}

function sendBack({ thing }: Allowed, reason: string): Outcome {
  if (thing.state === 'draft' && thing.proposedTo === null) throw problem('closed', 'not_proposed')
  return { change: { ...NOT_PROPOSED, state: 'draft' }, kind: 'conference.sent_back', more: { reason } }
}

/** Writes a sheet for every point of every session, so that the roll can be called before the opening. */
async function summon(tx: Tx, { thing }: Allowed): Promise<Outcome> {
  const missing = (await gapsOf(tx, thing)).filter((gap) => BLOCKING.includes(gap.code))
  const [first] = missing
  if (first) throw problem('closed', `summon_without_${first.code}`, { values: { n: missing.length } })
  for (const session of await sessionsOf(tx, thing.id))
    if (session.state === 'planned') await openSheets(tx, session, await subtreeOf(tx, session.path))
  return { change: { state: 'summoned' }, kind: 'conference.summoned' }
}

async function end(tx: Tx, { thing }: Allowed): Promise<Outcome> {
  const running = (await sessionsOf(tx, thing.id)).filter(
    (session) => session.state === 'open' || session.state === 'paused',
  )
  const [first] = running
  if (first) throw problem('closed', 'session_still_open', { values: { title: first.title, n: running.length } })
  return { change: { state: 'ended' }, kind: 'conference.ended' }
}

function postpone({ thing }: Allowed, at: { starts: number; ends: number }): Outcome {
  demandTimes(at)
  return { change: { ...at, state: thing.state }, kind: 'conference.postponed', more: { from: thing.starts } }
}

async function outcome(tx: Tx, allowed: Allowed, at: number, move: Move): Promise<Outcome> {
  switch (move.act) {
    case 'propose':
      return await propose(tx, allowed, at, move.to)
    case 'approve':
      return approve(allowed)
    case 'send_back':
      return sendBack(allowed, move.reason)
    case 'summon':
      return await summon(tx, allowed)
    case 'end':
      return await end(tx, allowed)
    case 'sign':
      return { change: { state: 'signed' }, kind: 'conference.signed' }
    case 'archive':
      return { change: { state: 'archived' }, kind: 'conference.archived' }
    case 'postpone':
      return postpone(allowed, move)
    case 'cancel':
      return {
        change: { ...NOT_PROPOSED, state: 'cancelled' },
        kind: 'conference.cancelled',
        more: { reason: move.reason },
      }
  }
}

/** Each move of state is one fact; what its state does not allow is refused with the reason. */
export async function moveConferenceTo(
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  move: Move,
): Promise<Conference> {
  const { root } = await conferenceAt(db.read, id)
  // The states of its sessions decide: nobody opens one of them meanwhile.
  const also = (await sessionsOf(db.read, id)).map(({ host }) => host)
  await db.write({ scope: root, also }, async (tx) => {
    const allowed = await authorize(tx, actor, policies[move.act], await conferenceAt(tx, id))
    demandMove(move.act, allowed.thing)
    const { change, kind, more } = await outcome(tx, allowed, at, move)
    await alter(tx, allowed, at, allowed.thing.version, change, kind, more)
  })
  return await wireConference(db.read, actor, id)
}
