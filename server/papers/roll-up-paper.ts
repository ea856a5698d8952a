import type { Figures } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'
import type { RollUpNode, RollUpPaper } from '../../shared/papers'
import type { Actor } from '../access/actor'
import { permit } from '../access/authorize'
import { policies } from '../attendance/attendance.policy'
import { hallAt } from '../attendance/hall'
import { childrenOf, type HallRow, hallsBelow, replacedBelow, reportsOf } from '../attendance/roll-up'
import type { Reader } from '../db/database'
import type { LiveCounts } from '../parts'
import { paperHead } from './paper-head'
import { unequal } from './sums'

/** A paper with more halls than this ends at the children of its node. */
const WHOLE = 2000
/** How often halls and counts are read until they speak of one moment. */
const READS = 5

interface Known {
  halls: readonly HallRow[]
  counts: ReadonlyMap<number, { own: Figures; total: Figures }>
  reports: ReadonlyMap<number, { reportedAt: number | null }>
}

function nodeOf(hall: HallRow, known: Known, depth: number): RollUpNode {
  const { counts, reports, halls } = known
  const figures = counts.get(hall.id)?.total ?? noFigures
  if (depth === 0) return { name: hall.name, figures, own: null, children: [] }
  return {
    name: hall.name,
    figures,
    own: { figures: counts.get(hall.id)?.own ?? noFigures, reportedAt: reports.get(hall.id)?.reportedAt ?? null },
    children: childrenOf(halls, hall.sheet.path).map((child) => nodeOf(child, known, depth - 1)),
  }
}

interface Asked {
  live: LiveCounts
  actor: Actor
  printedAt: number
  session: number
  point: number
}

async function readPaper(db: Reader, { live, actor, printedAt, session, point }: Asked): Promise<RollUpPaper> {
  const { thing: node } = await permit(db, actor, policies.export, await hallAt(db, session, point))
  const halls = await hallsBelow(db, session, node.sheet.path)
  const isWhole = halls.length <= WHOLE
  const locked = halls.filter((hall) => hall.sheet.state === 'locked').length
  const replaced = await replacedBelow(db, node)
  const top = halls.filter((hall) => hall.id === point)
  const reports = await reportsOf(db, session, isWhole ? halls : top)
  const head = await paperHead(db, {
    conference: node.session.conference,
    session,
    point: node.point,
    printedAt,
    sheets: { locked, total: halls.length },
    isLocked: locked === halls.length,
  })
  const known = { halls, reports, counts: await live.nodes(session) }
  const [hall] = top
  if (!hall) throw new Error(`node ${point} has no sheet in session ${session}`)
  return { head, node: nodeOf(hall, known, isWhole ? Number.POSITIVE_INFINITY : 1), replaced }
}

/**
 * The quick report of a node: its own hall, its children and what is below them, as far as a paper can hold.
 * A hall that comes or moves between the reads makes parts and totals unequal; then all is read again.
 */
export async function rollUpPaperOf(db: Reader, asked: Asked): Promise<RollUpPaper> {
  for (let reads = 1; ; reads++) {
    const paper = await readPaper(db, asked)
    if (reads === READS || unequal(paper.node) === undefined) return paper
  }
}
