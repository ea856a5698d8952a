import { createServer, type Server } from 'node:http'
import { whoIs } from './accounts/who'
import { createApp } from './app'
import { createLiveCounts } from './attendance/live-counts'
import type { Config } from './config'
import { createStills } from './connections/stills'
import type { Database } from './db/database'
import { createFeed } from './journal/feed'
import type { Media } from './media.part'
import type { Clock, Log, Parts, Sockets } from './parts'
import { announcers } from './realtime/announcers'
import { startRealtime } from './realtime/start'

export interface Given {
  config: Config
  db: Database
  clock: Clock
  log: Log
  media: Media
  /** Folder of the built client; absent while a development server serves it. */
  client?: string | undefined
  /** With TLS, `main` makes the server. */
  createServer?: typeof createServer
}

export interface Assembled {
  parts: Parts
  http: Server
  /** From now on health says "draining". */
  drain(): void
  close(): Promise<void>
}

/** Puts the application together around a database and a media part; listens to nothing yet. */
export function assemble({
  config,
  db,
  clock,
  log,
  media,
  client,
  createServer: make = createServer,
}: Given): Assembled {
  let draining = false
  const feed = createFeed(db, (error, entry) =>
    log.error({ err: error, kind: entry.kind }, 'a listener of the feed failed'),
  )
  const late: { sockets?: Sockets } = {}
  const parts: Parts = {
    config,
    db,
    feed,
    clock,
    log,
    media,
    counts: createLiveCounts(db, feed, clock),
    stills: createStills(),
    sockets: {
      end: (logins) => late.sockets?.end(logins),
      recheck: (owner) => late.sockets?.recheck(owner),
    },
    draining: () => draining,
  }
  const http = make(createApp(parts, client))
  const realtime = startRealtime({ httpServer: http, parts, who: whoIs(parts), announcers })
  late.sockets = realtime.sockets
  return {
    parts,
    http,
    drain: () => {
      draining = true
    },
    close: async () => {
      await realtime.close()
      http.closeAllConnections()
      await feed.drained()
    },
  }
}
