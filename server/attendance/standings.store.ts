import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Reader, Tx } from '../db/database'
import { prepared } from '../db/dialect'
import { standings } from './attendance.schema'

export type StandingRow = typeof standings.$inferSelect

/** Rows of one statement, well below the number of parameters that an engine takes. */
const CHUNK = 500

const ofSeat = prepared('standing_of_seat', (db: Reader) =>
  db
    .select()
    .from(standings)
    .where(and(eq(standings.session, sql.placeholder('session')), eq(standings.seat, sql.placeholder('seat')))),
)
/** Rows of a hall in some sessions; only of some seats when ids are named. */
export async function standingRows(
  db: Reader,
  ids: readonly number[],
  point: number,
  only?: readonly number[],
): Promise<StandingRow[]> {
  const [session, seat] = [ids[0], only?.[0]]
  if (session !== undefined && seat !== undefined && ids.length === 1 && only?.length === 1)
    return (await ofSeat(db, { session, seat })).filter((row) => row.point === point)
  const some = only ? inArray(standings.seat, [...only]) : undefined
  return await db
    .select()
    .from(standings)
    .where(and(inArray(standings.session, [...ids]), eq(standings.point, point), some))
}

/** The seats of which a session knows something itself. */
export async function knownSeats(db: Reader, session: number, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .select({ seat: standings.seat })
    .from(standings)
    .where(and(eq(standings.session, session), inArray(standings.seat, [...ids])))
  return new Set(rows.map((row) => row.seat))
}

const incoming = (column: PgColumn) => sql.raw(`excluded.${column.name}`)
const { session: _session, seat: _seat, ...changing } = getTableColumns(standings)
const replaced = Object.fromEntries(Object.entries(changing).map(([key, column]) => [key, incoming(column)]))

/** Of a holder: SQLite would turn an absent yes-or-no in a placeholder into a no. */
const putOne = prepared<{ [K in keyof StandingRow]: unknown }, unknown>('standing_put', (tx) =>
  tx
    .insert(standings)
    .values({
      session: sql.placeholder('session'),
      seat: sql.placeholder('seat'),
      point: sql.placeholder('point'),
      value: sql.placeholder('value'),
      mode: sql.placeholder('mode'),
      occupant: sql.placeholder('occupant'),
      substituteName: null,
      substituteOffice: null,
      substituteMember: null,
      reason: sql.placeholder('reason'),
      atPoint: sql.placeholder('atPoint'),
      basis: sql.placeholder('basis'),
      conflict: sql.placeholder('conflict'),
      at: sql.placeholder('at'),
    })
    .onConflictDoUpdate({ target: [standings.session, standings.seat], set: replaced }),
)
export async function putStandings(tx: Tx, rows: readonly StandingRow[]): Promise<void> {
  const [row] = rows
  if (row?.substituteMember === null && rows.length === 1) await putOne(tx, row)
  else
    for (let i = 0; i < rows.length; i += CHUNK)
      await tx
        .insert(standings)
        .values(rows.slice(i, i + CHUNK))
        .onConflictDoUpdate({ target: [standings.session, standings.seat], set: replaced })
}
