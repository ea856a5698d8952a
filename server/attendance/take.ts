import type { NewMark, Standing } from '../../shared/attendance'
import { problem } from '../../shared/problems'
import { nameOf } from '../access/actor'
import type { Tx } from '../db/database'
import { type By, type Hall, recordAt } from './hall'
import { type Held, heldIn, wireStanding } from './held'
import { type DecisionRow, decisionsOf, insertMarks, type MarkRow, marksOf } from './marks.store'
import { reopenSheet } from './sheets'
import { standingOf } from './standing'
import { putStandings, type StandingRow } from './standings.store'

/** A mark that may be taken, whole but for what the server adds. */
export interface Taken {
  seat: number
  stamp: string
  source: MarkRow['source']
  value: MarkRow['value']
  mode: MarkRow['mode']
  occupant: MarkRow['occupant']
  substituteName: string | null
  substituteOffice: string | null
  substituteMember: boolean | null
  reason: string
  atPoint: number | null
  basedOn: string | null
  deviceAt: number
}

type Said = Pick<NewMark, 'value' | 'mode' | 'occupant' | 'substitute' | 'reason'>

/** What belongs to a value and nothing else: mode and occupant to the present, a name to a substitute. */
export function said({ value, mode, occupant, substitute, reason }: Said) {
  const nobody = { substituteName: null, substituteOffice: null, substituteMember: null }
  if (value !== 'present') return { value, mode: null, occupant: null, ...nobody, reason }
  const present = { value, mode: mode ?? 'hall', reason } as const
  if (occupant !== 'substitute') return { ...present, occupant: 'holder' as const, ...nobody }
  if (!substitute)
    throw problem('invalid', 'fields', { fields: [{ path: 'substitute.name', code: 'substitute_name' }] })
  const { name, office, member } = substitute
  return {
    ...present,
    occupant: 'substitute' as const,
    substituteName: name,
    substituteOffice: office,
    substituteMember: member,
  }
}

const DAY = 86_400_000
/** When it happened: by the device, unless its clock cannot be right. */
const moment = (deviceAt: number, serverAt: number) =>
  deviceAt > serverAt || deviceAt < serverAt - DAY ? serverAt : deviceAt

type Known = Omit<MarkRow, 'id' | 'session' | 'device'>
/** Later than whatever was recorded: the real position is known once the entry stands. */
const NEXT = Number.MAX_SAFE_INTEGER

/** What now holds for a seat, as its row. */
export function derived(
  hall: Hall,
  seat: number,
  marks: readonly Known[],
  decisions: readonly DecisionRow[],
): StandingRow {
  const holds = standingOf(marks, decisions)
  const mark = marks.findLast((one) => one.stamp === holds.basis)
  const at = mark ? moment(mark.deviceAt, mark.serverAt) : (decisions.at(-1)?.at ?? 0)
  return { session: hall.session.id, point: hall.point.id, seat, ...holds, at }
}

/** What is recorded for some seats of a hall. */
export interface Recorded {
  marks: readonly MarkRow[]
  decisions: readonly DecisionRow[]
  held: ReadonlyMap<number, Held>
}
export const nothingRecorded: Recorded = { marks: [], decisions: [], held: new Map() }

async function recordedFor(tx: Tx, hall: Hall, seats: readonly number[]): Promise<Recorded> {
  const session = hall.session.id
  const marks = await marksOf(tx, session, seats)
  const decisions = await decisionsOf(tx, session, seats)
  return { marks, decisions, held: await heldIn(tx, hall, seats) }
}

/**
 * Step: marks of a hall with the standings that follow, in one entry. Answers those standings.
 * @param recorded what is recorded for their seats, when the caller knows
 */
export async function takeMarks(
  tx: Tx,
  hall: Hall,
  by: By<'mark'>,
  marks: readonly Taken[],
  recorded?: Recorded,
): Promise<Standing[]> {
  const session = hall.session.id
  const seats = [...new Set(marks.map((mark) => mark.seat))]
  const { marks: known, decisions, held } = recorded ?? (await recordedFor(tx, hall, seats))
  const author = nameOf(by.allowed.actor)
  const fresh = marks.map((mark) => ({ ...mark, author, serverAt: by.at, position: NEXT }))
  const rows = seats.map((seat) => {
    const of = (one: { seat: number }) => one.seat === seat
    return derived(hall, seat, [...known.filter(of), ...fresh.filter(of)], decisions.filter(of))
  })
  const standings = rows.map((row) => wireStanding({ row, carried: false }))
  const before = seats.map((seat) => {
    const one = held.get(seat)
    return one ? wireStanding(one) : null
  })
  const position = await recordAt(tx, hall, by, 'standing.marked', { marks, standings, before })
  const device = by.device ?? null
  await insertMarks(
    tx,
    fresh.map((mark) => ({ ...mark, session, device, position })),
  )
  await putStandings(tx, rows)
  await reopenSheet(tx, hall, by)
  return standings
}
