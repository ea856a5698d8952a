import type { Point } from '../../../../shared/points'

/** Own and whole numbers of a point: how many points its subtree has, how many people are expected there. */
export interface Totals {
  points: number
  people: number
}

const byRank = (a: Point, b: Point): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id - b.id)

/** Siblings in their order; whoever draws a tree of them keeps that order. */
export const ordered = (points: readonly Point[]): Point[] => points.toSorted(byRank)

/** Ids on a path from the root, `/1/5/` → [1, 5]. */
export const idsOn = (path: string): number[] => path.split('/').filter(Boolean).map(Number)

/** Numbers of every subtree; `own` = people expected at a point itself. */
export const totalsOf = (points: readonly Point[], own: ReadonlyMap<number, number>): Map<number, Totals> => {
  const totals = new Map<number, Totals>()
  for (const point of points)
    for (const id of idsOn(point.path)) {
      const sum = totals.get(id) ?? { points: 0, people: 0 }
      totals.set(id, { points: sum.points + 1, people: sum.people + (own.get(point.id) ?? 0) })
    }
  return totals
}

export interface Change {
  point: Point
  now: Totals
  after: Totals
}

/** What a move does to the totals of the parent it leaves and of the one it comes to; unchanged when one holds both. */
export const moveTotals = (
  points: readonly Point[],
  totals: ReadonlyMap<number, Totals>,
  moved: Point,
  target: Point,
): Change[] => {
  const own = totals.get(moved.id) ?? { points: 1, people: 0 }
  const from = points.find((point) => point.id === moved.parent)
  const step = (point: Point): Change => {
    const now = totals.get(point.id) ?? { points: 0, people: 0 }
    const by = (target.path.startsWith(point.path) ? 1 : 0) - (moved.path.startsWith(point.path) ? 1 : 0)
    return { point, now, after: { points: now.points + by * own.points, people: now.people + by * own.people } }
  }
  return [...(from ? [from] : []), ...(target.id === from?.id ? [] : [target])].map(step)
}

/** The siblings of a point in order, itself included. */
export const siblingsOf = (points: readonly Point[], point: Point): Point[] =>
  ordered(points.filter((each) => each.parent === point.parent))

/** After which sibling a step up or down puts it; undefined when it cannot go further. */
export const stepAfter = (siblings: readonly { id: number }[], id: number, by: -1 | 1): number | null | undefined => {
  const at = siblings.findIndex((each) => each.id === id)
  const to = at + by
  if (at < 0 || to < 0 || to >= siblings.length) return undefined
  return by === 1 ? (siblings[to]?.id ?? null) : (siblings[to - 1]?.id ?? null)
}
