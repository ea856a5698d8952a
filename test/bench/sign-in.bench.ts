import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrateSqlite, migrationsOf } from '../../server/db/migrate'
import { openSqlite } from '../../server/db/sqlite'
import { desk } from '../accounts/desk'
import { address } from '../accounts/flood'
import { people } from '../accounts/people'
import { medianOf } from './median'
import type { Bench, Line } from './run'

const TIMES = 200

/** A wrong password for a name that exists beside one that nobody has: who measures must not tell them apart. */
async function* run(): AsyncGenerator<Line> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-bench-'))
  const file = path.join(folder, 'sign-in.db')
  migrateSqlite(file, migrationsOf('sqlite'))
  const d = desk(openSqlite(file))
  await people(d).account('Lan', { username: 'lan', password: 'mat-khau-1' })
  let sent = 0
  const wrong = async (name: string): Promise<number> => {
    d.moved(600_000)
    const from = address(sent++)
    const began = performance.now()
    const { status } = await d.signIn(name, 'sai', { from })
    if (status !== 401) throw new Error(`${name}: answered ${status}`)
    return performance.now() - began
  }
  await wrong('khong-co')
  const both = await medianOf(TIMES, async () => ({ ours: await wrong('lan'), bare: await wrong('khong-co') }))
  yield { name: 'wrong password, known name against unknown', ...both, unit: 'ms', callers: 1 }
  await d.db.close()
  rmSync(folder, { recursive: true, force: true })
}
const bench: Bench = { name: 'sign-in', run }
export default bench
