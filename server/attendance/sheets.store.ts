import { and, asc, count, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { under } from '../db/dialect'
import type { Patch } from '../db/patch'
import { points } from '../points/points.schema'
import { guests, headcounts, marks, sheets, standings } from './attendance.schema'
import type { SheetRow } from './hall.store'

export type SheetChange = Patch<Omit<typeof sheets.$inferInsert, 'session' | 'point' | 'version'>>

const CHUNK = 1000

/** Sheets that stand already stay as they are. Answers the points that got one. */
export async function insertSheets(
  tx: Tx,
  session: number,
  rows: readonly { id: number; path: string }[],
  late: boolean,
): Promise<number[]> {
  const made: number[] = []
  for (let i = 0; i < rows.length; i += CHUNK) {
    const values = rows
      .slice(i, i + CHUNK)
      .map(({ id, path }) => ({ session, point: id, path, late, state: 'open' as const }))
    const some = await tx.insert(sheets).values(values).onConflictDoNothing().returning({ point: sheets.point })
    made.push(...some.map((row) => row.point))
  }
  return made
}

/** One conditional update: nothing when somebody else changed it since. */
export async function updateSheet(tx: Tx, row: SheetRow, change: SheetChange): Promise<SheetRow | undefined> {
  const [changed] = await tx
    .update(sheets)
    .set({ ...change, version: row.version + 1 })
    .where(and(eq(sheets.session, row.session), eq(sheets.point, row.point), eq(sheets.version, row.version)))
    .returning()
  return changed
}

/** Every sheet of a session at or below a path, by the paths that the sheets keep. */
export const sheetsUnder = (db: Reader, session: number, path: string): Promise<SheetRow[]> =>
  db
    .select()
    .from(sheets)
    .where(and(eq(sheets.session, session), under(sheets.path, path)))
    .orderBy(asc(sheets.path))

export async function countSubmitted(db: Reader, session: number, path: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(sheets)
    .where(and(eq(sheets.session, session), eq(sheets.state, 'submitted'), under(sheets.path, path)))
  return row?.n ?? 0
}

export const livePoints = (db: Reader, path: string) =>
  db
    .select({ id: points.id, path: points.path })
    .from(points)
    .where(and(under(points.path, path), sql`${points.removedAt} is null`))
    .orderBy(asc(points.path))

/** The paths of a session's sheets become those of its points now, as far as those still belong to its host. */
export const takePaths = (tx: Tx, session: number, host: string) =>
  tx
    .update(sheets)
    .set({ path: sql`(select ${points.path} from ${points} where ${points.id} = ${sheets.point})` })
    .where(
      and(
        eq(sheets.session, session),
        inArray(
          sheets.point,
          tx
            .select({ id: points.id })
            .from(points)
            .where(and(under(points.path, host), sql`${points.removedAt} is null`)),
        ),
      ),
    )

/** Sheets at which nothing was recorded and whose point no longer belongs to the host. */
export const dropSheets = (tx: Tx, session: number, host: string) => {
  const belonging = tx
    .select({ id: points.id })
    .from(points)
    .where(and(under(points.path, host), sql`${points.removedAt} is null`))
  const used = [standings, guests, headcounts].map((table) =>
    notInArray(sheets.point, tx.select({ point: table.point }).from(table).where(eq(table.session, session))),
  )
  return tx
    .delete(sheets)
    .where(and(eq(sheets.session, session), eq(sheets.state, 'open'), notInArray(sheets.point, belonging), ...used))
}

export const lockedSheets = (db: Reader, session: number) =>
  db.$count(sheets, and(eq(sheets.session, session), eq(sheets.state, 'locked')))

/** Whether anything about attendance was ever recorded at points below a path. */
export async function recordedUnder(db: Reader, path: string): Promise<boolean> {
  const below = db.select({ id: points.id }).from(points).where(under(points.path, path))
  for (const table of [standings, guests, headcounts]) {
    const [row] = await db.select({ n: count() }).from(table).where(inArray(table.point, below))
    if (row && row.n > 0) return true
  }
  const [moved] = await db.select({ n: count() }).from(marks).where(inArray(marks.atPoint, below))
  return (moved?.n ?? 0) > 0
}

export async function findSheet(db: Reader, session: number, point: number): Promise<SheetRow | undefined> {
  const [row] = await db
    .select()
    .from(sheets)
    .where(and(eq(sheets.session, session), eq(sheets.point, point)))
  return row
}
