import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { issueKey } from '../../server/accounts/keys'
import { assemble } from '../../server/assemble'
import { openSheets } from '../../server/attendance/sheets'
import { seats } from '../../server/composition/composition.schema'
import { readConfig } from '../../server/config'
import type { Database } from '../../server/db/database'
import { migrateSqlite, migrationsOf } from '../../server/db/migrate'
import { openSqlite } from '../../server/db/sqlite'
import { sessions } from '../../server/sessions/sessions.schema'
import { builders, type TestPoint } from '../scenes/builders'
import { memoryFor } from '../scenes/media'
import { middle } from './median'
import type { Bench, Line } from './run'

const TIMES = 5
const CALLERS = 100
const HALLS = 10
const EACH = 400
const MARKS = HALLS * EACH
const clock = { now: () => Date.now() }
const silent = { info() {}, warn() {}, error: (values: object, text: string) => console.error(text, values) }

interface Sent {
  path: string
  cookie: string
  body: string
}

/** One request on a kept line; answers the status. */
function post(port: number, agent: http.Agent, { path, cookie, body }: Sent): Promise<number> {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie }
    const origin = `http://127.0.0.1:${port}`
    const asked = http.request(
      { host: '127.0.0.1', port, agent, path, method: 'POST', headers: { ...headers, origin } },
      (answer) => {
        answer.resume()
        answer.on('end', () => done(answer.statusCode ?? 0))
      },
    )
    asked.on('error', failed)
    asked.end(body)
  })
}

/** Microseconds a request while `CALLERS` wait for theirs. */
async function each(port: number, sent: readonly Sent[]): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CALLERS })
  let next = 0
  const call = async () => {
    for (let one = sent[next++]; one; one = sent[next++]) {
      const status = await post(port, agent, one)
      if (status !== 200) throw new Error(`answered ${status}`)
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: CALLERS }, call))
  const us = ((performance.now() - started) * 1000) / sent.length
  agent.destroy()
  return us
}

const listen = (server: http.Server) =>
  new Promise<number>((go) => server.listen(0, '127.0.0.1', () => go((server.address() as AddressInfo).port)))

/** A hall of people and the phone that marks them. */
async function hall(db: Database, point: TestPoint, session: number, port: number): Promise<Sent[]> {
  const at = clock.now()
  const { text, ids } = await db.keep(async (tx) => {
    const person = { conference: point.conference, point: point.id, folded: '', category: 'Đại biểu', addedAt: at }
    const rows = Array.from({ length: EACH }, (_, i) => ({
      ...person,
      rank: `U${String(i).padStart(4, '0')}`,
      printedName: `Đại biểu ${i}`,
      attendsAs: 'full' as const,
      member: true,
      code: `${point.id}-${i}`,
    }))
    const made: number[] = []
    for (let i = 0; i < rows.length; i += 200)
      made.push(
        ...(
          await tx
            .insert(seats)
            .values(rows.slice(i, i + 200))
            .returning({ id: seats.id })
        ).map((x) => x.id),
      )
    return { ids: made, ...(await issueKey(tx, { kind: 'point', owner: point.id, at, expires: at + 86_400_000 })) }
  })
  const origin = `http://127.0.0.1:${port}`
  const headers = { 'content-type': 'application/json', origin }
  const answer = await fetch(`${origin}/api/keys/exchange`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ key: text }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return ids.map((seat) => {
    const mark = { seat, stamp: `stamp-${point.id}-${seat}`, value: 'present', deviceAt: at }
    const body = JSON.stringify({ tag: `tag-of-${point.id}-0`, marks: [mark] })
    return { path: `/api/sessions/${session}/points/${point.id}/marks`, cookie, body }
  })
}

/** Signs in, reads the request and answers as the real one does; a write stores nothing. */
const storingNothing = (db: Database): Database => ({
  ...db,
  write: async () => ({ standings: [], refused: [] }) as never,
})

type Through = (db: Database) => Database
/** Marks through the whole stack over a fresh file, which it reaches as `through` permits. */
async function through(folder: string, reach: Through): Promise<{ us: number; sent: Sent[] }> {
  const file = path.join(mkdtempSync(path.join(folder, 'run-')), 'marks.db')
  migrateSqlite(file, migrationsOf('sqlite'))
  const db = openSqlite(file)
  const media = await memoryFor(db, clock, () => {})
  const app = assemble({ config: readConfig({ DATA_DIR: folder }), db: reach(db), clock, log: silent, media })
  const port = await listen(app.http)
  const build = builders({ db, clock, browser: () => Promise.reject(new Error('no browser')) as never })
  const points: TestPoint[] = []
  for (let i = 0; i < HALLS; i++) points.push(await build.point(`Hội trường ${i}`))
  const { id: conference, root } = await build.conference()
  const session = await db.keep(async (tx) => {
    const times = { plannedFrom: clock.now(), plannedTo: clock.now() + 3_600_000 }
    const values = { conference, host: root.id, kind: 'central', title: 'Phiên', state: 'planned', ...times } as const
    const [row] = await tx.insert(sessions).values(values).returning({ id: sessions.id })
    if (!row) throw new Error('no session')
    await openSheets(tx, row, [root, ...points])
    return row.id
  })
  const queues: Sent[][] = []
  for (const point of points) queues.push(await hall(db, point, session, port))
  const sent = Array.from({ length: MARKS }, (_, i) => queues[i % HALLS]?.[Math.floor(i / HALLS)]).filter((x) => !!x)
  const us = await each(port, sent)
  await app.close()
  app.http.close()
  await media.close({ keepServer: false })
  await db.close()
  return { us, sent }
}

/** The same requests to a route that reads them and stores nothing. */
async function bare(sent: readonly Sent[]): Promise<number> {
  const app = express()
  app.use(express.json())
  app.post(/.*/, (req, res) => {
    res.json({ standings: [], refused: [], of: req.body.marks.length })
  })
  const server = http.createServer(app)
  const us = await each(await listen(server), sent)
  server.closeAllConnections()
  server.close()
  return us
}

/** One round: marks into a fresh file, the same to the same route without storing, the same to a route and nothing else. */
async function round(): Promise<{ ours: number; storingNothing: number; bare: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-bench-'))
  try {
    const { us, sent } = await through(folder, (db) => db)
    const nothing = await through(folder, storingNothing)
    return { ours: us, storingNothing: nothing.us, bare: await bare(sent) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function* run(): AsyncGenerator<Line> {
  const rounds: Awaited<ReturnType<typeof round>>[] = []
  for (let i = 0; i < TIMES; i++) rounds.push(await round())
  const of = (which: keyof Awaited<ReturnType<typeof round>>) => middle(rounds.map((one) => one[which]))
  const line = (name: string, limit: number) => ({ name, ours: of('ours'), bare: limit, unit: 'µs', callers: CALLERS })
  yield line('mark, durable, against the same route that stores nothing', of('storingNothing'))
  yield line('mark, durable, against a bare route that stores nothing', of('bare'))
}
const bench: Bench = { name: 'marks', run }
export default bench
