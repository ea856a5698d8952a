import { problem } from '../../shared/problems'
import type { Session, sessionActs } from '../../shared/sessions'
import type { Actor } from '../access/actor'
import { nameOf } from '../access/actor'
import { type Authorized, may, permit } from '../access/authorize'
import type { Reader, Tx } from '../db/database'
import { record } from '../journal/record'
import { staleEdit } from '../journal/stale'
import { type PlacedSession, sessionAt } from './session-at'
import { policies } from './sessions.policy'
import {
  beginSpan,
  endSpans,
  insertSession,
  type NewSession,
  type SessionChange,
  type SessionRow,
  sessionsOf,
  spansOf,
  updateSession,
} from './sessions.store'

/** Rooms of a planned session stand from here before its time. */
export const ROOMS_BEFORE = 90 * 60_000

type Act = (typeof sessionActs)[number]
type Span = Awaited<ReturnType<typeof spansOf>>[number]

/** As it travels: with when it really opened and closed. */
export function wire(row: SessionRow, spans: readonly Span[]): Session {
  const own = spans.filter((span) => span.session === row.id)
  return {
    id: row.id,
    conference: row.conference,
    host: row.host,
    hostName: row.hostName,
    path: row.path,
    kind: row.kind,
    title: row.title,
    state: row.state,
    epoch: row.epoch,
    plannedFrom: row.plannedFrom,
    plannedTo: row.plannedTo,
    roomsFrom: Math.max(0, row.plannedFrom - ROOMS_BEFORE),
    openedAt: own[0]?.from ?? null,
    closedAt: row.state === 'closed' ? (own.at(-1)?.to ?? null) : null,
    turnLimit: row.turnLimit,
    chair: row.chair,
    continues: row.continues,
    version: row.version,
  }
}

export async function wireOf(db: Reader, id: number): Promise<Session> {
  return wire(await sessionAt(db, id), await spansOf(db, [id]))
}

/** What its state allows: an act that is not here is refused with the reason. */
const STATES: Record<Exclude<Act, 'change'>, readonly Session['state'][]> = {
  open: ['planned'],
  pause: ['open'],
  resume: ['paused'],
  close: ['open', 'paused'],
  reopen: ['closed'],
  cancel: ['planned'],
  conduct: ['open', 'paused'],
}
export const allowedIn = (act: keyof typeof STATES, state: Session['state']) => STATES[act].includes(state)
export function demandState(act: keyof typeof STATES, session: { state: Session['state']; title: string }): void {
  if (!allowedIn(act, session.state))
    throw problem('closed', `session_${act}`, { values: { title: session.title, state: session.state } })
}

async function acts(db: Reader, actor: Actor, session: PlacedSession): Promise<Act[]> {
  const { change, open, pause, resume, close, reopen, cancel, conduct } = policies
  const allowed = await may(db, actor, session.place, [change, open, pause, resume, close, reopen, cancel, conduct])
  return allowed.filter((act) =>
    act === 'change' ? session.state !== 'closed' && session.state !== 'cancelled' : allowedIn(act, session.state),
  )
}

export async function readSession(db: Reader, actor: Actor, id: number) {
  const session = await sessionAt(db, id)
  await permit(db, actor, policies.see, session)
  return { ...wire(session, await spansOf(db, [id])), can: await acts(db, actor, session) }
}

/** The sessions of a conference that the actor may know of. */
export async function readSessions(db: Reader, actor: Actor, conference: number) {
  const seen: Awaited<ReturnType<typeof readSession>>[] = []
  for (const row of await sessionsOf(db, conference)) {
    const session = await sessionAt(db, row.id)
    if ((await may(db, actor, session.place, [policies.see])).length === 0) continue
    seen.push({ ...wire(session, await spansOf(db, [row.id])), can: await acts(db, actor, session) })
  }
  return { sessions: seen }
}

/** Its planned end must follow its start. @throws invalid `fields` */
export function demandTimes(session: { plannedFrom: number; plannedTo: number }): void {
  if (session.plannedTo <= session.plannedFrom)
    throw problem('invalid', 'fields', { fields: [{ path: 'plannedTo', code: 'ends_before_start' }] })
}

