import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { whoIs } from './accounts/who'
import { createApp } from './app'
import { createLiveCounts } from './attendance/live-counts'
import type { Config } from './config'
import { createStills } from './connections/stills'
import type { Database } from './db/database'
import { createFeed } from './journal/feed'
import { Projection } from './media/projection'
import type { Media } from './media.part'
import type { Clock, Log, Parts, Sockets } from './parts'
import { announcers } from './realtime/announcers'
import { startRealtime } from './realtime/start'
import { liveSessions } from './sessions/sessions.store'
import { watchStatus } from './status/watch'

/** What stands before the application on the same port: LiveKit's signalling. */
export interface Gate {
  handle(req: IncomingMessage, res: ServerResponse): boolean
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean
  close(): void
}

export interface Given {
  config: Config
  db: Database
  clock: Clock
  log: Log
  media: Media
  /** Folder of the built client; absent while a development server serves it. */
  client?: string | undefined
  /** With TLS, `main` makes the server. */
  createServer?: (listener: RequestListener) => Server
  gate?: Gate
}

export interface Assembled {
  parts: Parts
  http: Server
  projection: Projection
  /** From now on health says "draining". */
  drain(): void
  /** Whether a session is open or paused now. */
  inSession(): Promise<boolean>
  close(): Promise<void>
}

const SOCKETS = '/socket.io/'

function serve(
  app: RequestListener,
  { gate, createServer: make = (listener) => createServer(listener) }: Given,
): Server {
  const http = make((req, res) => {
    if (!gate?.handle(req, res)) app(req, res)
  })
  http.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (gate?.upgrade(req, socket, head) || req.url?.startsWith(SOCKETS)) return
    socket.destroy()
  })
  return http
}

/** Puts the application together around a database and a media part; listens to nothing yet. */
export function assemble(given: Given): Assembled {
  const { config, db, clock, log, media, gate } = given
  let draining = false
  const feed = createFeed(db, (error, entry) =>
    log.error({ err: error, kind: entry.kind }, 'a listener of the feed failed'),
  )
  const late: { sockets?: Sockets; projection?: Projection } = {}
  const status = watchStatus({ config, db, media, clock, lastRound: () => late.projection?.lastRound ?? 0 })
  const parts: Parts = {
    ...{ config, db, feed, clock, log, media },
    counts: createLiveCounts(db, feed, clock),
    stills: createStills(),
    sockets: {
      end: (logins) => late.sockets?.end(logins),
      recheck: (owner) => late.sockets?.recheck(owner),
    },
    status: status.read,
    draining: () => draining,
  }
  const http = serve(createApp(parts, given.client), given)
  const realtime = startRealtime({ httpServer: http, parts, who: whoIs(parts), announcers })
  late.sockets = realtime.sockets
  const projection = new Projection(parts)
  late.projection = projection
  return {
    parts,
    http,
    projection,
    drain: () => {
      draining = true
    },
    inSession: async () => (await liveSessions(db.read)).some((session) => session.state !== 'planned'),
    close: async () => {
      status.stop()
      await realtime.close()
      gate?.close()
      http.closeAllConnections()
      await feed.drained()
      await projection.close()
    },
  }
}
