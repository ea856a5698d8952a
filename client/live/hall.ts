import type { z } from 'zod'
import { evidenceOf, rollOf, type Standing } from '../../shared/attendance'
import { keyOf } from '../api'
import type { From } from './line'
import type { Change } from './table'

type Roll = z.infer<typeof rollOf.reply>
interface Hall {
  session: number
  point: number
}

const rollKey = ({ session, point }: Hall) => keyOf(rollOf, { params: { id: session, point } })

/** Up to where the hall's journal has been heard: what a submission names as seen. */
const seenTo = (roll: Roll, { position }: From): Roll => ({
  ...roll,
  position: Math.max(roll.position, position ?? 0),
})

/** The roll with what now holds for some of its seats. */
export const rollWith = (roll: Roll, standings: readonly Standing[]): Roll => {
  const now = new Map(standings.map((standing) => [standing.seat, standing]))
  const seats = roll.seats.map((seat) => {
    const standing = now.get(seat.id)
    return standing ? { ...seat, standing } : seat
  })
  return { ...roll, seats }
}

export const standingsAnnounced: Change<'standings'> = ({ standings, ...hall }, queries, from) => {
  queries.setQueryData<Roll>(rollKey(hall), (old) => old && seenTo(rollWith(old, standings), from))
  void queries.invalidateQueries({ queryKey: [evidenceOf.path] })
}

export const sheetAnnounced: Change<'sheet'> = (sheet, queries, from) => {
  queries.setQueryData<Roll>(rollKey(sheet), (old) => {
    if (!old) return old
    return seenTo(old.sheet.version > sheet.version ? old : { ...old, sheet }, from)
  })
}

export const guestAnnounced: Change<'guest'> = (guest, queries, from) => {
  queries.setQueryData<Roll>(rollKey(guest), (old) => {
    if (!old) return old
    const others = old.guests.filter((each) => each.id !== guest.id)
    return seenTo({ ...old, guests: guest.removed ? others : [...others, guest] }, from)
  })
}

export const headcountAnnounced: Change<'headcount'> = (headcount, queries, from) => {
  queries.setQueryData<Roll>(rollKey(headcount), (old) => old && seenTo({ ...old, headcount }, from))
}
