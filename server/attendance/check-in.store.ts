import { and, eq, inArray, isNull } from 'drizzle-orm'
import { seats } from '../composition/composition.schema'
import type { Reader } from '../db/database'
import { points } from '../points/points.schema'

/** The seat that one of these codes names, with the name of its hall. */
export async function seatByCode(db: Reader, conference: number, codes: readonly string[]) {
  const [row] = await db
    .select({ seat: seats, pointName: points.printedName })
    .from(seats)
    .innerJoin(points, eq(points.id, seats.point))
    .where(and(eq(seats.conference, conference), inArray(seats.code, [...codes]), isNull(seats.removedAt)))
  return row && { ...row.seat, pointName: row.pointName }
}
