import type { Reader } from '../db/database'
import { roomOf, sessionsAlive } from '../sessions/session-at'
import { ROOMS_BEFORE } from '../sessions/sessions'

/** Rooms that stand now: of open and paused sessions, and of planned ones from 90 minutes before their time. */
export async function roomsThatStand(db: Reader, now: number): Promise<string[]> {
  const rows = await sessionsAlive(db)
  return rows.filter((row) => row.state !== 'planned' || now >= row.plannedFrom - ROOMS_BEFORE).map(roomOf)
}
