import { useEffect, useState } from 'react'
import { recordMarks } from '../../../shared/attendance'
import { onKeptSent } from '../../outbox/start'
import { groupOf, type Place } from './use-roll'

export interface TurnedAway {
  stamp: string
  seat: number
  code: string
}

/** Marks that the server did not take out of a batch that it took: they are told one by one. */
export const useTurnedAway = ({ session, point }: Place) => {
  const [list, setList] = useState<readonly TurnedAway[]>([])
  useEffect(
    () =>
      onKeptSent(recordMarks, (reply, kept) => {
        if (kept.group !== groupOf({ session, point })) return
        const marks = recordMarks.body.safeParse(kept.body).data?.marks ?? []
        const seats = new Map(marks.map(({ stamp, seat }) => [stamp, seat]))
        const refused = reply.refused.map(({ stamp, code }) => ({ stamp, code, seat: seats.get(stamp) ?? 0 }))
        if (refused.length > 0) setList((before) => [...before, ...refused])
      }),
    [session, point],
  )
  return { turnedAway: list, clear: () => setList([]) }
}
