import type { Conference } from '../../shared/conferences'
import { itemsOf } from '../agenda/agenda.store'
import { doubleCounts, quotaCounts, seatCounts } from '../composition/composition.store'
import type { PlacedConference } from '../conferences/conference-at'
import { documentsOf } from '../conferences/conferences.store'
import type { Reader } from '../db/database'
import { treeOf } from '../points/points.store'
import { sessionsOf } from '../sessions/sessions.store'

type Gap = Conference['gaps'][number]

/** What stands between a conference and its summons, each with the tab where it is mended. */
export async function gapsOf(db: Reader, conference: PlacedConference): Promise<Gap[]> {
  if (conference.state !== 'draft' && conference.state !== 'approved') return []
  const points = await treeOf(db, conference.id)
  const sessions = (await sessionsOf(db, conference.id)).filter((session) => session.state !== 'cancelled')
  const items =
    sessions.length === 0
      ? []
      : await itemsOf(
          db,
          sessions.map((session) => session.id),
        )
  const peopled = new Set(
    [...(await seatCounts(db, conference.id)), ...(await quotaCounts(db, conference.id))].map((row) => row.point),
  )
  const doubles = [...(await doubleCounts(db, conference.id)).values()].reduce((sum, n) => sum + n, 0)
  const disseminated = (await documentsOf(db, [conference.id])).filter((one) => one.role === 'disseminated').length
  const counted: [Gap['code'], Gap['tab'], number][] = [
    ['times', 'tong-quan', conference.starts === null || conference.ends === null ? 1 : 0],
    ['resolution', 'tong-quan', disseminated === 0 ? 1 : 0],
    ['points', 'diem-cau', points.length < 2 ? 1 : 0],
    ['responsible', 'diem-cau', points.filter((point) => point.responsible === '' || point.phone === '').length],
    ['sessions', 'chuong-trinh', sessions.length === 0 ? 1 : 0],
    [
      'programme',
      'chuong-trinh',
      sessions.filter((session) => !items.some((item) => item.session === session.id)).length,
    ],
    ['composition', 'thanh-phan', points.filter((point) => !peopled.has(point.id)).length],
    ['doubles', 'thanh-phan', doubles],
  ]
  return counted.filter(([, , n]) => n > 0).map(([code, tab, n]) => ({ code, tab, n }))
}

/** Without these nobody can be summoned; the others are told and left to the organizer. */
export const BLOCKING: readonly Gap['code'][] = ['times', 'resolution', 'sessions']
