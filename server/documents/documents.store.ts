import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { contains } from '../db/dialect'
import { documents } from './documents.schema'

export type DocumentRow = typeof documents.$inferSelect
const LIMIT = 50

/** Documents that hold every one of these folded words, the newest first. */
export const documentsWith = (db: Reader, words: readonly string[]): Promise<DocumentRow[]> =>
  db
    .select()
    .from(documents)
    .where(and(...words.map((word) => contains(documents.folded, word))))
    .orderBy(sql`${documents.date} desc nulls last`, desc(documents.id))
    .limit(LIMIT)

export async function findDocument(db: Reader, id: number): Promise<DocumentRow | undefined> {
  const [row] = await db.select().from(documents).where(eq(documents.id, id))
  return row
}

/** The same paper entered before: number, issuer and date are what it is known by. */
export async function findSame(db: Reader, paper: { number: string; issuer: string; date: number | null }) {
  const same = and(
    eq(documents.number, paper.number),
    eq(documents.issuer, paper.issuer),
    paper.date === null ? isNull(documents.date) : eq(documents.date, paper.date),
  )
  const [row] = await db.select().from(documents).where(same).limit(1)
  return row
}

export async function insertDocument(tx: Tx, row: typeof documents.$inferInsert): Promise<DocumentRow> {
  const [made] = await tx.insert(documents).values(row).returning()
  if (!made) throw new Error('document was not inserted')
  return made
}
