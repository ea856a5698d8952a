import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { RoomServiceClient } from 'livekit-server-sdk'
import { type Assembled, assemble } from '../../server/assemble'
import type { ConnectionRow } from '../../server/connections/connections.store'
import { connectionsIn } from '../../server/connections/connections.store'
import { roomsThatStand } from '../../server/connections/rooms'
import { isTurnedAway } from '../../server/connections/turned-away'
import { keepWebhook } from '../../server/connections/webhooks.store'
import type { Database } from '../../server/db/database'
import { livekitGate } from '../../server/media/gate'
import { type RunningMedia, startMedia } from '../../server/media/media'
import { joinSession } from '../../shared/connections'
import { openSession } from '../../shared/sessions'
import { binary, folder, secretOf, serverOf } from '../media/real'
import { builders, type Person } from '../scenes/builders'
import { halls as hallsOf } from '../scenes/halls'
import { Browser, SILENT, testConfig } from '../scenes/scene'
import { openForTest } from '../setup/open'
import { Hall } from './hall'

const clock = { now: () => Date.now() }

interface Running {
  app: Assembled
  media: RunningMedia
  port: number
}

/** The application as `main` puts it together, in this process. */
async function begin(db: Database, dataDir: string, port: number): Promise<Running> {
  const livekit = { kind: 'own', publicUrl: undefined, binary } as const
  const late: { told?: () => void } = {}
  const media = await startMedia({
    settings: { dataDir, nodeAddress: undefined, mediaPorts: undefined, livekit },
    hooks: {
      openRooms: () => roomsThatStand(db.read, clock.now()),
      store: (event) => db.keep((tx) => keepWebhook(tx, event)),
      stored: () => late.told?.(),
    },
    log: SILENT,
    now: clock.now,
  })
  const gate = livekitGate({ upstream: media.upstream, turnsAway: (token) => isTurnedAway(db.read, token) })
  const app = assemble({ config: testConfig(), db, clock, log: SILENT, media, gate })
  late.told = app.projection.ledger.told
  await new Promise<void>((go) => app.http.listen(port, '127.0.0.1', go))
  await media.settled()
  await app.projection.round()
  return { app, media, port: (app.http.address() as AddressInfo).port }
}

/**
 * A central session that is open on the real media server, with halls for it; real time. Halls come through the
 * application's gate, or beside it, as where LiveKit has an address of its own. Call `end` when done.
 */
export async function morning(count: number, way: 'gate' | 'beside' = 'gate') {
  const db = await openForTest()
  const dataDir = folder()
  let running = await begin(db, dataDir, 0)
  const { port } = running
  const url = `http://127.0.0.1:${port}`
  const browser = () => new Browser(url, testConfig().origin)
  const build = builders({ db, clock, browser })
  const made = hallsOf({ db, clock, ...build })
  const { root } = await build.conference()
  const director: Person = await build.person('director')
  const session = await made.session(root)
  await director.must(openSession, { params: { id: session } })
  const room = `c${root.conference}.s${session}.e1`
  const gate = `ws://127.0.0.1:${way === 'gate' ? `${port}/livekit` : serverOf(dataDir).port}`
  const halls: Hall[] = []
  for (let n = 1; n <= count; n++) {
    const point = await build.point(`Điểm cầu ${n}`)
    halls.push(new Hall(await made.operator(point), point, session, gate))
  }
  const listen = () =>
    running.media.onState((state) => {
      if (state === 'ready') for (const hall of halls) hall.mediaReady(running.media.state().since)
    })
  listen()
  for (const hall of halls) hall.mediaReady(running.media.state().since)
  const stop = async (keepServer: boolean) => {
    await running.app.close()
    await new Promise((go) => running.app.http.close(go))
    await running.media.close({ keepServer })
  }
  return {
    ...{ db, halls, director, session, room, root, build, gate, url },
    stamp: made.stamp,
    media: () => running.media,
    projection: () => running.app.projection,
    server: () => serverOf(dataDir),
    /** Room calls beside the application, to look at what the server holds. */
    calls: () => {
      const { key, secret } = secretOf(dataDir)
      return new RoomServiceClient(`http://127.0.0.1:${serverOf(dataDir).port}`, key, secret)
    },
    /** Admissions of `n` more points, not used yet. */
    async tokens(n: number): Promise<string[]> {
      const given: string[] = []
      for (let k = 1; k <= n; k++) {
        const point = await build.point(`Điểm cầu thêm ${k}`)
        const by = await made.operator(point)
        const body = { point: point.id, tag: by.tag, listen: false }
        given.push((await by.must(joinSession, { params: { id: session }, body })).token)
      }
      return given
    },
    rows: (): Promise<ConnectionRow[]> => connectionsIn(db.read, room),
    /** Ends the application as an upgrade does, its media server goes on; gives the way to start it again. */
    async stop() {
      await stop(true)
      return async () => {
        running = await begin(db, dataDir, port)
        listen()
        for (const hall of halls) hall.mediaReady(running.media.state().since)
      }
    },
    async end() {
      for (const hall of halls) hall.leave()
      await stop(false)
      await db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type Morning = Awaited<ReturnType<typeof morning>>
