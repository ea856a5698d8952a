import type { Figures, Standing } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'
import type { Reader } from '../db/database'
import type { Hall } from './hall'
import { chainOf } from './hall.store'
import { ownFigures } from './own-figures'
import { knownSeats, type StandingRow, standingRows } from './standings.store'

export interface Held {
  row: StandingRow
  /** Read from the session that this one continues. */
  carried: boolean
}

/** What holds for the seats of a hall: the own row, else that of the session continued. */
export async function heldIn(db: Reader, hall: Hall, only?: readonly number[]): Promise<Map<number, Held>> {
  const chain = [hall.session.id, ...(await chainOf(db, hall.session.continues))]
  const rows = await standingRows(db, chain, hall.point.id, only)
  const held = new Map<number, Held>()
  for (const session of chain)
    for (const row of rows)
      if (row.session === session && !held.has(row.seat))
        held.set(row.seat, { row, carried: session !== hall.session.id })
  return held
}

/** Rows of a chain of sessions without those of which a nearer session knows something itself. */
export async function nearestOnly<R extends { session: number; seat: number }>(
  db: Reader,
  chain: readonly number[],
  rows: readonly R[],
): Promise<R[]> {
  if (chain.length === 1 || rows.length === 0) return [...rows]
  const seats = rows.map((row) => row.seat)
  const known: Set<number>[] = []
  for (const session of chain) known.push(await knownSeats(db, session, seats))
  return rows.filter((row) => chain[known.findIndex((some) => some.has(row.seat))] === row.session)
}

/** As it travels. */
export const wireStanding = ({ row, carried }: Held): Standing => {
  const { session: _session, point: _point, ...shown } = row
  return { ...shown, carried }
}

/** The figures of one hall alone, from its rows. */
export async function figuresIn(db: Reader, { session, point }: Hall): Promise<Figures> {
  const chain = [session.id, ...(await chainOf(db, session.continues))]
  const asked = { session: session.id, conference: session.conference, chain, points: [point.id] }
  const [hall] = await ownFigures(db, asked)
  return hall?.own ?? noFigures
}
