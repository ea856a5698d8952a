import { eq } from 'drizzle-orm'
import { quotas } from '../composition/composition.schema'
import type { Reader } from '../db/database'
import { total } from '../db/dialect'

/** Expected by number at a point, members and others. */
export async function quotaOf(db: Reader, point: number): Promise<{ members: number; nonMembers: number }> {
  const rows = await db
    .select({ member: quotas.member, n: total(quotas.n) })
    .from(quotas)
    .where(eq(quotas.point, point))
    .groupBy(quotas.member)
  const of = (member: boolean) => rows.find((row) => row.member === member)?.n ?? 0
  return { members: of(true), nonMembers: of(false) }
}
