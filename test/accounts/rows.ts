import { eq } from 'drizzle-orm'
import { logins } from '../../server/accounts/accounts.schema'
import type { Database } from '../../server/db/database'

/** Logins that a key opened. */
export const loginsOf = (db: Database, key: number) => db.read.select().from(logins).where(eq(logins.key, key))
