import type { HomeConference, HomeSession, HomeTask, homeSteps } from '../../shared/home'
import type { Actor } from '../access/actor'
import { aliveConferences } from '../conferences/conferences.store'
import type { Reader } from '../db/database'
import { ROOMS_BEFORE } from '../sessions/sessions'
import type { SessionRow } from '../sessions/sessions.store'
import { concerning, directs, type Mine, mineOf, sessionFor } from './home-mine'
import { tasksOf } from './home-tasks'

const MOST_TASKS = 7
const NEAR = 8 * 86_400_000
type Step = (typeof homeSteps)[number]

function stepFor(mine: Mine, session: SessionRow | null, now: number): Step {
  const { conference, roles, point } = mine
  if (conference.state === 'draft' || conference.state === 'approved') return 'edit'
  if (conference.state !== 'summoned' || !session) return 'read'
  const rooms = session.state === 'open' || session.state === 'paused' || now >= session.plannedFrom - ROOMS_BEFORE
  if (point) {
    if (roles.includes('helper')) return 'roll_call'
    return session.state === 'planned' ? 'test' : rooms ? 'join' : 'roll_call'
  }
  if (directs(mine, session)) return 'conduct'
  if (roles.includes('secretary')) return 'secretary'
  return roles.includes('organizer') ? 'edit' : 'read'
}

const sessionOf = ({ id, title, state, host, plannedFrom, plannedTo }: SessionRow): HomeSession => ({
  ...{ id, title, state, host, plannedFrom, plannedTo },
})

async function shown(db: Reader, mine: Mine, now: number): Promise<HomeConference> {
  const { id, title, state, starts, ends, convenerPrinted, demonstration } = mine.conference
  const session = await sessionFor(db, mine)
  const near = (await concerning(db, mine)).filter((one) => Math.abs(one.plannedFrom - now) < NEAR)
  return {
    ...{ id, title, state, starts, ends, convenerPrinted, demonstration, roles: mine.roles },
    point: mine.point && { id: mine.point.id, name: mine.point.name, venue: mine.point.venue },
    session: session && { ...sessionOf(session), roomsFrom: Math.max(0, session.plannedFrom - ROOMS_BEFORE) },
    near: near.map(sessionOf),
    step: stepFor(mine, session, now),
  }
}

/** «Việc của tôi»: what concerns one, the next first, and at most seven tasks. */
export async function readHome(
  db: Reader,
  actor: Actor,
  now: number,
): Promise<{ conferences: HomeConference[]; tasks: HomeTask[] }> {
  const held = await actor.held(db)
  const mine: Mine[] = []
  for (const { id } of await aliveConferences(db, now)) {
    const one = await mineOf(db, held, id)
    if (one) mine.push(one)
  }
  const conferences: HomeConference[] = []
  const tasks: HomeTask[] = []
  for (const one of mine) {
    conferences.push(await shown(db, one, now))
    tasks.push(...(await tasksOf(db, actor, one)))
  }
  return { conferences, tasks: tasks.slice(0, MOST_TASKS) }
}
