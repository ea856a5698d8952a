import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Database } from '../../server/db/database'
import { migrateSqlite, migrationsOf, packageRoot } from '../../server/db/migrate'
import { openSqlite } from '../../server/db/sqlite'
import { NativeSqlite } from '../../server/db/sqlite.native'
import { record } from '../../server/journal/record'
import { castPrepared } from '../db/sample/sample.store'
import { medianOf } from './median'
import type { Bench, Line } from './run'

const TIMES = 5
const CALLERS = 100
const WRITES = 10_000
const ALONE = 2_000
const BARE = 1_000
const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-bench-'))
let files = 0

function fresh(): string {
  const file = path.join(folder, `${files++}.db`)
  migrateSqlite(file, migrationsOf('sqlite'))
  const raw = new NativeSqlite(file)
  raw.exec(readFileSync(path.join(packageRoot(), 'test/db/sample/sqlite.sql'), 'utf8'))
  raw.close()
  return file
}
const each = (started: number, n: number) => ((performance.now() - started) * 1000) / n

/** Microseconds of one row in one commit with synchronous=FULL: what a disk gives without grouping. */
function bareCommit(): number {
  const raw = new NativeSqlite(fresh())
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  const insert = raw.prepare('insert into sample_vote (room, person, value, at) values (?, ?, ?, ?)')
  const started = performance.now()
  for (let n = 0; n < BARE; n++) insert.run('r', `p${n}`, 1, n)
  const us = each(started, BARE)
  raw.close()
  return us
}

/** Microseconds of one write while `callers` wait for theirs. */
async function ours(one: (db: Database, n: number) => Promise<unknown>, callers: number): Promise<number> {
  const db = openSqlite(fresh())
  const writes = callers === 1 ? ALONE : WRITES
  let next = 0
  const call = async () => {
    while (next < writes) await one(db, next++)
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: callers }, call))
  const us = each(started, writes)
  await db.close()
  return us
}

const entry = (n: number) => ({
  scope: 1,
  at: 1_793_000_000_123 + n,
  actor: `u${n % 50}`,
  kind: 'vote.cast',
  reach: 'up' as const,
  body: { person: `p${n}`, value: 1, before: null },
})
const row = (n: number) => ({ room: 'r', person: `p${n}`, value: 1, at: n })
const kinds = {
  'write, empty work': (db: Database) => db.write(1, async () => 1),
  'write, one row': (db: Database, n: number) => db.write(1, (tx) => castPrepared(tx, row(n))),
  'write, one row and its entry': (db: Database, n: number) =>
    db.write(1, async (tx) => {
      await castPrepared(tx, row(n))
      await record(tx, entry(n))
    }),
}

async function* run(): AsyncGenerator<Line> {
  try {
    for (const [name, one] of Object.entries(kinds))
      for (const callers of [CALLERS, 1]) {
        // In turn, for a disk shared with others is never twice the same.
        const pair = async () => ({ bare: bareCommit(), ours: await ours(one, callers) })
        yield { name, ...(await medianOf(TIMES, pair)), unit: 'µs', callers }
      }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const bench: Bench = { name: 'write', run }
export default bench
