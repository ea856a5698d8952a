import { and, asc, eq, inArray, isNull, notExists, sql } from 'drizzle-orm'
import { seats } from '../composition/composition.schema'
import type { Reader, Tx } from '../db/database'
import { prepared } from '../db/dialect'
import { decisions, marks, standings } from './attendance.schema'

export type MarkRow = typeof marks.$inferSelect
export type NewMark = Required<Omit<typeof marks.$inferInsert, 'id'>>
export type DecisionRow = typeof decisions.$inferSelect
export type NewDecision = typeof decisions.$inferInsert

/** Rows of one statement, well below the number of parameters that an engine takes. */
const CHUNK = 500

/** The one of a list that has only one: its query is prepared. A single mark is what comes most. */
const alone = (ids: readonly number[]): number | undefined => (ids.length === 1 ? ids[0] : undefined)
const ofSeat = (table: typeof marks | typeof decisions | typeof standings) =>
  and(eq(table.session, sql.placeholder('session')), eq(table.seat, sql.placeholder('seat')))

const marksOfSeat = prepared('marks_of_seat', (db: Reader) =>
  db.select().from(marks).where(ofSeat(marks)).orderBy(asc(marks.position), asc(marks.id)),
)
export async function marksOf(db: Reader, session: number, ids: readonly number[]): Promise<MarkRow[]> {
  const seat = alone(ids)
  if (seat !== undefined) return await marksOfSeat(db, { session, seat })
  return await db
    .select()
    .from(marks)
    .where(and(eq(marks.session, session), inArray(marks.seat, [...ids])))
    .orderBy(asc(marks.position), asc(marks.id))
}

const decisionsOfSeat = prepared('decisions_of_seat', (db: Reader) =>
  db.select().from(decisions).where(ofSeat(decisions)).orderBy(asc(decisions.position), asc(decisions.id)),
)
export async function decisionsOf(db: Reader, session: number, ids: readonly number[]): Promise<DecisionRow[]> {
  const seat = alone(ids)
  if (seat !== undefined) return await decisionsOfSeat(db, { session, seat })
  return await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.session, session), inArray(decisions.seat, [...ids])))
    .orderBy(asc(decisions.position), asc(decisions.id))
}

const ofStamp = and(eq(marks.device, sql.placeholder('device')), eq(marks.stamp, sql.placeholder('stamp')))
const markOfStamp = prepared('mark_of_stamp', (db: Reader) => db.select().from(marks).where(ofStamp))
/** What a device sent before. */
export async function marksByStamp(db: Reader, device: number, stamps: readonly string[]): Promise<MarkRow[]> {
  const [stamp] = stamps
  if (stamp !== undefined && stamps.length === 1) return await markOfStamp(db, { device, stamp })
  return await db
    .select()
    .from(marks)
    .where(and(eq(marks.device, device), inArray(marks.stamp, [...stamps])))
}

const nothingIn = (db: Reader, table: typeof marks | typeof decisions | typeof standings, where = ofSeat(table)) =>
  notExists(db.select({ seat: table.seat }).from(table).where(where))
const untouched = prepared('seat_untouched', (db: Reader) =>
  db
    .select({ id: seats.id })
    .from(seats)
    .where(
      and(
        and(eq(seats.id, sql.placeholder('seat')), eq(seats.point, sql.placeholder('point')), isNull(seats.removedAt)),
        nothingIn(db, marks, ofStamp),
        nothingIn(db, marks),
        nothingIn(db, decisions),
        nothingIn(db, standings),
      ),
    ),
)
/**
 * Whether a seat is at a hall, nothing is recorded for it in a session, and its device never sent this stamp: so it is
 * with most marks, and one query tells what otherwise takes five.
 */
export const isUntouched = async (
  db: Reader,
  asked: { session: number; point: number; seat: number; device: number; stamp: string },
): Promise<boolean> => (await untouched(db, asked)).length === 1

/** Of a holder: SQLite would turn an absent yes-or-no in a placeholder into a no. */
const insertMark = prepared<{ [K in keyof NewMark]: unknown }, unknown>('mark_insert', (tx) =>
  tx.insert(marks).values({
    session: sql.placeholder('session'),
    seat: sql.placeholder('seat'),
    device: sql.placeholder('device'),
    stamp: sql.placeholder('stamp'),
    source: sql.placeholder('source'),
    value: sql.placeholder('value'),
    mode: sql.placeholder('mode'),
    occupant: sql.placeholder('occupant'),
    substituteName: null,
    substituteOffice: null,
    substituteMember: null,
    reason: sql.placeholder('reason'),
    atPoint: sql.placeholder('atPoint'),
    basedOn: sql.placeholder('basedOn'),
    author: sql.placeholder('author'),
    deviceAt: sql.placeholder('deviceAt'),
    serverAt: sql.placeholder('serverAt'),
    position: sql.placeholder('position'),
  }),
)
export async function insertMarks(tx: Tx, rows: readonly NewMark[]): Promise<void> {
  const [row] = rows
  if (row?.substituteMember === null && rows.length === 1) await insertMark(tx, row)
  else for (let i = 0; i < rows.length; i += CHUNK) await tx.insert(marks).values(rows.slice(i, i + CHUNK))
}

export async function insertDecision(tx: Tx, row: NewDecision): Promise<DecisionRow> {
  const [made] = await tx.insert(decisions).values(row).returning()
  if (!made) throw new Error('decision was not inserted')
  return made
}
export const placeDecision = (tx: Tx, id: number, position: number) =>
  tx.update(decisions).set({ position }).where(eq(decisions.id, id))
