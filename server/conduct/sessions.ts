import { problem } from '../../shared/problems'
import type { Session } from '../../shared/sessions'
import type { Actor } from '../access/actor'
import type { Authorized } from '../access/authorize'
import { authorize } from '../access/authorize'
import type { Policy } from '../access/policy'
import { endCurrent } from '../agenda/agenda'
import { freezePaths, hasLockedSheet, openSheets } from '../attendance/sheets'
import { conferenceAt } from '../conferences/conference-at'
import { demandMove } from '../conferences/conferences'
import type { Database, Tx } from '../db/database'
import { endTurns } from '../floor/turns'
import { pointAt } from '../points/place'
import { subtreeOf } from '../points/points.store'
import { type PlacedSession, sessionAt } from '../sessions/session-at'
import * as sessions from '../sessions/sessions'
import { policies } from '../sessions/sessions.policy'
import type { SessionChange } from '../sessions/sessions.store'

export interface NewSession {
  host: number
  title: string
  plannedFrom: number
  plannedTo: number
  chair: string
  turnLimit: number
  continues: number | null
}

/** A session continues one that reaches its host. @throws invalid `fields` */
async function demandContinued(
  tx: Tx,
  conference: number,
  path: string,
  continued: number | null | undefined,
): Promise<void> {
  if (continued == null) return
  const other = await sessionAt(tx, continued)
  if (other.conference !== conference || !path.startsWith(other.path))
    throw problem('invalid', 'fields', { fields: [{ path: 'continues', code: 'continues_elsewhere' }] })
}

/** Plans a session hosted by a point; in a summoned conference its sheets are written at once. */
export async function planSession(
  db: Database,
  actor: Actor,
  at: number,
  conference: number,
  given: NewSession,
): Promise<Session> {
  // Held with the root: a conference that is being ended gets no new session.
  const { root } = await conferenceAt(db.read, conference)
  return await db.write({ scope: given.host, also: [root] }, async (tx) => {
    const host = await pointAt(tx, given.host)
    if (host.conference !== conference) throw problem('missing', 'point')
    await authorize(tx, actor, policies.plan, host)
    const whole = await conferenceAt(tx, conference)
    demandMove('compose', whole)
    await demandContinued(tx, conference, host.path, given.continues)
    const kind = host.id === whole.root ? 'central' : 'local'
    const session = await sessions.plan(tx, actor, at, { ...given, conference, kind, state: 'planned' })
    if (whole.state === 'summoned') await openSheets(tx, session, await subtreeOf(tx, session.path))
    return session
  })
}

type Step<A extends string> = (tx: Tx, allowed: Authorized<A, PlacedSession>) => Promise<Session>

async function order<const A extends string>(
  db: Database,
  actor: Actor,
  id: number,
  policy: Policy<A>,
  step: Step<A>,
): Promise<Session> {
  const { host } = await sessionAt(db.read, id)
  return await db.write(host, async (tx) => await step(tx, await authorize(tx, actor, policy, await sessionAt(tx, id))))
}

export const changeSession = (
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  version: number,
  change: SessionChange,
) =>
  order(db, actor, id, policies.change, async (tx, allowed) => {
    await demandContinued(tx, allowed.thing.conference, allowed.thing.path, change.continues)
    return await sessions.change(tx, allowed, at, version, change)
  })

/** Only a summoned conference has open sessions; an ended or archived one is over. */
async function demandSummoned(tx: Tx, { conference }: PlacedSession): Promise<void> {
  const { state, title } = await conferenceAt(tx, conference)
  if (state === 'summoned') return
  const code = state === 'draft' || state === 'approved' ? 'not_summoned' : 'conference_over'
  throw problem('closed', code, { values: { title, state } })
}

/** Who belongs to the session is settled now. */
export const openSession = (db: Database, actor: Actor, at: number, id: number) =>
  order(db, actor, id, policies.open, async (tx, allowed) => {
    await demandSummoned(tx, allowed.thing)
    const opened = await sessions.open(tx, allowed, at)
    await freezePaths(tx, opened)
    return opened
  })

export const pauseSession = (db: Database, actor: Actor, at: number, id: number) =>
  order(db, actor, id, policies.pause, (tx, allowed) => sessions.pause(tx, allowed, at))
export const resumeSession = (db: Database, actor: Actor, at: number, id: number) =>
  order(db, actor, id, policies.resume, (tx, allowed) => sessions.resume(tx, allowed, at))
export const cancelSession = (db: Database, actor: Actor, at: number, id: number) =>
  order(db, actor, id, policies.cancel, (tx, allowed) => sessions.cancel(tx, allowed, at))

/** Step: ends its turns, its item and its rooms, and nothing of other sessions. */
export async function closeWithin(tx: Tx, allowed: Authorized<'close', PlacedSession>, at: number): Promise<Session> {
  sessions.demandState('close', allowed.thing)
  await endTurns(tx, allowed.actor, at, allowed.thing)
  await endCurrent(tx, allowed.actor, at, allowed.thing)
  return await sessions.close(tx, allowed, at)
}

export const closeSession = (db: Database, actor: Actor, at: number, id: number) =>
  order(db, actor, id, policies.close, (tx, allowed) => closeWithin(tx, allowed, at))

export const reopenSession = (db: Database, actor: Actor, at: number, id: number, reason: string) =>
  order(db, actor, id, policies.reopen, async (tx, allowed) => {
    await demandSummoned(tx, allowed.thing)
    if (await hasLockedSheet(tx, id))
      throw problem('closed', 'sheet_is_locked', { values: { title: allowed.thing.title } })
    return await sessions.reopen(tx, allowed, at, reason)
  })
