import { eq } from 'drizzle-orm'
import type { Database } from '../db/database'
import { head } from './journal.schema'

/** Of no point, nor of the house. */
const NOBODY = -1

/**
 * Whether the database takes what is written: a row is put in and taken out again. To write a row as it stands would
 * prove nothing, since SQLite leaves alone what does not change.
 */
export const takesWrites = (db: Database): Promise<boolean> =>
  db
    .keep(async (tx) => {
      await tx.insert(head).values({ scope: NOBODY, position: 0, hash: '' })
      await tx.delete(head).where(eq(head.scope, NOBODY))
    })
    .then(
      () => true,
      () => false,
    )
