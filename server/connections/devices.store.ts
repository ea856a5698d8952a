import { and, eq, sql } from 'drizzle-orm'
import type { OwnerKind } from '../../shared/accounts'
import type { Reader, Tx } from '../db/database'
import { prepared } from '../db/dialect'
import { devices } from './connections.schema'

export interface Owned {
  tag: string
  ownerKind: OwnerKind
  owner: number
}

const find = prepared<{ tag: string; ownerKind: string; owner: number }, { id: number }[], Reader>('device_of', (db) =>
  db
    .select({ id: devices.id })
    .from(devices)
    .where(
      and(
        eq(devices.tag, sql.placeholder('tag')),
        eq(devices.ownerKind, sql.placeholder('ownerKind')),
        eq(devices.owner, sql.placeholder('owner')),
      ),
    ),
)
export async function findDevice(db: Reader, { tag, ownerKind, owner }: Owned): Promise<number | undefined> {
  const [row] = await find(db, { tag, ownerKind, owner })
  return row?.id
}

/** Its id, or nothing when another work just made it. */
export async function insertDevice(tx: Tx, owned: Owned, at: number): Promise<number | undefined> {
  const [row] = await tx
    .insert(devices)
    .values({ ...owned, createdAt: at })
    .onConflictDoNothing()
    .returning({ id: devices.id })
  return row?.id
}
