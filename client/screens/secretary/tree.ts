import type { z } from 'zod'
import { attending } from '../../../shared/figures'
import type { Point } from '../../../shared/points'
import type { treeFigures } from '../../../shared/roll-up'
import type { Counts } from '../../live/floor'
import type { TreeNode } from '../../ui/tree-rows'

export interface Node extends TreeNode {
  /** Points at and below it. */
  points: number
  path: string
}
export interface NodeFigures {
  expected: number
  attending: number
  silent: number
}
type Compact = z.infer<typeof treeFigures.reply>['nodes']

export const idsOn = (path: string): number[] => path.split('/').filter(Boolean).map(Number)

/** Points in the order of a tree: parents before their children, siblings by rank. */
const inOrder = (points: readonly Point[]): Point[] => {
  const depth = new Map(points.map(({ id, path }) => [id, idsOn(path).length]))
  return points.toSorted((a, b) => {
    const deeper = (depth.get(a.id) ?? 0) - (depth.get(b.id) ?? 0)
    return deeper !== 0 ? deeper : a.rank < b.rank ? -1 : 1
  })
}

/** The nodes this person watches in the session; what hangs below something unseen becomes a root of its own. */
export const nodesOf = (
  points: readonly Point[],
  seen: ReadonlySet<number>,
  nameOf: (point: Point) => string,
): Node[] => {
  const below = new Map<number, number>()
  const shown = points.filter((point) => seen.has(point.id))
  for (const { path } of shown) for (const id of idsOn(path)) below.set(id, (below.get(id) ?? 0) + 1)
  return inOrder(shown).map((point) => ({
    id: point.id,
    parent: point.parent !== null && seen.has(point.parent) ? point.parent : null,
    name: nameOf(point),
    points: below.get(point.id) ?? 1,
    path: point.path,
  }))
}

/** Figures by node: as last asked for, and over them what the line brought since. */
export const figuresBy = (compact: Compact, counts: Counts | undefined): Map<number, NodeFigures> => {
  const by = new Map<number, NodeFigures>()
  for (const [id, expected, came, silent] of compact) {
    const total = counts?.get(id)?.total
    by.set(
      id,
      total
        ? { expected: total.expected, attending: attending(total), silent: total.points - total.reported }
        : { expected, attending: came, silent },
    )
  }
  return by
}

/** The node above, if it is seen. */
export const above = (nodes: readonly Node[], id: number): number | undefined =>
  nodes.find((node) => node.id === id)?.parent ?? undefined
