import { useEffect, useMemo } from 'react'
import { checkIn, recordMarks, rollOf, type Standing } from '../../../shared/attendance'
import type { Reply } from '../../../shared/call'
import { keyOf, queries, useCall } from '../../api'
import { onLineUp, useAnnouncement } from '../../live'
import { rollWith } from '../../live/hall'
import { onKeptSent } from '../../outbox/start'
import { useOutbox } from '../../outbox/use-outbox'
import { ownMarks } from './marks'
import { followUps, NO_BASIS, rowsOf } from './rows'
import { tallyOf } from './tally'

export type Roll = Reply<typeof rollOf>

export interface Place {
  session: number
  point: number
}
export const groupOf = ({ session, point }: Place): string => `${session}/${point}`
export const rollKey = ({ session, point }: Place) => keyOf(rollOf, { params: { id: session, point } })

/**
 * Answers to marks of this hall replace what is shown, unless somebody else's mark was heard of before the answer came:
 * then all is asked again. `ours`: stamps of the marks that were answered and what they were based on.
 */
const takeReply = (place: Place, standings: readonly Standing[], ours: ReadonlySet<string>): void => {
  const roll = queries.getQueryData<Roll>(rollKey(place))
  if (!roll) return
  const known = new Map(roll.seats.map((seat) => [seat.id, seat.standing?.basis ?? NO_BASIS]))
  const newer = followUps(standings, known, ours)
  queries.setQueryData<Roll>(rollKey(place), (old) => old && rollWith(old, newer))
  if (newer.length < standings.length) void queries.invalidateQueries({ queryKey: rollKey(place) })
}

const behind = (old: unknown, fresh: unknown): boolean => positionOf(old) > positionOf(fresh)
const positionOf = (roll: unknown): number =>
  typeof roll === 'object' && roll !== null && 'position' in roll ? Number(roll.position) : 0

/** An answer to the whole roll that is older than what was announced meanwhile is asked for once more. */
const askAgain =
  (place: Place) =>
  (old: unknown, fresh: unknown): unknown => {
    if (behind(old, fresh)) setTimeout(() => void queries.invalidateQueries({ queryKey: rollKey(place) }), 300)
    return fresh
  }

/** Keeps the roll of the hall fresh: by the line, by the answers to the own marks, and whole when the line is back. */
const useFresh = ({ session, point }: Place): void => {
  useEffect(() => {
    const place = { session, point }
    const again = (): void => void queries.invalidateQueries({ queryKey: rollKey(place) })
    const offSent = onKeptSent(recordMarks, (reply, kept) => {
      if (kept.group !== groupOf(place)) return
      const body = recordMarks.body.safeParse(kept.body).data
      takeReply(
        place,
        reply.standings,
        new Set(body?.marks.flatMap(({ stamp, basedOn }) => [stamp, basedOn ?? NO_BASIS])),
      )
    })
    const offScans = onKeptSent(checkIn, (reply, kept) => {
      if (kept.group !== groupOf(place)) return
      const basedOn = checkIn.body.safeParse(kept.body).data?.basedOn ?? NO_BASIS
      if (reply.outcome === 'present') takeReply(place, [reply.standing], new Set([kept.stamp, basedOn]))
      else again()
    })
    const offLine = onLineUp(again)
    return () => {
      offSent()
      offScans()
      offLine()
    }
  }, [session, point])
  // The session that this one continues changed: what is carried over changed with it.
  useAnnouncement('standings', (body) => {
    if (body.point === point && body.session !== session)
      void queries.invalidateQueries({ queryKey: rollKey({ session, point }) })
  })
}

/** The roll of a hall as this phone knows it: the server's, with what was marked here over it. */
export const useRoll = (place: Place) => {
  const args = { params: { id: place.session, point: place.point } }
  const query = useCall(rollOf, args, { structuralSharing: askAgain(place) })
  const outbox = useOutbox(groupOf(place))
  useFresh(place)
  const seats = query.data?.seats
  const marks = useMemo(() => ownMarks(outbox.entries, seats ?? []), [outbox.entries, seats])
  const rows = useMemo(() => rowsOf(seats ?? [], marks), [seats, marks])
  const tally = useMemo(() => tallyOf(rows), [rows])
  return { place, query, roll: query.data, outbox, marks, rows, tally }
}
export type RollView = ReturnType<typeof useRoll>
