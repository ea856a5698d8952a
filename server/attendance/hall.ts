import { problem } from '../../shared/problems'
import type { Sheet } from '../../shared/sheets'
import { nameOf } from '../access/actor'
import type { Authorized } from '../access/authorize'
import type { Reader, Tx } from '../db/database'
import { record } from '../journal/record'
import { pointAt } from '../points/place'
import { sessionAt } from '../sessions/session-at'
import { ROOMS_BEFORE } from '../sessions/sessions'
import { findHall, type SheetRow } from './hall.store'

/** Its own place is what grants are held against. */
export type Hall = NonNullable<Awaited<ReturnType<typeof findHall>>>

/**
 * A point in a session.
 * @throws missing `session`, `point`, `sheet` (the session does not reach the point)
 */
export async function hallAt(db: Reader, session: number, point: number): Promise<Hall> {
  const found = await findHall(db, session, point)
  if (found) return found
  await sessionAt(db, session)
  await pointAt(db, point)
  throw problem('missing', 'sheet')
}

/** As it travels. */
export function wireSheet(row: SheetRow): Sheet {
  const { session, point, state, late, submittedAt, acceptedAt, lockedAt, returnReason, version } = row
  return { session, point, state, late, submittedAt, acceptedAt, lockedAt, returnReason, version }
}

/** Marks and the like begin 90 minutes before the session. @throws closed `session_cancelled`, `roll_call_early` */
export function demandBegun({ session }: Hall, at: number): void {
  const values = { title: session.title }
  if (session.state === 'cancelled') throw problem('closed', 'roll_call_cancelled', { values })
  const from = session.plannedFrom - ROOMS_BEFORE
  if (session.state === 'planned' && at < from)
    throw problem('closed', 'roll_call_early', { values: { ...values, from } })
}

/** What a hall records, it records until its sheet is accepted. @throws closed `sheet_accepted`, `sheet_locked` */
export function demandTaking(hall: Hall, at: number): void {
  demandBegun(hall, at)
  const { sheet, point } = hall
  if (sheet.state === 'accepted' || sheet.state === 'locked')
    throw problem('closed', `sheet_${sheet.state}`, { values: { point: point.printedName } })
}

/** A decision may come until the lock. @throws closed `sheet_locked` */
export function demandUnlocked(hall: Hall, at: number): void {
  demandBegun(hall, at)
  if (hall.sheet.state === 'locked')
    throw problem('closed', 'sheet_locked', { values: { point: hall.point.printedName } })
}

/** What a step that changes a hall must be given: the proof that somebody may, and when. */
export interface By<A extends string = string> {
  allowed: Authorized<A, Hall>
  at: number
  device?: number
}

/** Step: a fact of the hall, kept at its point and heard above it. Answers the position. */
export const recordAt = (
  tx: Tx,
  hall: Hall,
  { allowed, at, device }: By,
  kind: string,
  body: object,
): Promise<number> =>
  record(tx, {
    scope: hall.point.id,
    conference: hall.session.conference,
    at,
    actor: nameOf(allowed.actor),
    device: device ?? null,
    kind,
    reach: 'up',
    body: { session: hall.session.id, point: hall.point.id, ...body },
  })
