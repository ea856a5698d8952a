import type { Reader } from '../db/database'
import { accountNames } from './names.store'

/** Names of accounts by id, as they are now. */
export const namesOf = (db: Reader, ids: readonly number[]): Promise<Map<number, string>> => accountNames(db, ids)
