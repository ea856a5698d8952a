import { problem } from '../../shared/problems'
import type { Place } from '../access/place'
import type { Reader } from '../db/database'
import { findSession, liveSessions, type SessionRow } from './sessions.store'

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

/** The same for evidence that may name a session that is gone. */
export const sessionIfAny = (db: Reader, id: number): Promise<PlacedSession | undefined> => findSession(db, id)

/** Every session that may have people in its rooms: not closed, not cancelled. */
export const sessionsAlive = (db: Reader): Promise<SessionRow[]> => liveSessions(db)
