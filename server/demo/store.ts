import { and, desc, eq } from 'drizzle-orm'
import { keys } from '../accounts/accounts.schema'
import { conferences } from '../conferences/conferences.schema'
import type { Reader, Tx } from '../db/database'
import { units } from '../organisation/organisation.schema'

export const isEmpty = async (db: Reader): Promise<boolean> =>
  (await db.select({ id: units.id }).from(units).limit(1)).length === 0

/** Rehearsals that are still played, the newest first. */
export const rehearsals = (db: Reader) =>
  db
    .select({ id: conferences.id, starts: conferences.starts })
    .from(conferences)
    .where(and(eq(conferences.demonstration, true), eq(conferences.state, 'summoned')))
    .orderBy(desc(conferences.id))

export const retire = (tx: Tx, id: number) =>
  tx.update(conferences).set({ state: 'cancelled' }).where(eq(conferences.id, id))

export const keyExists = async (db: Reader, hash: string): Promise<boolean> =>
  (await db.select({ id: keys.id }).from(keys).where(eq(keys.hash, hash))).length > 0
