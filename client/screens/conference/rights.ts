import type { Role } from '../../../shared/access'
import type { Me } from '../../../shared/accounts'
import type { Conference } from '../../../shared/conferences'
import type { Point } from '../../../shared/points'

const open = ['draft', 'approved', 'summoned', 'postponed']

/** Ids on a path, `/1/5/` → 1, 5. */
const holds = (path: string, id: number): boolean => path.includes(`/${id}/`)

/** Roots of what this person's grants reach in the tree; with `roles`, of those roles alone. */
const areaRoots = (me: Me | undefined, points: readonly Point[], roles?: readonly Role[]): number[] =>
  (me?.grants ?? [])
    .filter((grant) => grant.revokedAt === null && (roles === undefined || roles.includes(grant.role)))
    .flatMap(({ area }) =>
      area.kind === 'point' ? [area.id] : points.filter((point) => point.unit === area.id).map((point) => point.id),
    )

/** The point to look at first: the highest one this person has to do with, else the root. Points in order, root first. */
export const firstPoint = (me: Me | undefined, points: readonly Point[]): Point | undefined => {
  const roots = areaRoots(me, points)
  const root = points.find((point) => point.parent === null)
  const own = points
    .filter((point) => roots.some((id) => holds(point.path, id)))
    .toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)
  return own[0] ?? root
}

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
  const roots = areaRoots(me, points, roles)
  return ({ path }) => roots.some((id) => holds(path, id))
}
