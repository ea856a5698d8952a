import type { HomeConference, HomeTask, homeSteps } from '../../shared/home'
import type { Actor, Held } from '../access/actor'
import { within } from '../access/place'
import { sheetStateOf } from '../attendance/sheets'
import { conferenceAt, type PlacedConference } from '../conferences/conference-at'
import { aliveConferences } from '../conferences/conferences.store'
import type { Reader } from '../db/database'
import { findPoint, pointOfUnit } from '../points/points.store'
import { ROOMS_BEFORE, sessionsReaching } from '../sessions/sessions'
import type { SessionRow } from '../sessions/sessions.store'
import { sessionsOf } from '../sessions/sessions.store'
import { gapsOf } from './gaps'

const MOST_TASKS = 7
type Step = (typeof homeSteps)[number]

interface Mine {
  conference: PlacedConference
  roles: Held['role'][]
  point: { id: number; name: string; venue: string; path: string } | null
  sessions: SessionRow[]
}

/** The point that one works at in a conference: of an operator's grant, a point code, a helper or a seat link. */
async function workplace(db: Reader, held: readonly Held[], conference: number): Promise<Mine['point']> {
  for (const { role, area } of held) {
    if (role !== 'operator' && role !== 'helper' && role !== 'delegate') continue
    const id = area.kind === 'point' ? area.id : await pointOfUnit(db, conference, area.id)
    const row = id === undefined ? undefined : await findPoint(db, id)
    if (row?.conference === conference) return { id: row.id, name: row.printedName, venue: row.venue, path: row.path }
  }
  return null
}

/** The area holds the conference, or lies within it: a point of it, or a unit that one of its points stands for. */
const reaches = (area: Held['area'], place: PlacedConference['place']) =>
  within(area, place) ||
  (area.kind === 'point'
    ? area.path.startsWith(place.path)
    : place.unitPaths.some((path) => area.path.startsWith(path)))

async function mineOf(db: Reader, held: readonly Held[], id: number): Promise<Mine | undefined> {
  const conference = await conferenceAt(db, id)
  const point = await workplace(db, held, id)
  const sessions = (await sessionsOf(db, id)).filter((session) => session.state !== 'cancelled')
  const reached = held.filter(({ area }) => reaches(area, conference.place))
  if (!point && reached.length === 0) return undefined
  const roles = [...new Set(reached.map(({ role }) => role))]
  return { conference, roles, point, sessions }
}

/** The session that is open, else the next that is not over, among those that concern the actor. */
async function sessionFor(db: Reader, { conference, point, sessions }: Mine): Promise<SessionRow | undefined> {
  const mine = point ? await sessionsReaching(db, { conference: conference.id, path: point.path }) : sessions
  return (
    mine.find(({ state }) => state === 'open' || state === 'paused') ??
    mine.find(({ state }) => state === 'planned') ??
    mine.at(-1)
  )
}

function stepFor({ conference, roles, point }: Mine, session: SessionRow | undefined, now: number): Step {
  if (conference.state === 'draft' || conference.state === 'approved') return 'edit'
  if (conference.state !== 'summoned' || !session) return 'read'
  const rooms = session.state === 'open' || session.state === 'paused' || now >= session.plannedFrom - ROOMS_BEFORE
  if (point) {
    if (roles.includes('helper')) return 'roll_call'
    return session.state === 'planned' ? 'test' : rooms ? 'join' : 'roll_call'
  }
  if (roles.includes('director')) return 'conduct'
  if (roles.includes('secretary')) return 'secretary'
  return roles.includes('organizer') ? 'edit' : 'read'
}

async function shown(db: Reader, mine: Mine, now: number): Promise<HomeConference> {
  const { id, title, state, starts, ends, convenerPrinted, demonstration } = mine.conference
  const session = await sessionFor(db, mine)
  return {
    ...{ id, title, state, starts, ends, convenerPrinted, demonstration, roles: mine.roles },
    point: mine.point && { id: mine.point.id, name: mine.point.name, venue: mine.point.venue },
    session: session
      ? {
          ...{ id: session.id, title: session.title, state: session.state },
          ...{
            plannedFrom: session.plannedFrom,
            plannedTo: session.plannedTo,
            roomsFrom: Math.max(0, session.plannedFrom - ROOMS_BEFORE),
          },
        }
      : null,
    step: stepFor(mine, session, now),
  }
}

/** What waits for the actor in one conference. */
async function tasksOf(db: Reader, actor: Actor, mine: Mine): Promise<HomeTask[]> {
  const { conference, roles, point } = mine
  const session = await sessionFor(db, mine)
  const base = {
    conference: conference.id,
    conferenceTitle: conference.title,
    session: session?.id ?? null,
    point: point?.id ?? null,
    name: point?.name ?? '',
    n: 1,
  }
  const tasks: HomeTask[] = []
  if (actor.kind === 'account' && conference.proposedTo === actor.id && conference.state === 'draft')
    tasks.push({ ...base, code: 'approve' })
  const gaps = roles.includes('organizer') ? await gapsOf(db, conference) : []
  if (gaps.length > 0) tasks.push({ ...base, code: 'gaps', n: gaps.length })
  const sheet =
    point && session && conference.state === 'summoned' ? await sheetStateOf(db, session.id, point.id) : undefined
  if (sheet?.state === 'open' && sheet.returned) tasks.push({ ...base, code: 'returned' })
  else if (sheet?.state === 'open' && session?.state === 'closed') tasks.push({ ...base, code: 'submit' })
  return tasks
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
