import { and, asc, count, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { contains } from '../db/dialect'
import type { Patch } from '../db/patch'
import { documents } from '../documents/documents.schema'
import { units } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'
import { sessions } from '../sessions/sessions.schema'
import { conferenceDocuments, conferences } from './conferences.schema'

export type ConferenceFields = typeof conferences.$inferSelect
export type NewConference = typeof conferences.$inferInsert
export type ConferenceChange = Patch<Omit<NewConference, 'id' | 'version' | 'createdAt'>>

const root = and(eq(points.conference, conferences.id), isNull(points.parent))

export async function findConference(db: Reader, id: number) {
  const [row] = await db
    .select({ conference: conferences, root: points.id, path: points.path, unitPath: units.path })
    .from(conferences)
    .innerJoin(points, root)
    .innerJoin(units, eq(units.id, conferences.convener))
    .where(eq(conferences.id, id))
  return row && { ...row.conference, root: row.root, place: { path: row.path, unitPaths: [row.unitPath] } }
}

export async function insertConference(tx: Tx, row: NewConference): Promise<number> {
  const [made] = await tx.insert(conferences).values(row).returning({ id: conferences.id })
  if (!made) throw new Error('conference was not inserted')
  return made.id
}

/** One conditional update: false when somebody else changed it since `version`. */
export async function updateConference(
  tx: Tx,
  id: number,
  version: number,
  change: ConferenceChange,
): Promise<boolean> {
  const rows = await tx
    .update(conferences)
    .set({ ...change, version: version + 1 })
    .where(and(eq(conferences.id, id), eq(conferences.version, version)))
    .returning({ id: conferences.id })
  return rows.length === 1
}

export interface Page {
  search: string
  /** Conferences older than this one. */
  after: number | undefined
  limit: number
}

/** The newest first. */
export const listConferences = (db: Reader, page: Page) =>
  db
    .select({ conference: conferences, path: points.path, unitPath: units.path })
    .from(conferences)
    .innerJoin(points, root)
    .innerJoin(units, eq(units.id, conferences.convener))
    .where(
      and(
        page.search ? contains(conferences.folded, page.search) : undefined,
        page.after ? lt(conferences.id, page.after) : undefined,
      ),
    )
    .orderBy(desc(conferences.id))
    .limit(page.limit)

export const documentsOf = (db: Reader, ids: readonly number[]) =>
  db
    .select({ conference: conferenceDocuments.conference, role: conferenceDocuments.role, document: documents })
    .from(conferenceDocuments)
    .innerJoin(documents, eq(documents.id, conferenceDocuments.document))
    .where(inArray(conferenceDocuments.conference, [...ids]))
    .orderBy(asc(conferenceDocuments.rank))

export const linkDocument = (tx: Tx, row: typeof conferenceDocuments.$inferInsert) =>
  tx
    .insert(conferenceDocuments)
    .values(row)
    .onConflictDoUpdate({
      target: [conferenceDocuments.conference, conferenceDocuments.document],
      set: { role: row.role },
    })

export const unlinkDocument = (tx: Tx, conference: number, document: number) =>
  tx
    .delete(conferenceDocuments)
    .where(and(eq(conferenceDocuments.conference, conference), eq(conferenceDocuments.document, document)))
    .returning({ document: conferenceDocuments.document })

export async function pointCounts(db: Reader, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ conference: points.conference, n: count(points.id) })
    .from(points)
    .where(and(inArray(points.conference, [...ids]), isNull(points.removedAt)))
    .groupBy(points.conference)
  return new Map(rows.map((row) => [row.conference, row.n]))
}

/** Those of which a session is open or paused now. */
export async function inSession(db: Reader, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectDistinct({ conference: sessions.conference })
    .from(sessions)
    .where(and(inArray(sessions.conference, [...ids]), inArray(sessions.state, ['open', 'paused'])))
  return new Set(rows.map((row) => row.conference))
}

/** Those that are being prepared or held, or ended lately; the next to start first. */
export const aliveConferences = (db: Reader, now: number) =>
  db
    .select({ id: conferences.id })
    .from(conferences)
    .where(
      or(
        inArray(conferences.state, ['draft', 'approved', 'summoned', 'postponed']),
        and(inArray(conferences.state, ['ended', 'signed']), gt(conferences.ends, now - RECENT)),
      ),
    )
    .orderBy(sql`${conferences.starts} asc nulls last`, asc(conferences.id))
    .limit(50)
const RECENT = 14 * 86_400_000
