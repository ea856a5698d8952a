import { z } from 'zod'
import type { Standing } from '../../shared/attendance'
import { problem } from '../../shared/problems'
import type { Tx } from '../db/database'
import { after, heads } from '../journal/read'
import type { Hall } from './hall'
import { seatsOf } from './hall.store'
import { latestHeadcount } from './headcounts.store'
import { heldIn, wireStanding } from './held'
import { putStandings } from './standings.store'

const OURS = /^(standing|guest|headcount|sheet)\./

const ofSession = z.object({ session: z.number() })

/**
 * The operator saw everything that was recorded about this sheet.
 * @throws stale `sheet_changed` with how much is new, invalid `fields` for a position that does not exist
 */
export async function demandSeen(tx: Tx, { session, point }: Hall, seen: number): Promise<void> {
  const last = (await heads(tx, [point.id])).get(point.id) ?? 0
  if (seen > last) throw problem('invalid', 'fields', { fields: [{ path: 'seen', code: 'shape' }] })
  const entries = await after(tx, point.id, seen)
  const news = entries.filter(
    ({ kind, body }) => OURS.test(kind) && ofSession.safeParse(body).data?.session === session.id,
  )
  if (news.length > 0)
    throw problem('stale', 'sheet_changed', { values: { n: news.length }, latest: { position: last } })
}

/**
 * Step: what was carried over from the session continued becomes the hall's own; a point that counts must have reported.
 * @throws closed `headcount_missing`
 */
export async function carryDown(tx: Tx, hall: Hall): Promise<Standing[]> {
  const { session, point } = hall
  if (point.counting === 'count') {
    if (!(await latestHeadcount(tx, session.id, point.id)))
      throw problem('closed', 'headcount_missing', { values: { point: point.printedName } })
    return []
  }
  const live = new Set((await seatsOf(tx, point.id)).map((seat) => seat.id))
  const held = await heldIn(tx, hall)
  const rows = [...held.values()]
    .filter(({ row, carried }) => carried && live.has(row.seat))
    .map(({ row }) => ({ ...row, session: session.id }))
  await putStandings(tx, rows)
  return rows.map((row) => wireStanding({ row, carried: false }))
}
