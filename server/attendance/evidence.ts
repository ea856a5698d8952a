import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { permit } from '../access/authorize'
import { namesOf } from '../accounts/names'
import { wire as wireSeat } from '../composition/composition'
import type { Reader } from '../db/database'
import { policies } from './attendance.policy'
import { connectionsOf } from './evidence.store'
import { hallAt } from './hall'
import { findSeat } from './hall.store'
import { wireHeadcount } from './headcounts'
import { latestHeadcount } from './headcounts.store'
import { heldIn, wireStanding } from './held'
import { decisionsOf, marksOf } from './marks.store'

const accountOf = (author: string): number => Number(/^account:(\d+)$/.exec(author)?.[1] ?? 0)

/** The name of the account beside what it recorded. */
async function withNames<R extends { author: string }>(db: Reader, rows: readonly R[]) {
  const ids = [...new Set(rows.map((row) => accountOf(row.author)))].filter((id) => id > 0)
  const names = ids.length > 0 ? await namesOf(db, ids) : new Map<number, string>()
  return rows.map((row) => ({ ...row, authorName: names.get(accountOf(row.author)) ?? null }))
}

/** What is known about a seat, kept apart: marks, decisions, connections of its hall, the hall's head-count. */
export async function evidenceOf(db: Reader, actor: Actor, session: number, id: number) {
  const seat = await findSeat(db, id)
  if (!seat) throw problem('missing', 'seat')
  const { thing: hall } = await permit(db, actor, policies.evidence, await hallAt(db, session, seat.point))
  const held = (await heldIn(db, hall, [id])).get(id)
  const headcount = await latestHeadcount(db, session, seat.point)
  return {
    seat: wireSeat(seat),
    standing: held ? wireStanding(held) : null,
    marks: await withNames(db, await marksOf(db, session, [id])),
    decisions: await withNames(db, await decisionsOf(db, session, [id])),
    connections: await connectionsOf(db, session, seat.point),
    headcount: headcount ? wireHeadcount(headcount) : null,
  }
}
