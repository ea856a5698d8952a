import type { MediaState, Presence } from '../../../shared/connections'
import type { Point } from '../../../shared/points'
import type { Session } from '../../../shared/sessions'
import type { PointState } from '../../ui/StateIcon'

/** What is known of the session when a point's state is asked for. */
export interface Situation {
  session: Pick<Session, 'state'>
  media: MediaState
  /** Points in the picture now. */
  onAir: ReadonlySet<number>
  /** Point that was named next. */
  next: number | undefined
}

/** A line that fell and came back within this time, for the second time or more, is called weak. */
const WEAK_MS = 5 * 60_000
const WEAK_DROPS = 2

const isWeak = ({ drops, since }: Presence, now: number): boolean =>
  drops >= WEAK_DROPS && since !== null && now - since < WEAK_MS

const lineOf = (point: Point, presence: Presence | undefined, now: number): PointState => {
  if (presence?.state === 'in') return isWeak(presence, now) ? 'weak' : 'normal'
  if (point.follows !== 'livekit') return 'tv'
  if (presence?.state === 'lost') return 'lost'
  return presence?.ready && presence.ready.failed > 0 ? 'incident' : 'notin'
}

/** The state of one point, the gravest first. Lines cut by a closing, or measured by a server that is away, are nobody's fault. */
export const stateOfPoint = (
  point: Point,
  presence: Presence | undefined,
  { session, media, onAir, next }: Situation,
  now: number,
): PointState => {
  const line = lineOf(point, presence, now)
  if (media !== 'ready') return line === 'tv' ? 'tv' : 'normal'
  if (session.state === 'closed' || session.state === 'cancelled') return line === 'tv' ? 'tv' : 'normal'
  const reaches = line !== 'lost' && line !== 'notin' && line !== 'incident'
  if (onAir.has(point.id) && reaches) return 'onair'
  if (next === point.id && line !== 'lost') return 'next'
  return line
}

/** Worst first: what a tile says when it stands for many. */
export const worstFirst: readonly PointState[] = ['incident', 'lost', 'weak', 'notin', 'tv', 'normal']
/** As the legend lists them. */
export const legend = ['onair', 'next', 'incident', 'lost', 'weak', 'notin', 'tv', 'normal'] as const

export const countStates = (states: Iterable<PointState>): Map<PointState, number> => {
  const counts = new Map<PointState, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}
