import { and, asc, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { countIf, total } from '../db/dialect'
import type { Patch } from '../db/patch'
import { points } from '../points/points.schema'
import { quotas, seats } from './composition.schema'

export type SeatRow = typeof seats.$inferSelect
export type NewSeat = typeof seats.$inferInsert
export type SeatChange = Patch<Omit<NewSeat, 'id' | 'conference' | 'point' | 'code' | 'version'>>

const alive = isNull(seats.removedAt)

export async function findSeat(db: Reader, id: number): Promise<SeatRow | undefined> {
  const [row] = await db
    .select()
    .from(seats)
    .where(and(eq(seats.id, id), alive))
  return row
}
/** By its code, of one conference. */
export async function seatByCode(db: Reader, conference: number, code: string): Promise<SeatRow | undefined> {
  const [row] = await db
    .select()
    .from(seats)
    .where(and(eq(seats.conference, conference), eq(seats.code, code), alive))
  return row
}
export const seatsAt = (db: Reader, point: number) =>
  db
    .select()
    .from(seats)
    .where(and(eq(seats.point, point), alive))
    .orderBy(asc(seats.rank))

/** Fifty at a time, so that no statement grows beyond what an engine takes. */
export async function insertSeats(tx: Tx, rows: readonly NewSeat[]): Promise<SeatRow[]> {
  const made: SeatRow[] = []
  for (let i = 0; i < rows.length; i += 50)
    made.push(
      ...(await tx
        .insert(seats)
        .values(rows.slice(i, i + 50))
        .returning()),
    )
  return made
}
/** One conditional update: nothing when somebody else changed it since `version`. */
export async function updateSeat(
  tx: Tx,
  id: number,
  version: number,
  change: SeatChange,
): Promise<SeatRow | undefined> {
  const [row] = await tx
    .update(seats)
    .set({ ...change, version: version + 1 })
    .where(and(eq(seats.id, id), eq(seats.version, version), alive))
    .returning()
  return row
}
export async function lastRank(db: Reader, point: number): Promise<string> {
  const [row] = await db
    .select({ rank: max(seats.rank) })
    .from(seats)
    .where(and(eq(seats.point, point), alive))
  return row?.rank ?? ''
}
export async function codesTaken(db: Reader, conference: number, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ code: seats.code })
    .from(seats)
    .where(and(eq(seats.conference, conference), inArray(seats.code, [...codes])))
  return new Set(rows.map((row) => row.code))
}

/** The other live seats of the persons who sit at this point. */
export async function doublesAt(db: Reader, point: { id: number; conference: number }) {
  const own = (await seatsAt(db, point.id)).filter((seat) => seat.person !== null)
  if (own.length === 0) return []
  const others = await db
    .select({ id: seats.id, person: seats.person, point: seats.point, pointName: points.printedName })
    .from(seats)
    .innerJoin(points, eq(points.id, seats.point))
    .where(
      and(
        eq(seats.conference, point.conference),
        alive,
        inArray(
          seats.person,
          own.flatMap((seat) => seat.person ?? []),
        ),
      ),
    )
  return own.flatMap((seat) =>
    others
      .filter((other) => other.person === seat.person && other.id !== seat.id)
      .map((other) => ({ seat: seat.id, other: other.id, otherPoint: other.point, otherPointName: other.pointName })),
  )
}

const full = eq(seats.attendsAs, 'full')
/** Expected people of each point by name. */
export const seatCounts = (db: Reader, conference: number) =>
  db
    .select({
      point: seats.point,
      members: countIf(sql`${full} and ${eq(seats.member, true)}`),
      nonMembers: countIf(sql`${full} and ${eq(seats.member, false)}`),
      outside: countIf(sql`not ${full}`),
    })
    .from(seats)
    .where(and(eq(seats.conference, conference), alive))
    .groupBy(seats.point)

/** Expected people of each point by number. */
export const quotaCounts = (db: Reader, conference: number) =>
  db
    .select({ point: quotas.point, member: quotas.member, n: total(quotas.n) })
    .from(quotas)
    .innerJoin(points, eq(points.id, quotas.point))
    .where(and(eq(points.conference, conference), isNull(points.removedAt)))
    .groupBy(quotas.point, quotas.member)

export const quotasAt = (db: Reader, point: number) =>
  db
    .select({ category: quotas.category, member: quotas.member, n: quotas.n })
    .from(quotas)
    .where(eq(quotas.point, point))
    .orderBy(asc(quotas.id))

export async function replaceQuotas(
  tx: Tx,
  point: number,
  rows: readonly { category: string; member: boolean; n: number }[],
) {
  await tx.delete(quotas).where(eq(quotas.point, point))
  if (rows.length > 0) await tx.insert(quotas).values(rows.map((row) => ({ ...row, point })))
}

/** How many persons of a conference hold more than one live seat, by point. */
export async function doubleCounts(db: Reader, conference: number): Promise<Map<number, number>> {
  const rows = await db
    .select({ person: seats.person, point: seats.point })
    .from(seats)
    .where(and(eq(seats.conference, conference), alive, sql`${seats.person} is not null`))
  const of = new Map<number, number[]>()
  for (const { person, point } of rows) if (person !== null) of.set(person, [...(of.get(person) ?? []), point])
  const counts = new Map<number, number>()
  for (const where of of.values())
    if (where.length > 1) for (const point of where) counts.set(point, (counts.get(point) ?? 0) + 1)
  return counts
}
