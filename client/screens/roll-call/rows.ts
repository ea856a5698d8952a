import type { Standing } from '../../../shared/attendance'
import type { Seat } from '../../../shared/composition'
import type { SeatState } from '../../ui/StateIcon'
import { type OwnMark, stateOf } from './marks'

export interface Row {
  seat: Seat
  state: SeatState
  /** Two marks on one base that say different things: counted as unmarked, the secretary decides. */
  conflict: boolean
  /** Read from the session that this one continues. */
  carried: boolean
  reason: string
  substitute: string | null
  substituteOffice: string
  substituteMember: boolean
  /** When it was marked, ms; null: never. */
  at: number | null
  /** kept «đã lưu» on this machine, sent «đã gửi»; null: nobody marked. */
  sign: 'kept' | 'sent' | null
  /** What the next mark names as its base. */
  basis: string | null
  /** Another one here has the same name: office, unit and seat are shown. */
  namesake: boolean
}

type Held = Omit<Row, 'seat' | 'basis' | 'namesake'>

const nobody: Held = {
  state: 'unmarked',
  conflict: false,
  carried: false,
  reason: '',
  substitute: null,
  substituteOffice: '',
  substituteMember: true,
  at: null,
  sign: null,
}

const fromServer = (standing: Standing | null): Held =>
  standing === null || (standing.basis === null && !standing.conflict)
    ? nobody
    : {
        state: standing.conflict ? 'unmarked' : stateOf(standing),
        conflict: standing.conflict,
        carried: standing.carried,
        reason: standing.reason,
        substitute: standing.substituteName,
        substituteOffice: standing.substituteOffice ?? '',
        substituteMember: standing.substituteMember ?? true,
        at: standing.at,
        sign: 'sent',
      }

const fromOwn = (mark: OwnMark): Held => ({
  state: stateOf(mark),
  conflict: false,
  carried: false,
  reason: mark.reason,
  substitute: mark.substitute?.name ?? null,
  substituteOffice: mark.substitute?.office ?? '',
  substituteMember: mark.substitute?.member ?? true,
  at: mark.deviceAt,
  sign: mark.entry === 'kept' ? 'kept' : 'sent',
})

/**
 * What this phone shows for a seat: what the server said last, and over it the own marks that follow from it. A kept
 * mark shows even when the server's standing moved on meanwhile: it is sent as made, and the server says what then holds.
 */
const heldBy = (standing: Standing | null, marks: readonly OwnMark[]): Held & { basis: string | null } => {
  let basis = standing?.basis ?? null
  let held = fromServer(standing)
  for (const mark of marks) {
    const isKnown = mark.stamp === standing?.basis
    if (!isKnown && mark.entry !== 'kept' && mark.basedOn !== basis) continue
    basis = mark.stamp
    held = isKnown ? fromServer(standing) : fromOwn(mark)
  }
  return { ...held, basis }
}

const bySeat = (marks: readonly OwnMark[]): Map<number, OwnMark[]> => {
  const found = new Map<number, OwnMark[]>()
  for (const mark of marks) {
    const list = found.get(mark.seat)
    if (list) list.push(mark)
    else found.set(mark.seat, [mark])
  }
  return found
}

export type RollSeat = Seat & { standing: Standing | null }

/** One row for each seat of the roll, in its order. */
export const rowsOf = (seats: readonly RollSeat[], marks: readonly OwnMark[]): Row[] => {
  const own = bySeat(marks)
  const names = new Map<string, number>()
  for (const { printedName } of seats) names.set(printedName, (names.get(printedName) ?? 0) + 1)
  return seats.map(({ standing, ...seat }) => ({
    seat,
    ...heldBy(standing, own.get(seat.id) ?? []),
    namesake: (names.get(seat.printedName) ?? 0) > 1,
  }))
}

export const NO_BASIS = ''

/** Of answered standings, those that follow what is shown: it is the same, or what the answered marks were based on. */
export const followUps = (
  standings: readonly Standing[],
  shown: ReadonlyMap<number, string>,
  ours: ReadonlySet<string>,
): Standing[] =>
  standings.filter(({ seat, basis }) => {
    const before = shown.get(seat) ?? NO_BASIS
    return before === (basis ?? NO_BASIS) || ours.has(before)
  })
