import type { Frame } from '../../shared/announcements'
import type { Reader } from '../db/database'
import type { LiveCounts } from '../parts'
import { childrenOf, sessionsAt } from './paths.store'
import type { Granted } from './scopes'

async function countsAt(
  counts: LiveCounts,
  session: number,
  scope: number,
  points: number[],
): Promise<Frame | undefined> {
  const known = await counts.nodes(session)
  const nodes = points.flatMap((point) => {
    const figures = known.get(point)
    return figures ? [{ point, own: figures.own, total: figures.total }] : []
  })
  if (nodes.length === 0) return undefined
  return { name: 'counts', scope, position: null, body: { session, nodes } }
}

/** The numbers of what is watched: each hall its own, each subtree its top and the children. */
export async function snapshotOf(db: Reader, counts: LiveCounts, granted: Granted): Promise<Frame[]> {
  const frames: Frame[] = []
  const add = async (scope: number, points: number[]) => {
    for (const session of await sessionsAt(db, scope)) {
      const frame = await countsAt(counts, session, scope, points)
      if (frame) frames.push(frame)
    }
  }
  for (const point of granted.points) await add(point, [point])
  for (const point of granted.subtrees) await add(point, [point, ...(await childrenOf(db, [point]))])
  return frames
}
