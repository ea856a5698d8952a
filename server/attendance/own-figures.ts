import type { Figures } from '../../shared/attendance'
import type { Reader } from '../db/database'
import { type Asked, guestRows, headcountRows, quotaRows, seatRows, sheetRows, standingRows } from './live-counts.store'
import { type Alike, type HallRows, tally } from './tally'

export interface OwnHall {
  point: number
  path: string
  own: Figures
}
interface Halls extends Pick<OwnHall, 'point' | 'path'>, Omit<HallRows, 'seats'> {
  seats: Alike[]
}

const NOTHING = { value: null, mode: null, occupant: null, substituteMember: null, conflict: false }

async function addSeats(db: Reader, asked: Asked, halls: Map<number, Halls>) {
  const unknown = new Map<string, Alike & { point: number }>()
  const keyOf = (row: { point: number; attendsAs: string; member: boolean }) =>
    `${row.point} ${row.attendsAs} ${row.member}`
  for (const row of await seatRows(db, asked)) unknown.set(keyOf(row), { ...row, ...NOTHING })
  for (const session of asked.chain)
    for (const row of await standingRows(db, asked, session)) {
      halls.get(row.point)?.seats.push(row)
      const rest = unknown.get(keyOf(row))
      if (rest) rest.n -= row.n
    }
  for (const row of unknown.values()) if (row.n > 0) halls.get(row.point)?.seats.push(row)
}

/** The figures of halls alone, by bulk queries however many they are. */
export async function ownFigures(db: Reader, asked: Asked): Promise<OwnHall[]> {
  const halls = new Map<number, Halls>()
  for (const { state, ...row } of await sheetRows(db, asked))
    halls.set(row.point, { ...row, seats: [], quota: 0, headcount: null, guests: 0, submitted: state !== 'open' })
  const put = <R extends { point: number }>(rows: R[], set: (hall: Halls, row: R) => void) => {
    for (const row of rows) {
      const hall = halls.get(row.point)
      if (hall) set(hall, row)
    }
  }
  await addSeats(db, asked, halls)
  put(await quotaRows(db, asked), (hall, row) => {
    hall.quota = row.n
  })
  put(await guestRows(db, asked), (hall, row) => {
    hall.guests = row.n
  })
  put(await headcountRows(db, asked), (hall, { n, excused, members }) => {
    hall.headcount = { n, excused, members }
  })
  return [...halls.values()].map((hall) => ({ point: hall.point, path: hall.path, own: tally(hall) }))
}
