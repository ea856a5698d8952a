import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assemble } from '../../server/assemble'
import { headcounts, sheets } from '../../server/attendance/attendance.schema'
import { readConfig } from '../../server/config'
import type { Database } from '../../server/db/database'
import { migrateSqlite, migrationsOf } from '../../server/db/migrate'
import { openSqlite } from '../../server/db/sqlite'
import { sessions } from '../../server/sessions/sessions.schema'
import { builders, type TestPoint } from '../scenes/builders'
import { addCountry, inParts } from '../scenes/country'
import { memoryFor } from '../scenes/media'
import { Browser } from '../scenes/scene'
import { medianTime } from './median'
import type { Bench, Line } from './run'

const TIMES = 7
const clock = { now: () => Date.now() }
const silent = { info() {}, warn() {}, error: (values: object, text: string) => console.error(text, values) }

/** A country below a root: 31,248 points with it, each a count hall that has reported. */
async function country(db: Database, root: TestPoint): Promise<number> {
  const at = clock.now()
  return await db.keep(async (tx) => {
    const below = await addCountry(tx, root, root.id)
    const times = { plannedFrom: at, plannedTo: at + 3_600_000 }
    const values = {
      conference: root.conference,
      host: root.id,
      kind: 'central',
      title: 'Phiên',
      state: 'open',
      ...times,
    }
    const [row] = await tx
      .insert(sessions)
      .values(values as typeof sessions.$inferInsert)
      .returning({ id: sessions.id })
    const session = row?.id ?? 0
    const halls = [{ id: root.id, path: root.path }, ...below]
    const sheet = ({ id, path }: { id: number; path: string }) => ({ session, point: id, path, state: 'open' as const })
    const count = ({ id }: { id: number }) => ({
      ...{ session, point: id, device: null, stamp: `s${id}`, n: 37, excused: 3, members: 36, by: 'server', at },
    })
    await inParts(halls, (part) => tx.insert(sheets).values(part.map(sheet)))
    await inParts(halls, (part) => tx.insert(headcounts).values(part.map(count)))
    return session
  })
}

async function* run(): AsyncGenerator<Line> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-bench-'))
  const file = path.join(folder, 'roll-up.db')
  migrateSqlite(file, migrationsOf('sqlite'))
  const db = openSqlite(file)
  const media = await memoryFor(db, clock, () => {})
  const config = readConfig({ DATA_DIR: folder })
  const app = assemble({ config, db, clock, log: silent, media })
  const port = await new Promise<number>((go) =>
    app.http.listen(0, '127.0.0.1', () => go((app.http.address() as AddressInfo).port)),
  )
  const url = `http://127.0.0.1:${port}`
  const build = builders({ db, clock, browser: () => new Browser(url, config.origin) })
  const { root } = await build.conference()
  const secretary = await build.person('secretary')
  const session = await country(db, root)
  const agent = new http.Agent({ keepAlive: true })
  const get = (where: string): Promise<string> =>
    new Promise((done, failed) => {
      const headers = { cookie: secretary.cookie ?? '' }
      http
        .get(`${url}/api${where}`, { agent, headers }, async (reply) => {
          let text = ''
          for await (const part of reply) text += part
          if (reply.statusCode === 200) done(text)
          else failed(new Error(`${where}: ${reply.statusCode} ${text}`))
        })
        .on('error', failed)
    })
  for (const [name, where] of [
    ['roll-up of 31,248 points: the root and its provinces', `/sessions/${session}/roll-up`],
    ['all 31,248 points of a conference, by name', `/conferences/${root.conference}/points`],
  ] as const) {
    const answer = JSON.parse(await get(where))
    const bare = await medianTime(TIMES, () => JSON.stringify(answer))
    yield { name, ours: await medianTime(TIMES, () => get(where)), bare, unit: 'ms', callers: 1 }
  }
  agent.destroy()
  await app.close()
  app.http.close()
  await media.close({ keepServer: false })
  await db.close()
  rmSync(folder, { recursive: true, force: true })
}
const bench: Bench = { name: 'roll-up', run }
export default bench
