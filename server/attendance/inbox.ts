import type { z } from 'zod'
import type { Figures } from '../../shared/attendance'
import { type inboxEntry, inboxKinds } from '../../shared/roll-up'
import type { Reader } from '../db/database'
import { wireOf } from '../sessions/sessions'
import type { Hall } from './hall'
import { chainOf } from './hall.store'
import { latestNumbers } from './headcounts.store'
import { nearestOnly } from './held'
import { type BriefHall, conflictsIn } from './roll-up.store'

export type InboxEntry = z.infer<typeof inboxEntry>
type Counts = ReadonlyMap<number, { own: Figures; total: Figures }>

/** A hall that has not reported this long after the opening is overdue. */
export const REPORT_WITHIN = 15 * 60_000
/** Of each kind, as many as somebody can work off; more come when these are done. */
const MOST = 50

const entry = (hall: BriefHall, kind: InboxEntry['kind'], values: InboxEntry['values'] = {}): InboxEntry => ({
  kind,
  point: hall.id,
  pointName: hall.name,
  seat: null,
  name: '',
  values,
})

/** Contradictions of the session, and those of the sessions it continues that nobody settled since. */
async function conflicts(db: Reader, node: Hall, halls: ReadonlyMap<number, BriefHall>): Promise<InboxEntry[]> {
  const chain = [node.session.id, ...(await chainOf(db, node.session.continues))]
  const rows = (await conflictsIn(db, chain)).filter((row) => halls.has(row.point))
  return (await nearestOnly(db, chain, rows)).flatMap((row) => {
    const hall = halls.get(row.point)
    return hall ? [{ ...entry(hall, 'conflict'), seat: row.seat, name: row.name }] : []
  })
}

/** Where the head-count of a hall is not what its list has in the hall; an accepted sheet has settled it. */
async function differences(db: Reader, node: Hall, halls: readonly BriefHall[], counts: Counts): Promise<InboxEntry[]> {
  const lists = new Map(halls.filter((hall) => hall.counting === 'list').map((hall) => [hall.id, hall]))
  return (await latestNumbers(db, node.session.id)).flatMap(({ point, n }) => {
    const hall = lists.get(point)
    const own = counts.get(point)?.own
    const settled = hall?.state === 'accepted' || hall?.state === 'locked'
    if (!hall || !own || settled || own.present === n) return []
    const list = own.present
    return [entry(hall, 'difference', { headcount: n, list, difference: Math.abs(n - list) })]
  })
}

function waitingOf(hall: BriefHall, counts: Counts, openedAt: number | null): InboxEntry[] {
  const due = (openedAt ?? Number.POSITIVE_INFINITY) + REPORT_WITHIN
  const { state, submittedAt } = hall
  if (state === 'submitted' && submittedAt !== null)
    return [
      submittedAt > due
        ? entry(hall, 'late', { at: submittedAt, minutes: Math.ceil((submittedAt - due) / 60_000) })
        : entry(hall, 'submitted', { at: submittedAt }),
    ]
  if (openedAt === null || counts.get(hall.id)?.own.reported !== 0) return []
  return [entry(hall, 'silent', { due })]
}

/** What waits for the secretary at and below a node: the first of each kind, what must be decided first; and how many. */
export async function inboxOf(db: Reader, node: Hall, halls: readonly BriefHall[], counts: Counts) {
  const { openedAt } = await wireOf(db, node.session.id)
  const all = [
    ...(await conflicts(db, node, new Map(halls.map((hall) => [hall.id, hall])))),
    ...(await differences(db, node, halls, counts)),
    ...halls.flatMap((hall) => waitingOf(hall, counts, openedAt)),
  ]
  const waiting = { conflict: 0, difference: 0, silent: 0, late: 0, submitted: 0 }
  for (const { kind } of all) waiting[kind]++
  const inbox = inboxKinds.flatMap((kind) => all.filter((one) => one.kind === kind).slice(0, MOST))
  return { inbox, waiting }
}
