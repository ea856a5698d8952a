import type { z } from 'zod'
import { checkIn, type NewMark, type newMark, recordMarks, type Standing } from '../../../shared/attendance'
import type { Seat } from '../../../shared/composition'
import type { Kept } from '../../outbox/store'
import type { SeatState } from '../../ui/StateIcon'

export type MarkSent = z.input<typeof newMark>
export interface Substitute {
  name: string
  office: string
  member: boolean
}
/** What the operator says about one seat. */
export interface Said {
  state: SeatState
  reason?: string
  substitute?: Substitute
}
/** A mark of this device as the outbox holds it. */
export interface OwnMark extends Omit<NewMark, 'substitute'> {
  substitute: Substitute | null
  source: 'roll_call' | 'check_in'
  entry: Kept['state']
}

type Held = Pick<Standing, 'value' | 'mode' | 'occupant'>

/** The one word and icon for what holds: a substitute outranks where they sit. */
export const stateOf = ({ value, mode, occupant }: Held): SeatState => {
  if (value !== 'present') return value
  if (occupant === 'substitute') return 'substitute'
  return mode === 'online' ? 'online' : 'present'
}

const values: Record<SeatState, Pick<NewMark, 'value' | 'mode' | 'occupant'>> = {
  present: { value: 'present', mode: 'hall', occupant: 'holder' },
  online: { value: 'present', mode: 'online', occupant: 'holder' },
  substitute: { value: 'present', mode: 'hall', occupant: 'substitute' },
  excused: { value: 'excused', mode: null, occupant: null },
  unexcused: { value: 'unexcused', mode: null, occupant: null },
  unmarked: { value: 'unmarked', mode: null, occupant: null },
}

/** A mark as it is sent. `basedOn`: the basis this device last saw for the seat; `at`: the device's time in server ms. */
export const markOf = (
  seat: number,
  { state, reason = '', substitute }: Said,
  { stamp, basedOn, at }: { stamp: string; basedOn: string | null; at: number },
): MarkSent => ({
  ...values[state],
  seat,
  stamp,
  reason,
  substitute: state === 'substitute' ? (substitute ?? null) : null,
  basedOn,
  deviceAt: at,
})

/** Spaces and dashes of a typed code fall away; O and 0, I, L and 1 are taken for each other. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

const marksBody = recordMarks.body
const checkInBody = checkIn.body

const ofEntry = (entry: Kept, byCode: ReadonlyMap<string, Seat>): OwnMark[] => {
  if (entry.path === recordMarks.path) {
    const body = marksBody.safeParse(entry.body)
    return (body.data?.marks ?? []).map((mark) => ({ ...mark, source: 'roll_call', entry: entry.state }))
  }
  if (entry.path !== checkIn.path) return []
  const body = checkInBody.safeParse(entry.body).data
  const seat = body && byCode.get(plainCode(body.code))
  if (!body || !seat) return []
  const { stamp, deviceAt } = body
  const said = { ...values.present, seat: seat.id, stamp, deviceAt, reason: '', substitute: null }
  return [{ ...said, basedOn: body.basedOn ?? null, source: 'check_in', entry: entry.state }]
}

/** This device's marks in the order they were made; refused ones say nothing any more. */
export const ownMarks = (entries: readonly Kept[], seats: readonly Seat[]): OwnMark[] => {
  const byCode = new Map(seats.map((seat) => [plainCode(seat.code), seat]))
  return entries.filter(({ state }) => state !== 'refused').flatMap((entry) => ofEntry(entry, byCode))
}

/** What a seat said before its last mark, as far as this device made it; else not yet. */
export const saidBefore = (
  { seat, basis }: { seat: { id: number }; basis: string | null },
  marks: readonly OwnMark[],
): Said => {
  const last = marks.find(({ stamp }) => stamp === basis)
  const before = marks.find((mark) => mark.seat === seat.id && mark.stamp === last?.basedOn)
  if (!before) return { state: 'unmarked' }
  const { reason, substitute } = before
  return { state: stateOf(before), reason, ...(substitute ? { substitute } : {}) }
}
