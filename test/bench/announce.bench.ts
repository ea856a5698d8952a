import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { WebSocket, WebSocketServer } from 'ws'
import type { Actor } from '../../server/access/actor'
import type { Database } from '../../server/db/database'
import { migrationsOf } from '../../server/db/migrate'
import { openSqlite } from '../../server/db/sqlite'
import { createFeed } from '../../server/journal/feed'
import { record } from '../../server/journal/record'
import { startRealtime } from '../../server/realtime/start'
import type { Item } from '../../shared/agenda'
import { builders, type TestPoint } from '../scenes/builders'
import { middle } from './median'
import type { Bench, Line } from './run'

const SOCKETS = 1_000
const ROUNDS = 20
const ORIGIN = 'http://localhost'

const item = (n: number): Item => ({
  id: n,
  session: 1,
  rank: 'a',
  kind: 'topic',
  title: 'Chuyên đề: Chương trình hành động của Đảng bộ tỉnh',
  presenterPrinted: 'Người báo cáo',
  presenterOffice: 'Chức vụ của người báo cáo',
  point: null,
  plannedFrom: 1,
  plannedTo: 2,
  actualFrom: 1,
  actualTo: null,
  removed: false,
  version: n,
})

const listening = (http: Server) =>
  new Promise<string>((go) =>
    http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
      go(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`),
    ),
  )

/** Plain clients on both sides, so that what differs is the server. Resolves when all heard `n` messages that count. */
class Clients {
  readonly #all: WebSocket[] = []
  #heard = 0
  #want: { n: number; go(): void } | undefined

  heard(n: number): Promise<void> {
    this.#heard = 0
    return new Promise((go) => {
      this.#want = { n, go }
    })
  }
  count() {
    this.#heard++
    if (this.#want && this.#heard >= this.#want.n) this.#want.go()
  }
  async open(url: string, speak: (client: WebSocket, text: string) => void) {
    for (let n = 0; n < SOCKETS; n++) {
      const client = new WebSocket(url, { origin: ORIGIN, headers: { cookie: `n=${n}` }, perMessageDeflate: false })
      client.on('message', (data) => speak(client, String(data)))
      this.#all.push(client)
      if (n % 100 === 99) await new Promise((go) => client.once('open', go))
    }
  }
  close() {
    for (const client of this.#all) client.terminate()
  }
}

/** Milliseconds until the last of all sockets has it. */
async function rounds(clients: Clients, change: (n: number) => unknown): Promise<number> {
  const took: number[] = []
  for (let n = 1; n <= ROUNDS; n++) {
    const all = clients.heard(SOCKETS)
    const started = performance.now()
    await change(n)
    await all
    took.push(performance.now() - started)
  }
  return middle(took)
}

async function bare(): Promise<number> {
  const http = createServer()
  const server = new WebSocketServer({ server: http, perMessageDeflate: false })
  const clients = new Clients()
  const open = clients.heard(SOCKETS)
  server.on('connection', () => clients.count())
  await clients.open(await listening(http), () => clients.count())
  await open
  try {
    return await rounds(clients, (n) => {
      const text = JSON.stringify({ name: 'item', scope: 1, position: n, body: item(n) })
      for (const client of server.clients) client.send(text)
    })
  } finally {
    clients.close()
    await new Promise((go) => http.close(go))
  }
}

function line(db: Database, http: Server, root: TestPoint) {
  const held = [{ role: 'operator', area: { kind: 'point', id: root.id, path: root.path } }] as const
  const who = async (cookies: string | undefined): Promise<Actor> => ({
    kind: 'point',
    id: root.id,
    login: cookies ?? '',
    held: async () => held,
  })
  const feed = createFeed(db)
  const nodes = new Map()
  const counts = { of: async () => undefined, nodes: async () => nodes, subscribe: () => () => {} }
  const log = { info() {}, warn() {}, error: (values: object, text: string) => console.error(text, values) }
  const media = { state: () => ({ state: 'off', since: 1 }), onState: () => () => {} } as never
  const parts = { db, feed, counts, media, log, clock: { now: Date.now }, config: { origin: ORIGIN, production: true } }
  return startRealtime({
    httpServer: http,
    parts,
    who,
    announcers: { 'item.started': ({ body }) => [{ name: 'item', body: body as Item }] },
  })
}

/** Speaks just enough of Socket.IO: enter, watch, answer pings, count announcements of items. */
const speakAt = (root: TestPoint, clients: Clients, ready: () => void) => (client: WebSocket, text: string) => {
  if (text.startsWith('0')) client.send('40')
  else if (text.startsWith('40')) client.send(`420["watch",${JSON.stringify({ points: [root.id], subtrees: [] })}]`)
  else if (text.startsWith('430')) ready()
  else if (text === '2') client.send('3')
  else if (text.startsWith('42["announce"') && text.includes('"item"')) clients.count()
}

async function ours(folder: string): Promise<number> {
  const db = openSqlite(path.join(folder, 'a.db'), { migrations: migrationsOf('sqlite') })
  const browser = () => {
    throw new Error('not here')
  }
  const { root } = await builders({ db, clock: { now: Date.now }, browser }).conference()
  const http = createServer()
  const realtime = line(db, http, root)
  const clients = new Clients()
  let watching = 0
  const all = new Promise<void>((go) => {
    const ready = () => {
      if (++watching === SOCKETS) go()
    }
    void listening(http).then((url) =>
      clients.open(`${url}/socket.io/?EIO=4&transport=websocket`, speakAt(root, clients, ready)),
    )
  })
  await all
  const change = (n: number) =>
    db.write(root.id, (tx) =>
      record(tx, {
        scope: root.id,
        at: Date.now(),
        actor: 'server',
        kind: 'item.started',
        reach: 'down',
        body: item(n),
      }),
    )
  try {
    return await rounds(clients, change)
  } finally {
    clients.close()
    await realtime.close()
    await new Promise((go) => http.close(go))
    await db.close()
  }
}

const bench: Bench = {
  name: 'announce',
  async *run(): AsyncGenerator<Line> {
    const folder = mkdtempSync(path.join(tmpdir(), 'diem-cau-bench-'))
    try {
      const limit = await bare()
      yield {
        name: 'one change heard by all, with its commit',
        ours: await ours(folder),
        bare: limit,
        unit: 'ms',
        callers: SOCKETS,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
export default bench
