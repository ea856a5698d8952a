import type { Actor } from '../access/actor'
import { permit } from '../access/authorize'
import { wire as wireSeat } from '../composition/composition'
import type { Reader } from '../db/database'
import { heads } from '../journal/read'
import { policies } from './attendance.policy'
import { quotaOf } from './attendance.store'
import { wireGuest } from './guests'
import { guestsOf } from './guests.store'
import { hallAt, wireSheet } from './hall'
import { seatsOf } from './hall.store'
import { wireHeadcount } from './headcounts'
import { latestHeadcount } from './headcounts.store'
import { figuresIn, heldIn, wireStanding } from './held'

/** For papers: the hall's expected people in order, and its guests with the hall where a summoned one is counted. */
export const hallSeats = seatsOf
export const hallGuests = guestsOf
export type HallGuest = Awaited<ReturnType<typeof guestsOf>>[number]

/** Everything the roll-call of one hall needs. */
export async function rollOf(db: Reader, actor: Actor, session: number, point: number) {
  // The position is read first: what comes in meanwhile counts as not seen.
  const position = (await heads(db, [point])).get(point) ?? 0
  const { thing: hall } = await permit(db, actor, policies.roll, await hallAt(db, session, point))
  const held = await heldIn(db, hall)
  const headcount = await latestHeadcount(db, session, point)
  const seats = (await seatsOf(db, point)).map((seat) => {
    const one = held.get(seat.id)
    return { ...wireSeat(seat), standing: one ? wireStanding(one) : null }
  })
  return {
    sheet: wireSheet(hall.sheet),
    seats,
    guests: (await guestsOf(db, session, point)).map(wireGuest),
    headcount: headcount ? wireHeadcount(headcount) : null,
    quota: await quotaOf(db, point),
    figures: await figuresIn(db, hall),
    position,
  }
}
