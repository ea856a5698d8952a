import { and, eq, gt, inArray, isNull, not, or } from 'drizzle-orm'
import type { KeyKind } from '../../shared/accounts'
import type { Reader, Tx } from '../db/database'
import { keys, logins } from './accounts.schema'
import { onceKinds } from './key-text'

export type Key = typeof keys.$inferSelect

export async function insertKey(tx: Tx, row: typeof keys.$inferInsert): Promise<number> {
  const [made] = await tx.insert(keys).values(row).returning({ id: keys.id })
  if (!made) throw new Error('key was not inserted')
  return made.id
}

const opens = (hash: string, at: number) =>
  and(
    eq(keys.hash, hash),
    isNull(keys.revokedAt),
    gt(keys.expires, at),
    or(eq(keys.again, true), not(inArray(keys.kind, onceKinds)), isNull(keys.usedAt)),
  )

/** Wrong keys end at this read and never reach the write queue. */
export async function keyOpens(db: Reader, hash: string, at: number): Promise<boolean> {
  const found = await db.select({ id: keys.id }).from(keys).where(opens(hash, at)).limit(1)
  return found.length > 0
}

/** The one statement that decides: it locks the row, so a second use or a revocation sees it or is seen. */
export async function takeKey(tx: Tx, hash: string, at: number): Promise<Key | undefined> {
  const [row] = await tx.update(keys).set({ usedAt: at }).where(opens(hash, at)).returning()
  return row
}

/**
 * From here on the owner's keys of this kind open nothing, and what they opened is closed: first the keys, or an
 * exchange under way could leave a login behind. Answers the hashes of the ended logins and whether a key stood.
 */
export async function revokeKeysOf(tx: Tx, kind: KeyKind, owner: number, at: number) {
  const revoked = await tx
    .update(keys)
    .set({ revokedAt: at })
    .where(and(eq(keys.kind, kind), eq(keys.owner, owner), isNull(keys.revokedAt)))
    .returning({ id: keys.id })
  if (revoked.length === 0) return { stood: false, ended: [] }
  const ids = revoked.map((key) => key.id)
  const ended = await tx.delete(logins).where(inArray(logins.key, ids)).returning({ hash: logins.hash })
  return { stood: true, ended: ended.map((login) => login.hash) }
}

/** One-time links that nobody used yet; a demonstration's stay. */
export async function revokeUnusedLinks(tx: Tx, account: number, at: number): Promise<void> {
  await tx
    .update(keys)
    .set({ revokedAt: at })
    .where(
      and(
        inArray(keys.kind, onceKinds),
        eq(keys.owner, account),
        eq(keys.again, false),
        isNull(keys.usedAt),
        isNull(keys.revokedAt),
      ),
    )
}

export async function hasLiveKey(db: Reader, kind: KeyKind, owner: number, at: number): Promise<boolean> {
  const found = await db
    .select({ id: keys.id })
    .from(keys)
    .where(and(eq(keys.kind, kind), eq(keys.owner, owner), isNull(keys.revokedAt), gt(keys.expires, at)))
    .limit(1)
  return found.length > 0
}
