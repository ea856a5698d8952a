import { and, eq, ne } from 'drizzle-orm'
import { conferenceDocuments, conferences } from '../conferences/conferences.schema'
import type { Reader, Tx } from '../db/database'
import { documents } from '../documents/documents.schema'
import { points } from '../points/points.schema'
import { articles } from './articles.schema'

const columns = {
  article: articles,
  pointName: points.printedName,
  path: points.path,
  conference: conferences.id,
  demonstration: conferences.demonstration,
}

/** A published article with its point and conference. */
export async function findPublished(db: Reader, id: number) {
  const [row] = await db
    .select(columns)
    .from(articles)
    .innerJoin(points, eq(points.id, articles.point))
    .innerJoin(conferences, eq(conferences.id, points.conference))
    .where(and(eq(articles.id, id), eq(articles.state, 'published')))
  return row
}

/** Other published articles of the same conference. */
export const sistersOf = (db: Reader, id: number, conference: number) =>
  db
    .select({ id: articles.id, posted: articles.posted, pointName: points.printedName })
    .from(articles)
    .innerJoin(points, eq(points.id, articles.point))
    .where(and(eq(points.conference, conference), eq(articles.state, 'published'), ne(articles.id, id)))
    .orderBy(articles.posted)

/** The resolutions that its conference disseminates. */
export const resolutionsOf = (db: Reader, conference: number) =>
  db
    .select({ document: documents })
    .from(conferenceDocuments)
    .innerJoin(documents, eq(documents.id, conferenceDocuments.document))
    .where(and(eq(conferenceDocuments.conference, conference), eq(conferenceDocuments.role, 'disseminated')))

export async function insertArticle(tx: Tx, row: typeof articles.$inferInsert): Promise<number> {
  const [made] = await tx.insert(articles).values(row).returning({ id: articles.id })
  if (!made) throw new Error('article was not inserted')
  return made.id
}
