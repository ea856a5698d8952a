import { asc, eq, sql } from 'drizzle-orm'
import type { Database, Reader } from '../db/database'
import { type Break, blame, follows, type Head, hasOwnText, isErased, type Row } from './blame'
import { head, journal } from './journal.schema'

export interface Verdict {
  /** Scopes with entries. */
  scopes: number
  entries: number
  /** Entries whose text was erased. */
  erased: number
  /** The first entry that was altered, swapped, inserted or removed. */
  broken?: Break
}

const PAGE = 1000
const nothing: Head = { position: 0, hash: '' }

/** All entries, scope by scope, in order of position. */
async function* entries(db: Reader): AsyncGenerator<Row> {
  for (let last: Row | undefined; ; ) {
    const further = last && sql`(${journal.scope}, ${journal.position}) > (${last.scope}, ${last.position})`
    const page: Row[] = await db
      .select()
      .from(journal)
      .where(further)
      .orderBy(asc(journal.scope), asc(journal.position))
      .limit(PAGE)
    yield* page
    last = page.at(-1)
    if (page.length < PAGE) return
  }
}
const scopeRows = (db: Reader, scope: number): Promise<Row[]> =>
  db.select().from(journal).where(eq(journal.scope, scope)).orderBy(asc(journal.position))
async function headOf(db: Reader, scope: number): Promise<Head> {
  const [one] = await db.select({ position: head.position, hash: head.hash }).from(head).where(eq(head.scope, scope))
  return one ?? nothing
}

/** One scope while it is read: the last entry that holds, and whether the head that stood at the start was met. */
class Walk {
  readonly scope: number
  readonly #head: Head
  last: Head = nothing
  #met: boolean

  constructor(scope: number, expected: Head) {
    this.scope = scope
    this.#head = expected
    this.#met = expected.position === 0
  }
  /** Whether the next entry holds. */
  takes(row: Row): boolean {
    const position = this.last.position + 1
    if (row.position !== position || !hasOwnText(row) || !follows(row, this.last.hash, position)) return false
    this.last = { position, hash: row.hash }
    if (position === this.#head.position) this.#met = row.hash === this.#head.hash
    return true
  }
  /** Compares with the head: the one of the start, and for entries made meanwhile the one of now. */
  async end(db: Reader): Promise<Break | undefined> {
    const { scope, last } = this
    if (last.position < this.#head.position) return { scope, position: last.position + 1, what: 'missing' }
    if (!this.#met) return { scope, position: this.#head.position, what: 'altered' }
    if (last.position === this.#head.position) return undefined
    const now = await headOf(db, scope)
    if (now.position >= last.position) return undefined
    return { scope, position: now.position + 1, what: 'inserted' }
  }
}

async function blamed(db: Reader, row: Row, good: number): Promise<Break> {
  const found = blame(await scopeRows(db, row.scope), good, await headOf(db, row.scope))
  return found ?? { scope: row.scope, position: good + 1, what: 'altered' }
}

/**
 * Reads the whole journal and names the first entry that is not as it was recorded. May run while others write. A
 * chain that was made anew from a place to its end together with its head is not found: that takes a seal elsewhere.
 */
export async function verify({ read: db }: Pick<Database, 'read'>): Promise<Verdict> {
  const heads = new Map((await db.select().from(head).orderBy(asc(head.scope))).map((one) => [one.scope, one]))
  const verdict: Verdict = { scopes: 0, entries: 0, erased: 0 }
  const unread = new Map([...heads].filter(([, one]) => one.position > 0))
  let walk: Walk | undefined
  for await (const row of entries(db)) {
    if (walk?.scope !== row.scope) {
      const broken = await walk?.end(db)
      if (broken) return { ...verdict, broken }
      walk = new Walk(row.scope, heads.get(row.scope) ?? nothing)
      unread.delete(row.scope)
      verdict.scopes++
    }
    if (!walk.takes(row)) return { ...verdict, broken: await blamed(db, row, walk.last.position) }
    verdict.entries++
    if (isErased(row)) verdict.erased++
  }
  const broken = await walk?.end(db)
  if (broken) return { ...verdict, broken }
  const [emptied] = unread.keys()
  return emptied === undefined ? verdict : { ...verdict, broken: { scope: emptied, position: 1, what: 'missing' } }
}
