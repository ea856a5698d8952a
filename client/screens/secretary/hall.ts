import type { z } from 'zod'
import type { Figures, rollOf } from '../../../shared/attendance'
import type { getPoint } from '../../../shared/points'
import type { Session } from '../../../shared/sessions'
import { shownState } from './evidence'

export type Roll = z.infer<typeof rollOf.reply>
export type RollSeat = Roll['seats'][number]
export interface Hall {
  session: Session
  point: z.infer<typeof getPoint.reply>
  roll: Roll
}

/** The one after or before in the list; the first when nobody is chosen. */
export const neighbour = <S extends { id: number }>(
  seats: readonly S[],
  chosen: number | undefined,
  by: -1 | 1,
): S | undefined => {
  const at = seats.findIndex(({ id }) => id === chosen)
  return at < 0 ? seats[0] : seats[at + by]
}

/** By how much the head-count is not what the list has in the hall (who is on line is not there); null: nothing to compare. */
export const differenceOf = ({ headcount }: Pick<Roll, 'headcount'>, figures: Figures): number | null =>
  headcount === null ? null : headcount.n - figures.present

/** Figures of a list as its seats say now: standings come before the server has counted again. */
export const figuresOf = ({ figures, seats }: Roll, counting: 'list' | 'count'): Figures => {
  if (counting === 'count') return figures
  const now = { ...figures, present: 0, online: 0, excused: 0, unexcused: 0, unmarked: 0, substitutes: 0 }
  Object.assign(now, { members: 0, nonMembers: 0, conflicts: 0, outside: 0 })
  for (const seat of seats) {
    const state = shownState(seat.standing)
    now.conflicts += seat.standing?.conflict ? 1 : 0
    const attends = state === 'present' || state === 'online' || state === 'substitute'
    if (seat.attendsAs !== 'full') {
      now.outside += attends ? 1 : 0
      continue
    }
    if (!attends) {
      now[state] += 1
      continue
    }
    const substitute = state === 'substitute'
    now.substitutes += substitute ? 1 : 0
    now[seat.standing?.mode === 'online' ? 'online' : 'present'] += 1
    now[(substitute ? seat.standing?.substituteMember : seat.member) ? 'members' : 'nonMembers'] += 1
  }
  const heard = seats.some(({ standing }) => standing !== null && (standing.basis !== null || standing.conflict))
  return { ...now, reported: figures.reported || heard ? 1 : 0 }
}
