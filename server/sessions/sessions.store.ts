import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import type { Patch } from '../db/patch'
import { placeOn } from '../points/place'
import { points } from '../points/points.schema'
import { sessionSpans, sessions } from './sessions.schema'

const columns = {
  id: sessions.id,
  conference: sessions.conference,
  host: sessions.host,
  hostName: points.printedName,
  path: points.path,
  kind: sessions.kind,
  title: sessions.title,
  state: sessions.state,
  epoch: sessions.epoch,
  plannedFrom: sessions.plannedFrom,
  plannedTo: sessions.plannedTo,
  turnLimit: sessions.turnLimit,
  chair: sessions.chair,
  continues: sessions.continues,
  version: sessions.version,
}
const select = (db: Reader) => db.select(columns).from(sessions).innerJoin(points, eq(points.id, sessions.host))

export type SessionRow = Awaited<ReturnType<typeof select>>[number]
export type NewSession = typeof sessions.$inferInsert
export type SessionChange = Patch<
  Pick<NewSession, 'title' | 'plannedFrom' | 'plannedTo' | 'chair' | 'turnLimit' | 'continues' | 'state' | 'epoch'>
>

export async function findSession(db: Reader, id: number) {
  const [row] = await select(db).where(eq(sessions.id, id))
  return row && { ...row, place: await placeOn(db, row.path) }
}

export const sessionsOf = (db: Reader, conference: number) =>
  select(db).where(eq(sessions.conference, conference)).orderBy(asc(sessions.plannedFrom), asc(sessions.id))

/** Every session that may have people in its rooms: not closed, not cancelled. */
export const liveSessions = (db: Reader) => select(db).where(inArray(sessions.state, ['planned', 'open', 'paused']))

export async function insertSession(tx: Tx, row: NewSession): Promise<number> {
  const [made] = await tx.insert(sessions).values(row).returning({ id: sessions.id })
  if (!made) throw new Error('session was not inserted')
  return made.id
}

/** One conditional update: false when somebody else changed it since `version`. */
export async function updateSession(tx: Tx, id: number, version: number, change: SessionChange): Promise<boolean> {
  const rows = await tx
    .update(sessions)
    .set({ ...change, version: version + 1 })
    .where(and(eq(sessions.id, id), eq(sessions.version, version)))
    .returning({ id: sessions.id })
  return rows.length === 1
}

export const spansOf = (db: Reader, ids: readonly number[]) =>
  db
    .select()
    .from(sessionSpans)
    .where(inArray(sessionSpans.session, [...ids]))
    .orderBy(asc(sessionSpans.from), asc(sessionSpans.id))

export const beginSpan = (tx: Tx, row: { session: number; epoch: number; kind: 'open' | 'paused'; from: number }) =>
  tx.insert(sessionSpans).values(row)

export const endSpans = (tx: Tx, session: number, to: number) =>
  tx
    .update(sessionSpans)
    .set({ to })
    .where(and(eq(sessionSpans.session, session), isNull(sessionSpans.to)))
