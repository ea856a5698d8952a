import { type Headcount, reportHeadcount } from '../../../shared/attendance'
import { deviceTag, freshStamp } from '../../device'
import { t } from '../../i18n'
import { keep } from '../../outbox/start'
import type { Kept } from '../../outbox/store'
import { announce } from '../../ui/Announcer'
import { notice } from '../../ui/Notice'
import { groupOf, type Place, type RollView } from './use-roll'

export interface Reported extends Pick<Headcount, 'n' | 'excused' | 'members' | 'at'> {
  sign: 'kept' | 'sent'
}

/** The head-count that holds as this phone knows it: one that still waits here, else the server's. */
export const reportedOf = (entries: readonly Kept[], headcount: Headcount | null): Reported | undefined => {
  const waits = entries.findLast(({ path, state }) => path === reportHeadcount.path && state === 'kept')
  const body = waits && reportHeadcount.body.safeParse(waits.body).data
  if (body && waits) return { n: body.n, excused: body.excused, members: body.members, at: waits.madeAt, sign: 'kept' }
  return headcount ? { ...headcount, sign: 'sent' } : undefined
}

const send = (place: Place, figures: Pick<Headcount, 'n' | 'excused' | 'members'>): void => {
  const stamp = freshStamp()
  const args = { params: { id: place.session, point: place.point }, body: { tag: deviceTag(), stamp, ...figures } }
  keep(reportHeadcount, args, { stamp, group: groupOf(place) })
    .then(() => announce(t('roll-call:count.kept', { n: figures.n })))
    .catch(() => notice(t('roll-call:notKept')))
}

/** The hall's head-count: what holds, and how a new one is reported. */
export const useHeadcount = ({ place, outbox, roll }: RollView) => ({
  reported: reportedOf(outbox.entries, roll?.headcount ?? null),
  report: (figures: Pick<Headcount, 'n' | 'excused' | 'members'>): void => send(place, figures),
})
