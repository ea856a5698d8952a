import type { Figures } from '../../shared/attendance'
import { attending, noFigures } from '../../shared/figures'
import { problem } from '../../shared/problems'
import type { RollUpRow } from '../../shared/roll-up'
import type { Actor } from '../access/actor'
import { may } from '../access/authorize'
import type { Reader } from '../db/database'
import type { LiveCounts } from '../parts'
import { sessionAt } from '../sessions/session-at'
import { policies } from './attendance.policy'
import { type Hall, wireSheet } from './hall'
import { chainOf, findHall } from './hall.store'
import { wireHeadcount } from './headcounts'
import { latestHeadcounts } from './headcounts.store'
import { nearestOnly } from './held'
import { inboxOf } from './inbox'
import { nodeOf, watchedHalls } from './node'
import {
  type BriefHall,
  briefUnder,
  firstMarks,
  type HallRow,
  hallsOf,
  hallsUnder,
  replacedUnder,
} from './roll-up.store'

/** For papers: every hall of a session at or below a path, in the order of the tree. */
export const hallsBelow = hallsUnder
export type { HallRow }

/** Holders in whose place somebody attends at or below a node, also where that is carried over. */
export async function replacedBelow(db: Reader, { session, sheet }: Hall) {
  const chain = [session.id, ...(await chainOf(db, session.continues))]
  const rows = await nearestOnly(db, chain, await replacedUnder(db, chain, session.id, sheet.path))
  return rows.map(({ holder, office, point, substitute }) => ({ holder, office, point, substitute: substitute ?? '' }))
}

const idsOn = (path: string) => path.split('/').filter(Boolean).map(Number)

/** Halls right below a node, in their order. */
export const childrenOf = (halls: readonly HallRow[], path: string): HallRow[] =>
  halls
    .filter((hall) => hall.sheet.path.startsWith(path) && idsOn(hall.sheet.path).length === idsOn(path).length + 1)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))

/** The nodes above, as far up as the actor may read. */
async function ancestorsOf(db: Reader, actor: Actor, session: number, path: string) {
  const found: { id: number; name: string }[] = []
  for (const id of idsOn(path).slice(0, -1)) {
    const hall = await findHall(db, session, id)
    if (hall && (await may(db, actor, hall.place, [policies.watch])).length > 0)
      found.push({ id, name: hall.point.printedName })
  }
  return found
}

/** When halls last reported: head-count or submission, else the first mark. */
export async function reportsOf(db: Reader, session: number, halls: readonly HallRow[]) {
  const ids = halls.map((hall) => hall.id)
  const counted = new Map((await latestHeadcounts(db, session, ids)).map((row) => [row.point, row]))
  const marked = await firstMarks(db, session, ids)
  return new Map(
    halls.map(({ id, sheet }) => {
      const headcount = counted.get(id)
      const at = Math.max(headcount?.at ?? 0, sheet.submittedAt ?? 0) || (marked.get(id) ?? null)
      return [id, { headcount: headcount ? wireHeadcount(headcount) : null, reportedAt: at }]
    }),
  )
}

function sheetsBy(halls: readonly BriefHall[]) {
  const by = { open: 0, submitted: 0, accepted: 0, locked: 0 }
  for (const { state } of halls) by[state] += 1
  return by
}

/** A node's total, its own hall and its children, and what waits for the secretary. The rows add up to the total. */
export async function rollUpOf(db: Reader, live: LiveCounts, actor: Actor, session: number, asked?: number) {
  const node = await nodeOf(db, actor, session, asked)
  const counts = await live.nodes(session)
  const halls = await briefUnder(db, session, node.sheet.path)
  const depth = idsOn(node.sheet.path).length
  const near = halls.filter(({ path }) => path.split('/').length - 2 <= depth + 1).map(({ id }) => id)
  const shown = await hallsOf(db, session, near)
  const own = shown.filter((hall) => hall.id === node.point.id)
  const children = childrenOf(shown, node.sheet.path)
  const reports = await reportsOf(db, session, [...own, ...children])
  const row = (hall: HallRow, figures: Figures | undefined, isOwn: boolean): RollUpRow => ({
    point: hall.id,
    name: hall.name,
    own: isOwn,
    figures: figures ?? noFigures,
    sheet: wireSheet(hall.sheet),
    headcount: reports.get(hall.id)?.headcount ?? null,
    reportedAt: reports.get(hall.id)?.reportedAt ?? null,
  })
  return {
    node: {
      point: node.point.id,
      name: node.point.printedName,
      ancestors: await ancestorsOf(db, actor, session, node.sheet.path),
    },
    total: counts.get(node.point.id)?.total ?? noFigures,
    rows: [
      ...own.map((hall) => row(hall, counts.get(hall.id)?.own, true)),
      ...children.map((hall) => row(hall, counts.get(hall.id)?.total, false)),
    ],
    ...(await inboxOf(db, node, halls, counts)),
    sheets: sheetsBy(halls),
    can: await may(db, actor, node.place, [policies.accept, policies.lock, policies.decide, policies.export]),
  }
}

/** Totals of every node that the actor watches: point, expected, attending, silent points. */
export async function treeFigures(db: Reader, live: LiveCounts, actor: Actor, session: number) {
  const halls = await watchedHalls(db, actor, await sessionAt(db, session))
  if (halls.length === 0) throw problem('forbidden', 'not_allowed', { values: { act: policies.watch.act } })
  const counts = await live.nodes(session)
  const nodes = halls.flatMap((hall): [number, number, number, number][] => {
    const total = counts.get(hall.id)?.total
    return total ? [[hall.id, total.expected, attending(total), total.points - total.reported]] : []
  })
  return { nodes }
}
