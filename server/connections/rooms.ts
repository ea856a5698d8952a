import type { Reader } from '../db/database'
import { roomOf } from '../sessions/session-at'
import { ROOMS_BEFORE } from '../sessions/sessions'
import { liveSessions } from '../sessions/sessions.store'

/** Rooms that stand now: of open and paused sessions, and of planned ones from 90 minutes before their time. */
export async function roomsThatStand(db: Reader, now: number): Promise<string[]> {
  const rows = await liveSessions(db)
  return rows.filter((row) => row.state !== 'planned' || now >= row.plannedFrom - ROOMS_BEFORE).map(roomOf)
}
