import type { Headcount } from '../../shared/attendance'
import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { authorize } from '../access/authorize'
import { deviceFor } from '../connections/devices'
import type { Database } from '../db/database'
import { policies } from './attendance.policy'
import type { Sent } from './guests'
import { demandTaking, hallAt, recordAt } from './hall'
import * as store from './headcounts.store'
import { reopenSheet } from './sheets'

/** As it travels. */
export function wireHeadcount({ session, point, n, excused, members, at }: store.HeadcountRow): Headcount {
  return { session, point, n, excused, members, at }
}

/**
 * The figure of the own hall, once by its stamp; the latest holds. At a point that goes by list it is only compared.
 * @throws invalid `fields`, closed `sheet_accepted` …, conflict `stamp_used`
 */
export async function reportHeadcount(
  db: Database,
  actor: Actor,
  { at, session, point }: { at: number; session: number; point: number },
  { tag, stamp, n, excused, members }: Sent & Pick<Headcount, 'n' | 'excused' | 'members'>,
): Promise<Headcount> {
  if (members > n) throw problem('invalid', 'fields', { fields: [{ path: 'members', code: 'members_over_count' }] })
  return await db.write(point, async (tx) => {
    const allowed = await authorize(tx, actor, policies.mark, await hallAt(tx, session, point))
    const hall = allowed.thing
    const device = await deviceFor(tx, actor, tag, at)
    const known = await store.headcountByStamp(tx, device, stamp)
    if (known) {
      if (known.session !== session || known.point !== point) throw problem('conflict', 'stamp_used')
      return wireHeadcount(known)
    }
    demandTaking(hall, at)
    const before = await store.latestHeadcount(tx, session, point)
    const by = nameOf(actor)
    const row = await store.insertHeadcount(tx, { session, point, device, stamp, n, excused, members, by, at })
    const headcount = wireHeadcount(row)
    const body = { headcount, before: before ? wireHeadcount(before) : null }
    await recordAt(tx, hall, { allowed, at, device }, 'headcount.reported', body)
    await reopenSheet(tx, hall, { allowed, at })
    return headcount
  })
}
