import type { Server as HttpServer } from 'node:http'
import type { Server as HttpsServer } from 'node:https'
import { Server } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../../shared/announcements'
import type { Config } from '../config'
import type { Entry } from '../db/entry'
import type { Parts, Sockets } from '../parts'
import type { Announcers } from '../realtime-part'
import { parcelsOf } from './announce'
import type { Around, Who } from './browser'
import { Browsers } from './browsers'
import { Hub } from './hub'
import { MESSAGE, WAITING } from './limits'
import { numbersOf } from './numbers'
import { Pace } from './pace'
import { keepPaths } from './paths'

/** How often logins and grants are asked again that ended by their date alone. */
const SWEEP = 30_000
const GOODBYE = 200

export interface RealtimeSettings {
  httpServer: HttpServer | HttpsServer
  parts: Pick<Parts, 'db' | 'feed' | 'clock' | 'log' | 'media' | 'counts'> & {
    config: Pick<Config, 'origin' | 'production'>
  }
  /** Who a cookie header belongs to, as for a request. */
  who: Who
  announcers: Announcers
}
export interface Realtime {
  sockets: Sockets
  /** Asks all logins and grants again: what the timer does. */
  sweep(): Promise<void>
  /** Cuts all lines; pages come back by themselves. The server it was given goes on. */
  close(): Promise<void>
}

type Io = Server<ClientToServer, ServerToClient>

/** The same origins as for requests that change something. */
const isOurs = (
  { origin, production }: RealtimeSettings['parts']['config'],
  from: string | undefined,
  host: string | undefined,
) => from === origin || (!production && host !== undefined && from === `http://${host}`)

function listen({ httpServer, parts }: RealtimeSettings): Io {
  return new Server(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MESSAGE,
    // LiveKit's signalling is upgraded on the same server and answers in its own time.
    destroyUpgrade: false,
    pingInterval: 8000,
    pingTimeout: 12_000,
    connectTimeout: 10_000,
    allowRequest: (req, answer) => {
      const ours = isOurs(parts.config, req.headers.origin, req.headers.host)
      answer(ours ? null : 'foreign_origin', ours)
    },
  })
}

/** Says goodbye; whoever does not answer is cut, so that nobody holds up the end. */
async function hangUp(io: Io): Promise<void> {
  const lines = [...io.sockets.sockets.values()].map((line) => line.request.socket)
  io.engine.close()
  if (lines.length > 0) await new Promise((go) => setTimeout(go, GOODBYE))
  for (const line of lines) line.destroy()
  await io.sockets.adapter.close()
}

/** Hands frames to browsers; one that does not read is cut, so that it costs nobody else. */
function deliverTo(io: Io): Hub {
  const waiting = new Map<string, number>()
  io.on('connection', (line) => {
    line.conn.on('drain', () => waiting.delete(line.id))
    line.on('disconnect', () => waiting.delete(line.id))
  })
  return new Hub((ids, frames) => {
    const reading = ids.filter((id) => {
      const behind = waiting.get(id) ?? 0
      waiting.set(id, behind + 1)
      if (behind >= WAITING) io.sockets.sockets.get(id)?.request.socket.destroy()
      return behind < WAITING
    })
    if (reading.length > 0) io.to(reading).emit('announce', frames)
  })
}

/** Takes entries, numbers and the state of media to whoever hears them. Answers how to stop. */
function announce(parts: RealtimeSettings['parts'], around: Around, moved: () => void): () => void {
  const { hub, announcers, paths } = around
  const pace = new Pace((batch) => hub.send(batch))
  const tell = async (entry: Entry) => {
    if (entry.kind === 'point.moved') moved()
    for (const parcel of await parcelsOf(entry, announcers, paths)) pace.push(parcel)
  }
  const stops = [
    parts.feed.subscribe(tell),
    parts.counts.subscribe((changed) => {
      for (const parcel of numbersOf(changed, hub.has)) pace.push(parcel)
    }),
    parts.media.onState(() => {
      const { state, since } = parts.media.state()
      pace.push({ rooms: ['all'], frame: { name: 'media', scope: 0, position: null, body: { state, since } } })
    }),
    () => pace.close(),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Opens the line to the browsers on a listening (or soon listening) server. */
export function startRealtime(settings: RealtimeSettings): Realtime {
  const { parts, who, announcers } = settings
  const io = listen(settings)
  const around: Around = { parts, who, announcers, paths: keepPaths(parts.db), hub: deliverTo(io) }
  const browsers = new Browsers(around)
  const sweep = () =>
    browsers.recheck(
      browsers.of(() => true),
      true,
    )
  const stop = announce(parts, around, () => {
    around.paths.forget()
    void browsers.recheck(browsers.of(() => true))
  })
  io.on('connection', (line) => void browsers.welcome(line))
  const timer = setInterval(() => void sweep(), SWEEP)
  timer.unref()
  const sockets: Sockets = {
    end(logins) {
      const ended = new Set<string | undefined>(logins)
      for (const browser of browsers.of(({ actor }) => actor.login !== undefined && ended.has(actor.login)))
        browser.end('login')
    },
    recheck({ kind, id }) {
      void browsers.recheck(browsers.of(({ actor }) => actor.kind === kind && actor.id === id))
    },
  }
  return {
    sockets,
    sweep,
    async close() {
      clearInterval(timer)
      stop()
      await hangUp(io)
    },
  }
}
