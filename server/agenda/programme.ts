import type { Actor } from '../access/actor'
import { permit } from '../access/authorize'
import type { Reader } from '../db/database'
import { pointAt } from '../points/place'
import { policies } from '../points/points.policy'
import { sessionsReaching } from '../sessions/sessions'
import { wire } from './agenda'
import { itemsOf } from './agenda.store'

/** A point's programme merges the sessions of its ancestors and its own, in order of time. */
export async function programmeOf(db: Reader, actor: Actor, id: number) {
  const point = await pointAt(db, id)
  await permit(db, actor, policies.see, point)
  const sessions = await sessionsReaching(db, point)
  const rows =
    sessions.length === 0
      ? []
      : await itemsOf(
          db,
          sessions.map((session) => session.id),
        )
  return {
    sessions: sessions.map((session) => ({
      session: session.id,
      items: rows.filter((row) => row.session === session.id).map(wire),
    })),
  }
}
