import type { NewMark, Standing } from '../../shared/attendance'
import { Problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { authorize } from '../access/authorize'
import { deviceFor } from '../connections/devices'
import type { Database, Tx } from '../db/database'
import { policies } from './attendance.policy'
import { demandTaking, type Hall, hallAt } from './hall'
import { findSeat, seatsAt } from './hall.store'
import { heldIn, wireStanding } from './held'
import { isUntouched, type MarkRow, marksByStamp } from './marks.store'
import { nothingRecorded, said, type Taken, takeMarks } from './take'

interface Refused {
  stamp: string
  code: string
}

/** The mark as it is taken, or why it cannot be. */
function taken(mark: NewMark, here: ReadonlySet<number>): Taken | string {
  const { seat, stamp, basedOn, deviceAt } = mark
  if (!here.has(seat)) return 'seat_elsewhere'
  if (mark.value === 'present' && mark.occupant === 'substitute' && !mark.substitute) return 'substitute_name'
  return { ...said(mark), seat, stamp, source: 'roll_call', atPoint: null, basedOn, deviceAt }
}

async function whyNotHere(tx: Tx, seat: number): Promise<string> {
  return (await findSeat(tx, seat)) ? 'seat_elsewhere' : 'seat'
}

/** A mark that came alone, when it is the first of its seat. */
async function firstOfSeat(tx: Tx, hall: Hall, device: number, marks: readonly NewMark[]): Promise<Taken | undefined> {
  const [mark] = marks
  if (!mark || marks.length > 1 || hall.session.continues !== null) return undefined
  const { seat, stamp } = mark
  const asked = { session: hall.session.id, point: hall.point.id, seat, device, stamp }
  if (!(await isUntouched(tx, asked))) return undefined
  const one = taken(mark, new Set([seat]))
  return typeof one === 'string' ? undefined : one
}

/** What a batch holds: marks that were recorded before, marks to take, marks that cannot be taken. */
interface Sorted {
  known: MarkRow[]
  fresh: Taken[]
  refused: Refused[]
}
const onlyOne = (mark: Taken): Sorted => ({ known: [], fresh: [mark], refused: [] })

async function sorted(tx: Tx, hall: Hall, device: number, marks: readonly NewMark[]): Promise<Sorted> {
  const once = [...new Map(marks.map((mark) => [mark.stamp, mark])).values()]
  const before = new Map(
    (
      await marksByStamp(
        tx,
        device,
        once.map((mark) => mark.stamp),
      )
    ).map((row) => [row.stamp, row]),
  )
  const seats = [...new Set(once.map((mark) => mark.seat))]
  const here = await seatsAt(tx, hall.point.id, seats)
  const known: MarkRow[] = []
  const fresh: Taken[] = []
  const refused: Refused[] = []
  for (const mark of once) {
    const row = before.get(mark.stamp)
    const isSame = row?.session === hall.session.id && row.seat === mark.seat
    if (row && isSame) known.push(row)
    const one = row ? (isSame ? undefined : 'stamp_used') : taken(mark, here)
    if (one === undefined) continue
    if (typeof one !== 'string') fresh.push(one)
    else refused.push({ stamp: mark.stamp, code: one === 'seat_elsewhere' ? await whyNotHere(tx, mark.seat) : one })
  }
  return { known, fresh, refused }
}

/** Marks that come too early or too late for a hall. When nothing else was sent, the whole request is refused. */
function turnedAway(hall: Hall, at: number, fresh: readonly Taken[], isAll: boolean): Refused[] | undefined {
  try {
    demandTaking(hall, at)
    return undefined
  } catch (refusal) {
    if (isAll || !(refusal instanceof Problem)) throw refusal
    const { code } = refusal.reply
    return fresh.map(({ stamp }) => ({ stamp, code }))
  }
}

/**
 * Marks of a hall, each once by its stamp: one that was recorded before is answered as it was then. Those that cannot
 * be taken come back with the reason, the others are taken.
 * @throws closed `roll_call_early`, `roll_call_cancelled`, `sheet_accepted`, `sheet_locked` when none can be taken
 */
export async function recordMarks(
  db: Database,
  actor: Actor,
  { at, session, point }: { at: number; session: number; point: number },
  { tag, marks }: { tag: string; marks: readonly NewMark[] },
): Promise<{ standings: Standing[]; refused: Refused[] }> {
  return await db.write(point, async (tx) => {
    const allowed = await authorize(tx, actor, policies.mark, await hallAt(tx, session, point))
    const hall = allowed.thing
    const device = await deviceFor(tx, actor, tag, at)
    const first = await firstOfSeat(tx, hall, device, marks)
    const { known, fresh, refused } = first ? onlyOne(first) : await sorted(tx, hall, device, marks)
    const late = fresh.length > 0 ? turnedAway(hall, at, fresh, known.length === 0) : undefined
    const by = { allowed, at, device }
    const made =
      late || fresh.length === 0 ? [] : await takeMarks(tx, hall, by, fresh, first ? nothingRecorded : undefined)
    const seats = new Set(made.map((standing) => standing.seat))
    const again = known.map((row) => row.seat).filter((seat) => !seats.has(seat))
    const held = again.length > 0 ? [...(await heldIn(tx, hall, again)).values()].map(wireStanding) : []
    return { standings: [...held, ...made], refused: [...refused, ...(late ?? [])] }
  })
}
