import { and, asc, eq, inArray, isNull, min } from 'drizzle-orm'
import { seats } from '../composition/composition.schema'
import type { Reader } from '../db/database'
import { under } from '../db/dialect'
import { units } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'
import { marks, sheets, standings } from './attendance.schema'

const whole = (db: Reader) =>
  db
    .select({
      sheet: sheets,
      id: points.id,
      name: points.printedName,
      rank: points.rank,
      counting: points.counting,
      path: points.path,
      unitPath: units.path,
    })
    .from(sheets)
    .innerJoin(points, eq(points.id, sheets.point))
    .leftJoin(units, eq(units.id, points.unit))

/** Every hall of a session at or below a path, as its sheet has it, in the order of the tree. */
export const hallsUnder = (db: Reader, session: number, path: string) =>
  whole(db)
    .where(and(eq(sheets.session, session), under(sheets.path, path), isNull(points.removedAt)))
    .orderBy(asc(sheets.path))
export type HallRow = Awaited<ReturnType<typeof hallsUnder>>[number]

/** The halls of a session with these points, as its sheets have them, in the order of the tree. */
export const hallsOf = (db: Reader, session: number, ids: readonly number[]) =>
  whole(db)
    .where(and(eq(sheets.session, session), inArray(sheets.point, [...ids]), isNull(points.removedAt)))
    .orderBy(asc(sheets.path))

/** What is known of each hall at or below a path without its figures: 31,097 of them are read for one screen. */
export const briefUnder = (db: Reader, session: number, path: string) =>
  db
    .select({
      ...{ id: points.id, name: points.printedName, counting: points.counting },
      ...{ path: sheets.path, state: sheets.state, submittedAt: sheets.submittedAt },
    })
    .from(sheets)
    .innerJoin(points, eq(points.id, sheets.point))
    .where(and(eq(sheets.session, session), under(sheets.path, path), isNull(points.removedAt)))
    .orderBy(asc(sheets.path))
export type BriefHall = Awaited<ReturnType<typeof briefUnder>>[number]

/** When a hall's first mark came in. */
export async function firstMarks(db: Reader, session: number, halls: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .select({ point: seats.point, at: min(marks.serverAt) })
    .from(marks)
    .innerJoin(seats, eq(seats.id, marks.seat))
    .where(and(eq(marks.session, session), inArray(seats.point, [...halls])))
    .groupBy(seats.point)
  return new Map(rows.flatMap(({ point, at }) => (at === null ? [] : [[point, at] as const])))
}

/** Seats whose marks contradict each other in one of these sessions. */
export const conflictsIn = (db: Reader, sessions: readonly number[]) =>
  db
    .select({ session: standings.session, seat: seats.id, point: seats.point, name: seats.printedName })
    .from(standings)
    .innerJoin(seats, eq(seats.id, standings.seat))
    .where(and(inArray(standings.session, [...sessions]), eq(standings.conflict, true), isNull(seats.removedAt)))
    .orderBy(asc(seats.point), asc(seats.rank))

/** Holders in whose place somebody attends in one of these sessions, in halls that `session` has at or below a path. */
export const replacedUnder = (db: Reader, chain: readonly number[], session: number, path: string) =>
  db
    .select({
      session: standings.session,
      seat: seats.id,
      holder: seats.printedName,
      office: seats.printedOffice,
      point: points.printedName,
      substitute: standings.substituteName,
    })
    .from(standings)
    .innerJoin(seats, and(eq(seats.id, standings.seat), isNull(seats.removedAt), eq(seats.attendsAs, 'full')))
    .innerJoin(points, eq(points.id, seats.point))
    .innerJoin(sheets, and(eq(sheets.point, seats.point), eq(sheets.session, session), under(sheets.path, path)))
    .where(
      and(
        inArray(standings.session, [...chain]),
        eq(standings.value, 'present'),
        eq(standings.occupant, 'substitute'),
        eq(standings.conflict, false),
        eq(points.counting, 'list'),
      ),
    )
    .orderBy(asc(sheets.path), asc(seats.rank))
