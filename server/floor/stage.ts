import { itemOnAir } from '../agenda/agenda'
import type { Reader } from '../db/database'
import type { PlacedSession } from '../sessions/session-at'
import { openTurns } from './floor.store'

/** Who is on stage from the opening: the host, the point of the item's presenter, and who was given the floor. */
export async function stageOf(db: Reader, session: Omit<PlacedSession, 'place'>): Promise<Set<number>> {
  if (session.state !== 'open' && session.state !== 'paused') return new Set()
  const item = await itemOnAir(db, session.id)
  const turns = await openTurns(db, session.id)
  return new Set([session.host, ...(item?.point ? [item.point] : []), ...turns.map((turn) => turn.point)])
}
