import type { NewMark, Standing } from '../../shared/attendance'
import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { authorize } from '../access/authorize'
import type { Database } from '../db/database'
import { policies } from './attendance.policy'
import { demandUnlocked, hallAt, recordAt } from './hall'
import { findSeat } from './hall.store'
import { heldIn, wireStanding } from './held'
import { decisionsOf, insertDecision, marksOf, placeDecision } from './marks.store'
import { putStandings } from './standings.store'
import { derived, said } from './take'

type Said = Pick<NewMark, 'value' | 'mode' | 'occupant' | 'substitute' | 'reason'>

/**
 * What holds for a seat by a secretary's decision; outranks the marks before it.
 * @throws missing `seat`, closed `sheet_locked`, invalid `fields` for a substitute without a name
 */
export async function decide(
  db: Database,
  actor: Actor,
  { at, session, seat }: { at: number; session: number; seat: number },
  given: Said,
): Promise<Standing> {
  const found = await findSeat(db.read, seat)
  if (!found) throw problem('missing', 'seat')
  return await db.write(found.point, async (tx) => {
    const allowed = await authorize(tx, actor, policies.decide, await hallAt(tx, session, found.point))
    const hall = allowed.thing
    if (!(await findSeat(tx, seat))) throw problem('missing', 'seat')
    demandUnlocked(hall, at)
    const before = (await heldIn(tx, hall, [seat])).get(seat)
    const marks = await marksOf(tx, session, [seat])
    const earlier = await decisionsOf(tx, session, [seat])
    const made = await insertDecision(tx, { ...said(given), session, seat, author: nameOf(actor), at, position: 0 })
    const decision = { ...made, position: Number.MAX_SAFE_INTEGER }
    const row = derived(hall, seat, marks, [...earlier, decision])
    const standing = wireStanding({ row, carried: false })
    const { position: _unknown, ...kept } = made
    const body = { decision: kept, standings: [standing], before: [before ? wireStanding(before) : null] }
    await placeDecision(tx, made.id, await recordAt(tx, hall, { allowed, at }, 'standing.decided', body))
    await putStandings(tx, [row])
    return standing
  })
}
