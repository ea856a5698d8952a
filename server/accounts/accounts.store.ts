import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '../db/database'
import { accounts } from './accounts.schema'

export type AccountRow = typeof accounts.$inferSelect
export type AccountChange = Partial<
  Pick<AccountRow, 'name' | 'folded' | 'office' | 'username' | 'email' | 'disabledAt'>
>

export async function insertAccount(tx: Tx, row: typeof accounts.$inferInsert): Promise<number> {
  const [made] = await tx.insert(accounts).values(row).returning({ id: accounts.id })
  if (!made) throw new Error('account was not inserted')
  return made.id
}

export async function findAccount(db: Reader, id: number): Promise<AccountRow | undefined> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id))
  return row
}

/** By user name, or by e-mail when there is an @ in it; both are kept in lower case. */
export async function findByName(db: Reader, name: string): Promise<AccountRow | undefined> {
  const column = name.includes('@') ? accounts.email : accounts.username
  const [row] = await db.select().from(accounts).where(eq(column, name)).limit(1)
  return row
}

export async function findPassword(db: Reader, id: number): Promise<string | null> {
  const [row] = await db.select({ password: accounts.password }).from(accounts).where(eq(accounts.id, id))
  return row?.password ?? null
}

export const setPassword = async (tx: Tx, id: number, password: string, at: number): Promise<void> =>
  void (await tx.update(accounts).set({ password, passwordAt: at }).where(eq(accounts.id, id)))

/** One conditional update: false when somebody else changed it since `version`. */
export async function updateAccount(tx: Tx, id: number, version: number, change: AccountChange): Promise<boolean> {
  const rows = await tx
    .update(accounts)
    .set({ ...change, version: version + 1 })
    .where(and(eq(accounts.id, id), eq(accounts.version, version)))
    .returning({ id: accounts.id })
  return rows.length === 1
}

/** Of two accounts with one user name or e-mail: which of them another account has already. */
export async function takenBy(db: Reader, column: 'username' | 'email', value: string): Promise<number | undefined> {
  const [row] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts[column], value)).limit(1)
  return row?.id
}

/** Somebody can come in without a link. */
export async function hasAnyPassword(db: Reader): Promise<boolean> {
  const able = and(isNotNull(accounts.password), isNull(accounts.disabledAt))
  const rows = await db.select({ id: accounts.id }).from(accounts).where(able).limit(1)
  return rows.length > 0
}

export async function firstAccount(db: Reader): Promise<number | undefined> {
  const [row] = await db.select({ id: accounts.id }).from(accounts).orderBy(asc(accounts.id)).limit(1)
  return row?.id
}
