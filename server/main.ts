import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTls } from 'node:https'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Assembled, assemble } from './assemble'
import { makeInProcess, startCopies } from './backup/automatic'
import { type Config, readConfig } from './config'
import { roomsThatStand } from './connections/rooms'
import { isTurnedAway } from './connections/turned-away'
import { keepWebhook } from './connections/webhooks.store'
import type { Database } from './db/database'
import { packageRoot } from './db/migrate'
import { openDatabase, placeFrom } from './db/open'
import { livekitGate } from './media/gate'
import { type RunningMedia, startMedia } from './media/media'
import { sentenceFor } from './start-problem'
import { sayServerStays, welcome } from './welcome'

const clock = { now: () => Date.now() }
const log = pino({
  level: process.env.LOG_LEVEL ?? 'warn',
  redact: ['req.headers.cookie', 'err.query', 'err.parameters'],
})

/** Reads the certificate at once, so that a wrong path stops the start before anything runs. */
function serverFor({ tls }: Config): (listener: RequestListener) => Server {
  if (!tls) return (listener) => createServer(listener)
  const pair = { cert: readFileSync(tls.cert), key: readFileSync(tls.key) }
  return (listener) => createTls(pair, listener)
}

const listen = (http: Server, { port, host }: Config) =>
  new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen({ port, host, backlog: 4096 }, () => {
      http.off('error', reject)
      resolve()
    })
  })

const startMediaFor = (config: Config, db: Database, stored: () => void): Promise<RunningMedia> =>
  startMedia({
    settings: config,
    hooks: {
      openRooms: () => roomsThatStand(db.read, clock.now()),
      store: (event) => db.keep((tx) => keepWebhook(tx, event)),
      stored,
    },
    log,
    now: clock.now,
  })

/** What is under way ends well; then rooms stay for the next start if a session is open, else LiveKit ends too. */
function drainOn(
  signals: NodeJS.Signals[],
  { app, db, media }: { app: Assembled; db: Database; media: RunningMedia },
): void {
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    app.drain()
    const keepServer = await app.inSession()
    if (keepServer) sayServerStays(app.parts.config.dataDir)
    await app.close()
    await media.close({ keepServer })
    await db.close()
    process.exit(0)
  }
  for (const signal of signals) process.on(signal, () => void end())
}

/** A busy port is told before anything is touched: the media server of a copy that runs is not ours to adopt or to end. */
async function checkPort(config: Config): Promise<void> {
  const probe = createServer()
  await listen(probe, config)
  await new Promise((resolve) => probe.close(resolve))
}

/** PostgreSQL has tools of its own. */
function copyAutomatically({ dataDir, backup: { hours: everyHours, keep } }: Config, { engine }: Database): void {
  if (engine !== 'sqlite' || everyHours === 0) return
  startCopies({ dataDir, everyHours, keep, log, now: clock.now, make: makeInProcess(dataDir) })
}

async function start(config: Config): Promise<void> {
  const makeServer = serverFor(config)
  await checkPort(config)
  mkdirSync(config.dataDir, { recursive: true })
  const db = await openDatabase(placeFrom(process.env))
  const late: { told?: () => void } = {}
  const media = await startMediaFor(config, db, () => late.told?.())
  const client = join(packageRoot(), 'dist/client')
  const app = assemble({
    ...{ config, db, clock, log, media },
    client: existsSync(client) ? client : undefined,
    createServer: makeServer,
    gate: livekitGate({ upstream: media.upstream, turnsAway: (token) => isTurnedAway(db.read, token) }),
  })
  late.told = app.projection.ledger.told
  drainOn(['SIGTERM', 'SIGINT'], { app, db, media })
  await listen(app.http, config)
  await media.settled()
  await app.projection.round()
  copyAutomatically(config, db)
  await welcome(app.parts)
}

/** One sentence when we know the trouble; its trace when we do not. */
function giveUp(error: unknown, config: Config | undefined): never {
  const sentence = sentenceFor(error, config)
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : error)}\n`)
  process.exit(1)
}

function settings(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    return giveUp(error, undefined)
  }
}

const config = settings()
start(config).catch((error) => giveUp(error, config))
