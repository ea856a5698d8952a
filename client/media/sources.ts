import type { Session } from '../../shared/sessions'

/** The two sessions a hall may hear: the centre's, and the local one that its branch goes on with. */
export interface Sources {
  centre: Session | null
  local: Session | null
}
export type Source = keyof Sources

const live = (session: Session | null): boolean => session?.state === 'open' || session?.state === 'paused'
const ahead = (session: Session | null): boolean => session?.state === 'planned'
const byTime = (a: Session, b: Session): number => a.plannedFrom - b.plannedFrom

/** Open ones first, then what comes next, then what ended last. */
const nearest = (sessions: Session[]): Session | null =>
  sessions.find(live) ?? sessions.filter(ahead).toSorted(byTime)[0] ?? sessions.toSorted(byTime).at(-1) ?? null

/** What of a conference's sessions reaches the point with this path. */
export const sourcesOf = (path: string, sessions: readonly Session[]): Sources => {
  const mine = sessions.filter((each) => each.state !== 'cancelled' && path.startsWith(each.path))
  return {
    centre: nearest(mine.filter((each) => each.kind === 'central')),
    local: nearest(mine.filter((each) => each.kind === 'local')),
  }
}

const open = (session: Session | null): boolean =>
  session !== null && session.state !== 'closed' && session.state !== 'cancelled'

/**
 * Which one is heard: what the operator chose while it lasts; else the centre while it is open, then the local session,
 * then what comes next. When the centre closes, sound passes to the local session by itself.
 */
export const heardOf = ({ centre, local }: Sources, wish: Source | null): Source => {
  if (wish === 'centre' && open(centre)) return 'centre'
  if (wish === 'local' && open(local)) return 'local'
  if (live(centre)) return 'centre'
  if (live(local)) return 'local'
  if (ahead(centre)) return 'centre'
  if (open(local)) return 'local'
  return local !== null && (centre === null || (local.closedAt ?? 0) >= (centre.closedAt ?? 0)) ? 'local' : 'centre'
}

/** Whether the session has, or will have, a room. */
export const hasRoom = (session: Session | null): session is Session => session !== null && open(session)
