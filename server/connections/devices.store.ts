import { and, eq } from 'drizzle-orm'
import type { OwnerKind } from '../../shared/accounts'
import type { Reader, Tx } from '../db/database'
import { devices } from './connections.schema'

export interface Owned {
  tag: string
  ownerKind: OwnerKind
  owner: number
}

export async function findDevice(db: Reader, { tag, ownerKind, owner }: Owned): Promise<number | undefined> {
  const [row] = await db
    .select({ id: devices.id })
    .from(devices)
    .where(and(eq(devices.tag, tag), eq(devices.ownerKind, ownerKind), eq(devices.owner, owner)))
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
