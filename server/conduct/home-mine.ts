import type { Held } from '../access/actor'
import { within } from '../access/place'
import { conferenceAt, type PlacedConference } from '../conferences/conference-at'
import type { Reader } from '../db/database'
import { findPoint, pointOfUnit } from '../points/points.store'
import { sessionsReaching } from '../sessions/sessions'
import type { SessionRow } from '../sessions/sessions.store'
import { sessionsOf } from '../sessions/sessions.store'

/** A conference as it concerns the actor. */
export interface Mine {
  conference: PlacedConference
  roles: Held['role'][]
  point: { id: number; name: string; venue: string; path: string } | null
  /** Where in the conference's tree each role holds: at and below that path. */
  areas: { role: Held['role']; path: string }[]
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

async function areasOf(db: Reader, reached: readonly Held[], { id, place }: PlacedConference): Promise<Mine['areas']> {
  const areas: Mine['areas'] = []
  for (const { role, area } of reached) {
    if (within(area, place)) areas.push({ role, path: place.path })
    else {
      const point = area.kind === 'point' ? area.id : await pointOfUnit(db, id, area.id)
      const row = point === undefined ? undefined : await findPoint(db, point)
      if (row) areas.push({ role, path: row.path })
    }
  }
  return areas
}

/** Undefined: the conference does not concern the actor. */
export async function mineOf(db: Reader, held: readonly Held[], id: number): Promise<Mine | undefined> {
  const conference = await conferenceAt(db, id)
  const point = await workplace(db, held, id)
  const reached = held.filter(({ area }) => reaches(area, conference.place))
  if (!point && reached.length === 0) return undefined
  const sessions = (await sessionsOf(db, id)).filter((session) => session.state !== 'cancelled')
  const roles = [...new Set(reached.map(({ role }) => role))]
  return { conference, roles, point, sessions, areas: await areasOf(db, reached, conference) }
}

/** The sessions that reach the actor's hall; for others those of or above a place where a role holds. */
export const concerning = async (db: Reader, { conference, point, areas, sessions }: Mine): Promise<SessionRow[]> =>
  point
    ? await sessionsReaching(db, { conference: conference.id, path: point.path })
    : sessions.filter(({ path }) => areas.some((area) => path.startsWith(area.path) || area.path.startsWith(path)))

/** The actor directs this session: its host lies in the director's area. */
export const directs = ({ areas }: Mine, { path }: SessionRow): boolean =>
  areas.some((area) => area.role === 'director' && path.startsWith(area.path))

/** The session that is open, else the next that is not over, among those that one directs, else that concern one. */
export async function sessionFor(db: Reader, one: Mine): Promise<SessionRow | null> {
  const all = await concerning(db, one)
  const directed = one.point ? [] : all.filter((session) => directs(one, session))
  const mine = directed.length > 0 ? directed : all
  return (
    mine.find(({ state }) => state === 'open' || state === 'paused') ??
    mine.find(({ state }) => state === 'planned') ??
    mine.at(-1) ??
    null
  )
}
