import { problem } from '../../shared/problems'
import type { Place } from '../access/place'
import type { Reader } from '../db/database'
import { findSession, type SessionRow } from './sessions.store'

/** A session with the place of its host: its chairing, floor, rooms and sheets belong there. */
export type PlacedSession = SessionRow & { place: Place }

/** @throws missing `session` */
export async function sessionAt(db: Reader, id: number): Promise<PlacedSession> {
  const found = await findSession(db, id)
  if (!found) throw problem('missing', 'session')
  return found
}

export const roomOf = (session: { conference: number; id: number; epoch: number }): string =>
  `c${session.conference}.s${session.id}.e${session.epoch}`
