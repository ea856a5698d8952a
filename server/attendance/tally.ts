import type { Figures, markModes, markValues, occupants } from '../../shared/attendance'
import type { attendances } from '../../shared/composition'
import { noFigures } from '../../shared/figures'
import type { countings } from '../../shared/points'

/** Seats of one hall that are alike and of which the same holds; a null value: nothing was recorded. */
export interface Alike {
  attendsAs: (typeof attendances)[number]
  member: boolean
  value: (typeof markValues)[number] | null
  mode: (typeof markModes)[number] | null
  occupant: (typeof occupants)[number] | null
  substituteMember: boolean | null
  conflict: boolean
  n: number
}
export interface HallRows {
  counting: (typeof countings)[number]
  seats: readonly Alike[]
  /** People expected by number only. */
  quota: number
  headcount: { n: number; excused: number; members: number } | null
  /** «Mời thêm»: without a seat. */
  guests: number
  /** The sheet was submitted, whatever became of it. */
  submitted: boolean
}

function attend(f: Figures, seat: Alike) {
  if (seat.attendsAs !== 'full') {
    f.outside += seat.n
    return
  }
  const substitute = seat.occupant === 'substitute'
  f[seat.mode === 'online' ? 'online' : 'present'] += seat.n
  f.substitutes += substitute ? seat.n : 0
  f[(substitute ? seat.substituteMember : seat.member) ? 'members' : 'nonMembers'] += seat.n
}

function addSeats(f: Figures, seat: Alike) {
  const value = seat.conflict || seat.value === null ? 'unmarked' : seat.value
  f.conflicts += seat.conflict ? seat.n : 0
  f.expected += seat.attendsAs === 'full' ? seat.n : 0
  if (value === 'present') attend(f, seat)
  else if (seat.attendsAs === 'full') f[value] += seat.n
}

/** A head-count gives present and excused; what is above the quota are guests, the rest is absent once submitted. */
function byCount(f: Figures, { quota, headcount, submitted }: HallRows) {
  const present = Math.min(headcount?.n ?? 0, quota)
  const excused = Math.min(headcount?.excused ?? 0, quota - present)
  const members = Math.min(headcount?.members ?? 0, present)
  f.expected = quota
  f.present = present
  f.excused = excused
  f[submitted ? 'unexcused' : 'unmarked'] = quota - present - excused
  f.members = members
  f.nonMembers = present - members
  f.guests += (headcount?.n ?? 0) - present
}

/** The figures of one hall alone. */
export function tally(hall: HallRows): Figures {
  const f = { ...noFigures, points: 1, guests: hall.guests }
  if (hall.counting === 'count') byCount(f, hall)
  else for (const seat of hall.seats) addSeats(f, seat)
  const marked = hall.counting === 'list' && hall.seats.some((seat) => seat.value !== null)
  f.reported = hall.headcount || hall.submitted || marked ? 1 : 0
  return f
}
