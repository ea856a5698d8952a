import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { permit } from '../access/authorize'
import { allows } from '../access/policy'
import type { Reader } from '../db/database'
import { type PlacedSession, sessionAt } from '../sessions/session-at'
import { policies } from './attendance.policy'
import { hallAt } from './hall'
import { findHall } from './hall.store'
import { type HallRow, hallsUnder } from './roll-up.store'

/** The halls of a session whose totals the actor may read, in the order of the tree. */
export async function watchedHalls(db: Reader, actor: Actor, session: PlacedSession): Promise<HallRow[]> {
  const halls = await hallsUnder(db, session.id, session.path)
  const held = await actor.held(db)
  const above = session.path.split('/').filter(Boolean).slice(0, -1).map(Number)
  const unitOf = new Map(above.map((id, i) => [id, session.place.unitPaths[i] ?? '']))
  for (const hall of halls) unitOf.set(hall.id, hall.unitPath ?? '')
  return halls.filter(({ path }) => {
    const unitPaths = path
      .split('/')
      .filter(Boolean)
      .map((id) => unitOf.get(Number(id)) ?? '')
    return allows(policies.watch, actor, held, { path, unitPaths })
  })
}

/** The node asked for, else the highest one that the actor may read. @throws forbidden `not_allowed` */
export async function nodeOf(db: Reader, actor: Actor, session: number, asked: number | undefined) {
  if (asked !== undefined) return (await permit(db, actor, policies.watch, await hallAt(db, session, asked))).thing
  const placed = await sessionAt(db, session)
  if (allows(policies.watch, actor, await actor.held(db), placed.place)) {
    const host = await findHall(db, session, placed.host)
    if (host) return host
  }
  const depth = (hall: HallRow) => hall.path.split('/').length
  const [top] = (await watchedHalls(db, actor, placed)).sort((a, b) => depth(a) - depth(b))
  if (!top) throw problem('forbidden', 'not_allowed', { values: { act: policies.watch.act } })
  return await hallAt(db, session, top.id)
}
