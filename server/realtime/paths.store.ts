import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { sheets } from '../attendance/attendance.schema'
import type { Reader } from '../db/database'
import { under } from '../db/dialect'
import { points } from '../points/points.schema'
import { sessions } from '../sessions/sessions.schema'

/** The path of a point, removed or not. */
export async function pathOfPoint(db: Reader, id: number): Promise<string | undefined> {
  const [row] = await db.select({ path: points.path }).from(points).where(eq(points.id, id))
  return row?.path
}

/** The points at or below a path that host a session: their facts go down, and a watcher above hears them. */
export async function hostsUnder(db: Reader, conference: number, path: string): Promise<number[]> {
  const rows = await db
    .selectDistinct({ host: sessions.host })
    .from(sessions)
    .innerJoin(points, eq(points.id, sessions.host))
    .where(and(eq(sessions.conference, conference), under(points.path, path)))
  return rows.map((row) => row.host)
}

/** The sessions in which a point has a sheet. */
export async function sessionsAt(db: Reader, point: number): Promise<number[]> {
  const rows = await db
    .select({ id: sheets.session })
    .from(sheets)
    .innerJoin(sessions, eq(sessions.id, sheets.session))
    .where(and(eq(sheets.point, point), ne(sessions.state, 'cancelled')))
  return rows.map((row) => row.id)
}

export async function childrenOf(db: Reader, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .select({ id: points.id })
    .from(points)
    .where(and(inArray(points.parent, [...ids]), isNull(points.removedAt)))
  return rows.map((row) => row.id)
}
