import { and, eq, sql } from 'drizzle-orm'
import { leave, running, type Tx } from '../db/database'
import { prepared } from '../db/dialect'
import type { Reach } from '../db/entry'
import { canonical, digestOf, restOf } from './chain'
import { head, journal } from './journal.schema'
import { freshSalt } from './salt'

export interface NewEntry {
  scope: number
  conference?: number | null
  /** UTC milliseconds. */
  at: number
  actor: string
  device?: number | null
  kind: string
  reach: Reach
  /** Any JSON value. */
  body: unknown
}

/** sha256hex stands in both engines: registered on the SQLite connection, created in PostgreSQL before migrations. */
const advance = prepared<{ scope: number; rest: string }, { position: number; hash: string }[]>(
  'journal_advance',
  (tx) =>
    tx
      .update(head)
      .set({
        position: sql`${head.position} + 1`,
        hash: sql`sha256hex(${head.hash} || '|' || cast(${head.position} + 1 as text) || '|' || ${sql.placeholder('rest')})`,
      })
      .where(eq(head.scope, sql.placeholder('scope')))
      .returning({ position: head.position, hash: head.hash }),
)
const start = prepared<{ scope: number }, { scope: number }[]>('journal_start', (tx) =>
  tx
    .insert(head)
    .values({ scope: sql.placeholder('scope'), position: 0, hash: '' })
    .onConflictDoNothing()
    .returning({ scope: head.scope }),
)
const append = prepared<Record<keyof typeof journal.$inferInsert, unknown>, unknown>('journal_append', (tx) =>
  tx.insert(journal).values({
    scope: sql.placeholder('scope'),
    position: sql.placeholder('position'),
    conference: sql.placeholder('conference'),
    at: sql.placeholder('at'),
    actor: sql.placeholder('actor'),
    device: sql.placeholder('device'),
    kind: sql.placeholder('kind'),
    reach: sql.placeholder('reach'),
    digest: sql.placeholder('digest'),
    hash: sql.placeholder('hash'),
    salt: sql.placeholder('salt'),
    body: sql.placeholder('body'),
  }),
)

/**
 * For a point made by this very work: it needs no lock, since nobody else can know it yet. Any other scope must be
 * one of the write's, or two works could record in one order and be heard of in another.
 */
export async function startScope(tx: Tx, scope: number): Promise<void> {
  const [fresh] = await start(tx, { scope })
  if (!fresh) throw new Error(`scope ${scope} stands already: name it in write({ scope, also })`)
  running().scopes.add(scope)
}
function mustHold(scope: number) {
  if (running().scopes.has(scope)) return
  throw new Error(
    `record at scope ${scope}, which this write does not lock: name it in write({ scope, also }), or call startScope(tx, ${scope}) when this work made the point`,
  )
}
async function advanced(tx: Tx, scope: number, rest: string) {
  const [next] = await advance(tx, { scope, rest })
  if (next) return next
  await start(tx, { scope })
  const [first] = await advance(tx, { scope, rest })
  if (!first) throw new Error(`scope ${scope} has no head`)
  return first
}

/**
 * Appends an entry to the chain of its scope and hands it to the feed after the commit. The scope must be one of the
 * write's, or started by it. Answers the position: 1, 2, 3 … without gaps.
 */
export async function record(tx: Tx, entry: NewEntry): Promise<number> {
  mustHold(entry.scope)
  const body = canonical(entry.body)
  const salt = freshSalt()
  const { scope, at, actor, kind, reach, conference = null, device = null } = entry
  const covered = { scope, conference, at, actor, device, kind, reach, digest: digestOf(salt, body) }
  const { position, hash } = await advanced(tx, scope, restOf(covered))
  await append(tx, { ...covered, position, hash, salt, body })
  leave({ scope, position, conference, at, actor, device, kind, reach, body: JSON.parse(body) })
  return position
}

/** Takes the text of an entry away for good; the chain stays whole. Answers whether there was one. */
export async function erase(tx: Tx, scope: number, position: number): Promise<boolean> {
  const one = and(eq(journal.scope, scope), eq(journal.position, position))
  const [erased] = await tx.update(journal).set({ salt: null, body: null }).where(one).returning({ at: journal.at })
  return erased !== undefined
}
