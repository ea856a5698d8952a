import { and, asc, count, desc, eq, inArray, max, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../../server/db/database'
import { contains, countIf, nullsLast, prepared, total, under } from '../../../server/db/dialect'
import { chair, hall, vote } from './sample.schema'

export type Hall = typeof hall.$inferInsert
export const addHall = async (tx: Tx, row: Hall) =>
  (await tx.insert(hall).values(row).onConflictDoNothing().returning())[0]

export const openHall = (tx: Tx, id: string, at: number) =>
  tx
    .update(hall)
    .set({ open: true, openedAt: at })
    .where(and(eq(hall.id, id), eq(hall.open, false)))
    .returning({ id: hall.id, openedAt: hall.openedAt })

export const subtree = async (db: Reader, path: string) =>
  (await db.select({ id: hall.id }).from(hall).where(under(hall.path, path)).orderBy(asc(hall.path))).map((h) => h.id)
export const search = async (db: Reader, text: string) =>
  (await db.select({ id: hall.id }).from(hall).where(contains(hall.name, text)).orderBy(hall.name)).map((h) => h.id)
export const byOpening = async (db: Reader) =>
  (await db.select({ id: hall.id }).from(hall).orderBy(nullsLast(hall.openedAt), hall.id)).map((h) => h.id)

/** Typed through the table: the recursive part is only a list of ids. */
export const descendants = (db: Reader, root: string) =>
  db
    .select({ id: hall.id, open: hall.open })
    .from(hall)
    .where(
      inArray(
        hall.id,
        sql`(with recursive d(id) as (select ${root} union all select p.id from ${hall} p join d on p.parent = d.id) select id from d)`,
      ),
    )
    .orderBy(hall.path)
/** Depth needs the recursive rows themselves. */
export const depths = (db: Reader, root: string) =>
  db
    .select({ id: hall.id, depth: sql<number>`d.depth`.mapWith(Number) })
    .from(hall)
    .innerJoin(
      sql`(with recursive d(id, depth) as (select id, 0 from ${hall} where id = ${root} union all select p.id, d.depth + 1 from ${hall} p join d on p.parent = d.id) select id, depth from d) d`,
      sql`d.id = ${hall.id}`,
    )
    .orderBy(sql`d.depth`, hall.id)

export async function sit(tx: Tx, row: typeof chair.$inferInsert) {
  const [sat] = await tx
    .insert(chair)
    .values(row)
    .onConflictDoUpdate({
      target: chair.person,
      targetWhere: sql`${chair.active} = true`,
      set: { hall: sql`excluded.hall`, moves: sql`${chair.moves} + 1` },
    })
    .returning()
  return sat
}
export const roll = (db: Reader) =>
  db
    .select({
      hall: hall.id,
      open: hall.open,
      people: count(chair.id),
      moves: total(chair.moves),
      here: countIf(sql`${chair.active} = true`),
      last: max(chair.at),
    })
    .from(hall)
    .leftJoin(chair, eq(chair.hall, hall.id))
    .groupBy(hall.id, hall.open)
    .orderBy(desc(count(chair.id)), asc(hall.id))

export const castVote = (tx: Tx, person: string, value = 1, room = 'r') =>
  tx
    .insert(vote)
    .values({ room, person, value, at: 1 })
    .onConflictDoUpdate({ target: [vote.room, vote.person], set: { value, at: 2 } })
export const castPrepared = prepared<{ room: string; person: string; value: number; at: number }, unknown>(
  'sample_cast',
  (tx) =>
    tx.insert(vote).values({
      room: sql.placeholder('room'),
      person: sql.placeholder('person'),
      value: sql.placeholder('value'),
      at: sql.placeholder('at'),
    }),
)
export const votesOf = prepared<{ room: string; person: string }, { value: number }[], Reader>('sample_votes', (db) =>
  db
    .select({ value: vote.value })
    .from(vote)
    .where(and(eq(vote.room, sql.placeholder('room')), eq(vote.person, sql.placeholder('person')))),
)
export const halls = prepared<{ open: boolean }, { id: string }[], Reader>('sample_halls', (db) =>
  db
    .select({ id: hall.id })
    .from(hall)
    .where(eq(hall.open, sql.param(sql.placeholder('open'), hall.open))),
)
export const voters = async (db: Reader) =>
  (await db.select({ person: vote.person }).from(vote).orderBy(vote.person)).map((v) => v.person)
