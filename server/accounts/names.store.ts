import { inArray } from 'drizzle-orm'
import type { Reader } from '../db/database'
import { accounts } from './accounts.schema'

export async function accountNames(db: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.name]))
}
