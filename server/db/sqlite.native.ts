import { createRequire } from 'node:module'
import type Sqlite from 'better-sqlite3'

/** better-sqlite3 13 needs Node 22 and kills Node 20; 12, compiled for Node 24.19 or later, dies in a garbage collection. */
const NEEDS = 22
const name = Number(process.versions.node.split('.')[0]) < NEEDS ? 'better-sqlite3-12' : 'better-sqlite3'
const native: typeof Sqlite = createRequire(import.meta.url)(name)

/** The SQLite library that this Node can carry. */
export const NativeSqlite = native
