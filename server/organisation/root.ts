import type { Reader } from '../db/database'
import { rootUnit } from './organisation.store'

/** The first unit that hangs below nothing, when there is one. */
export const findRoot = async (db: Reader): Promise<number | undefined> => (await rootUnit(db))?.id