async function announced(
  tx: Tx,
  actor: Actor,
  at: number,
  id: number,
  kind: string,
  more: object = {},
): Promise<Session> {
  const session = await wireOf(tx, id)
  await record(tx, {
    scope: session.host,
    conference: session.conference,
    at,
    actor: nameOf(actor),
    kind,
    reach: 'down',
    body: { session, ...more },
  })
  return session
}

/** Step: plans a session; the caller has checked the host. */
export async function plan(tx: Tx, actor: Actor, at: number, row: NewSession): Promise<Session> {
  demandTimes(row)
  const id = await insertSession(tx, row)
  return await announced(tx, actor, at, id, 'session.planned')
}

/** Step: one conditional change of the row. @throws stale `stale` */
export async function alter(tx: Tx, session: PlacedSession, version: number, change: SessionChange): Promise<void> {
  if (!(await updateSession(tx, session.id, version, change)))
    throw await staleEdit(tx, { scope: session.host, thing: 'session', id: session.id }, await wireOf(tx, session.id))
}

export async function change(
  tx: Tx,
  allowed: Authorized<'change', PlacedSession>,
  at: number,
  version: number,
  change: SessionChange,
) {
  const { plannedFrom = allowed.thing.plannedFrom, plannedTo = allowed.thing.plannedTo } = change
  demandTimes({ plannedFrom, plannedTo })
  if (allowed.thing.state === 'closed' || allowed.thing.state === 'cancelled')
    throw problem('closed', 'session_change', { values: { title: allowed.thing.title } })
  await alter(tx, allowed.thing, version, change)
  return await announced(tx, allowed.actor, at, allowed.thing.id, 'session.changed')
}

/** Step: what a session's state becomes, with its spans. */
async function turn(
  tx: Tx,
  allowed: Authorized<string, PlacedSession>,
  at: number,
  to: { state: Session['state']; epoch?: number },
  kind: string,
  more = {},
) {
  const session = allowed.thing
  await alter(tx, session, session.version, to)
  await endSpans(tx, session.id, at)
  if (to.state === 'open' || to.state === 'paused')
    await beginSpan(tx, { session: session.id, epoch: to.epoch ?? session.epoch, kind: to.state, from: at })
  return await announced(tx, allowed.actor, at, session.id, kind, more)
}

export async function open(tx: Tx, allowed: Authorized<'open', PlacedSession>, at: number) {
  demandState('open', allowed.thing)
  return await turn(tx, allowed, at, { state: 'open' }, 'session.opened')
}
export async function pause(tx: Tx, allowed: Authorized<'pause', PlacedSession>, at: number) {
  demandState('pause', allowed.thing)
  return await turn(tx, allowed, at, { state: 'paused' }, 'session.paused')
}
export async function resume(tx: Tx, allowed: Authorized<'resume', PlacedSession>, at: number) {
  demandState('resume', allowed.thing)
  return await turn(tx, allowed, at, { state: 'open' }, 'session.resumed')
}
export async function close(tx: Tx, allowed: Authorized<'close', PlacedSession>, at: number) {
  demandState('close', allowed.thing)
  return await turn(tx, allowed, at, { state: 'closed' }, 'session.closed')
}
export async function cancel(tx: Tx, allowed: Authorized<'cancel', PlacedSession>, at: number) {
  demandState('cancel', allowed.thing)
  return await turn(tx, allowed, at, { state: 'cancelled' }, 'session.cancelled')
}
/** A new epoch: new rooms, everybody is let in anew, removals are forgotten. */
export async function reopen(tx: Tx, allowed: Authorized<'reopen', PlacedSession>, at: number, reason: string) {
  demandState('reopen', allowed.thing)
  return await turn(tx, allowed, at, { state: 'open', epoch: allowed.thing.epoch + 1 }, 'session.reopened', { reason })
}

/** The sessions that reach a point: hosted by it or by an ancestor, without cancelled ones, in order of time. */
export async function sessionsReaching(db: Reader, point: { conference: number; path: string }): Promise<SessionRow[]> {
  const rows = await sessionsOf(db, point.conference)
  return rows.filter((row) => point.path.startsWith(row.path) && row.state !== 'cancelled')
}
