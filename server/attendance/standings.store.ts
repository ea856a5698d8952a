import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Reader, Tx } from '../db/database'
import { decisions, marks, standings } from './attendance.schema'

export type MarkRow = typeof marks.$inferSelect
export type NewMarkRow = typeof marks.$inferInsert
export type DecisionRow = typeof decisions.$inferSelect
export type NewDecision = typeof decisions.$inferInsert
export type StandingRow = typeof standings.$inferSelect

/** Rows of one statement, well below the number of parameters that an engine takes. */
const CHUNK = 500

export const marksOf = (db: Reader, session: number, ids: readonly number[]): Promise<MarkRow[]> =>
  db
    .select()
    .from(marks)
    .where(and(eq(marks.session, session), inArray(marks.seat, [...ids])))
    .orderBy(asc(marks.position), asc(marks.id))

export const decisionsOf = (db: Reader, session: number, ids: readonly number[]): Promise<DecisionRow[]> =>
  db
    .select()
    .from(decisions)
    .where(and(eq(decisions.session, session), inArray(decisions.seat, [...ids])))
    .orderBy(asc(decisions.position), asc(decisions.id))

/** What a device sent before. */
export const marksByStamp = (db: Reader, device: number, stamps: readonly string[]): Promise<MarkRow[]> =>
  db
    .select()
    .from(marks)
    .where(and(eq(marks.device, device), inArray(marks.stamp, [...stamps])))

export async function insertMarks(tx: Tx, rows: readonly NewMarkRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) await tx.insert(marks).values(rows.slice(i, i + CHUNK))
}

export async function insertDecision(tx: Tx, row: NewDecision): Promise<DecisionRow> {
  const [made] = await tx.insert(decisions).values(row).returning()
  if (!made) throw new Error('decision was not inserted')
  return made
}
export const placeDecision = (tx: Tx, id: number, position: number) =>
  tx.update(decisions).set({ position }).where(eq(decisions.id, id))

/** Rows of a hall in some sessions; only of some seats when ids are named. */
export const standingRows = (
  db: Reader,
  ids: readonly number[],
  point: number,
  only?: readonly number[],
): Promise<StandingRow[]> =>
  db
    .select()
    .from(standings)
    .where(
      and(
        inArray(standings.session, [...ids]),
        eq(standings.point, point),
        only ? inArray(standings.seat, [...only]) : undefined,
      ),
    )

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

export async function putStandings(tx: Tx, rows: readonly StandingRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK)
    await tx
      .insert(standings)
      .values(rows.slice(i, i + CHUNK))
      .onConflictDoUpdate({ target: [standings.session, standings.seat], set: replaced })
}
