import { and, asc, eq, inArray, isNotNull, max, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { countIf } from '../db/dialect'
import { connections, denied, devices, publishers, readiness } from './connections.schema'

export type ConnectionRow = typeof connections.$inferSelect
export type NewConnection = typeof connections.$inferInsert

export const connectionsIn = (db: Reader, room: string): Promise<ConnectionRow[]> =>
  db.select().from(connections).where(eq(connections.room, room)).orderBy(asc(connections.from), asc(connections.id))

export async function putConnection(tx: Tx, row: NewConnection): Promise<void> {
  const { participantSid: _sid, ...set } = row
  await tx.insert(connections).values(row).onConflictDoUpdate({ target: connections.participantSid, set })
}

export const touch = (tx: Tx, sids: readonly string[], at: number) =>
  tx
    .update(connections)
    .set({ lastSeen: at })
    .where(inArray(connections.participantSid, [...sids]))

/** How each point of a session stands: first and last connection, how many ended, whether one is open. */
export const standingOf = (db: Reader, session: number, points?: readonly number[]) =>
  db
    .select({
      point: connections.point,
      open: countIf(sql`${connections.to} is null`),
      ended: countIf(sql`${connections.to} is not null`),
      from: max(connections.from),
      to: max(connections.to),
    })
    .from(connections)
    .where(
      and(
        eq(connections.session, session),
        sql`${connections.point} is not null`,
        points ? inArray(connections.point, [...points]) : undefined,
      ),
    )
    .groupBy(connections.point)

/** The last declared check of each point. */
export const readinessOf = (db: Reader, session: number, points?: readonly number[]) =>
  db
    .select({ point: readiness.point, checks: readiness.checks, at: readiness.at })
    .from(readiness)
    .where(and(eq(readiness.session, session), points ? inArray(readiness.point, [...points]) : undefined))
    .orderBy(asc(readiness.id))

export const insertReadiness = (tx: Tx, row: typeof readiness.$inferInsert) => tx.insert(readiness).values(row)

export async function publisherOf(db: Reader, session: number, point: number) {
  const [row] = await db
    .select({ device: publishers.device, at: publishers.at, label: devices.label, tag: devices.tag })
    .from(publishers)
    .innerJoin(devices, eq(devices.id, publishers.device))
    .where(and(eq(publishers.session, session), eq(publishers.point, point)))
  return row
}
export const publishersOf = (db: Reader, session: number) =>
  db
    .select({ point: publishers.point, device: publishers.device })
    .from(publishers)
    .where(eq(publishers.session, session))

/** A device that was in the session's room and is not there any more: closed, or another browser took its place. */
export async function hasLeft(db: Reader, session: number, device: number): Promise<boolean> {
  const [row] = await db
    .select({ open: countIf(sql`${connections.to} is null`), ended: countIf(sql`${connections.to} is not null`) })
    .from(connections)
    .where(and(eq(connections.session, session), eq(connections.device, device)))
  return row !== undefined && row.open === 0 && row.ended > 0
}

export const setPublisher = (tx: Tx, row: typeof publishers.$inferInsert) =>
  tx
    .insert(publishers)
    .values(row)
    .onConflictDoUpdate({ target: [publishers.session, publishers.point], set: { device: row.device, at: row.at } })

export const dropPublisher = (tx: Tx, session: number, device: number) =>
  tx.delete(publishers).where(and(eq(publishers.session, session), eq(publishers.device, device)))

export const deny = (tx: Tx, row: typeof denied.$inferInsert) => tx.insert(denied).values(row).onConflictDoNothing()

export async function isDenied(db: Reader, device: number, session: number, epoch: number): Promise<boolean> {
  const rows = await db
    .select({ device: denied.device })
    .from(denied)
    .where(and(eq(denied.device, device), eq(denied.session, session), eq(denied.epoch, epoch)))
  return rows.length > 0
}

/** For which point a device came into a session: as its publisher, or by a connection. */
export async function pointOfDevice(db: Reader, session: number, device: number): Promise<number | undefined> {
  const [publishing] = await db
    .select({ point: publishers.point })
    .from(publishers)
    .where(and(eq(publishers.session, session), eq(publishers.device, device)))
  if (publishing) return publishing.point
  const [joined] = await db
    .select({ point: connections.point })
    .from(connections)
    .where(and(eq(connections.session, session), eq(connections.device, device), isNotNull(connections.point)))
    .limit(1)
  return joined?.point ?? undefined
}
