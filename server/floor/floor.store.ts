import { and, asc, eq, isNull, max } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { points } from '../points/points.schema'
import { requests, turns } from './floor.schema'

const requestColumns = { request: requests, pointName: points.printedName }
export type RequestRow = typeof requests.$inferSelect & { pointName: string }
export type TurnRow = typeof turns.$inferSelect & { pointName: string }

const asRequest = (row: { request: typeof requests.$inferSelect; pointName: string }): RequestRow => ({
  ...row.request,
  pointName: row.pointName,
})
const asTurn = (row: { turn: typeof turns.$inferSelect; pointName: string }): TurnRow => ({
  ...row.turn,
  pointName: row.pointName,
})

const selectRequests = (db: Reader) =>
  db.select(requestColumns).from(requests).innerJoin(points, eq(points.id, requests.point))
const selectTurns = (db: Reader) =>
  db.select({ turn: turns, pointName: points.printedName }).from(turns).innerJoin(points, eq(points.id, turns.point))

export async function findRequest(db: Reader, id: number): Promise<RequestRow | undefined> {
  const [row] = await selectRequests(db).where(eq(requests.id, id))
  return row && asRequest(row)
}
export async function requestByStamp(db: Reader, device: number, stamp: string): Promise<RequestRow | undefined> {
  const [row] = await selectRequests(db).where(and(eq(requests.device, device), eq(requests.stamp, stamp)))
  return row && asRequest(row)
}
/** Those who wait, in the order of the queue. */
export async function waiting(db: Reader, session: number): Promise<RequestRow[]> {
  const rows = await selectRequests(db)
    .where(and(eq(requests.session, session), eq(requests.state, 'waiting')))
    .orderBy(asc(requests.rank))
  return rows.map(asRequest)
}
export async function lastRank(db: Reader, session: number): Promise<string> {
  const [row] = await db
    .select({ rank: max(requests.rank) })
    .from(requests)
    .where(eq(requests.session, session))
  return row?.rank ?? ''
}
export async function insertRequest(tx: Tx, row: typeof requests.$inferInsert): Promise<number> {
  const [made] = await tx.insert(requests).values(row).returning({ id: requests.id })
  if (!made) throw new Error('request was not inserted')
  return made.id
}
/** Only a waiting request moves on: false when it already did. */
export async function settle(
  tx: Tx,
  id: number,
  from: RequestRow['state'],
  state: RequestRow['state'],
): Promise<boolean> {
  const rows = await tx
    .update(requests)
    .set({ state })
    .where(and(eq(requests.id, id), eq(requests.state, from)))
    .returning({ id: requests.id })
  return rows.length === 1
}

export async function findTurn(db: Reader, id: number): Promise<TurnRow | undefined> {
  const [row] = await selectTurns(db).where(eq(turns.id, id))
  return row && asTurn(row)
}
export async function turnsOf(db: Reader, session: number): Promise<TurnRow[]> {
  const rows = await selectTurns(db).where(eq(turns.session, session)).orderBy(asc(turns.from), asc(turns.id))
  return rows.map(asTurn)
}
/** The oldest first. */
export async function openTurns(db: Reader, session: number): Promise<TurnRow[]> {
  const rows = await selectTurns(db)
    .where(and(eq(turns.session, session), isNull(turns.to)))
    .orderBy(asc(turns.from), asc(turns.id))
  return rows.map(asTurn)
}
export async function newestTurn(db: Reader, session: number): Promise<number> {
  const [row] = await db
    .select({ id: max(turns.id) })
    .from(turns)
    .where(eq(turns.session, session))
  return row?.id ?? 0
}
export async function insertTurn(tx: Tx, row: typeof turns.$inferInsert): Promise<number> {
  const [made] = await tx.insert(turns).values(row).returning({ id: turns.id })
  if (!made) throw new Error('turn was not inserted')
  return made.id
}
export async function endTurnAt(tx: Tx, id: number, at: number): Promise<boolean> {
  const rows = await tx
    .update(turns)
    .set({ to: at })
    .where(and(eq(turns.id, id), isNull(turns.to)))
    .returning({ id: turns.id })
  return rows.length === 1
}
