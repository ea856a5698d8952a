import type { Role } from '../../../shared/access'
import type { Me } from '../../../shared/accounts'
import type { Conference } from '../../../shared/conferences'
import type { Point } from '../../../shared/points'

const open = ['draft', 'approved', 'summoned', 'postponed']

/** Ids on a path, `/1/5/` → 1, 5. */
const holds = (path: string, id: number): boolean => path.includes(`/${id}/`)

/**
 * Where this person may compose: advice for buttons, the server decides. Whoever has the conference's own right may
 * everywhere; others at and below the points of their areas.
 */
export const composer = (
  me: Me | undefined,
  conference: Conference,
  points: readonly Point[],
  ...roles: Role[]
): ((point: Pick<Point, 'path'>) => boolean) => {
  if (!open.includes(conference.state)) return () => false
  if (conference.can.includes('compose')) return () => true
  const areas = (me?.grants ?? []).filter((grant) => grant.revokedAt === null && roles.includes(grant.role))
  const roots = areas.flatMap(({ area }) =>
    area.kind === 'point' ? [area.id] : points.filter((point) => point.unit === area.id).map((point) => point.id),
  )
  return ({ path }) => roots.some((id) => holds(path, id))
}
