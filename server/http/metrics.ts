import type { Request, RequestHandler } from 'express'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Parts } from '../parts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

/** Asked by a program on this machine itself, not through a proxy on it. */
const isFromHere = (req: Request): boolean =>
  LOOPBACK.test(req.socket.remoteAddress ?? '') && req.get('x-forwarded-for') === undefined

const routeOf = (req: Request): string => {
  const route: unknown = req.route
  const path = typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : 'other'
  return `${req.baseUrl}${path}`
}

/** Of the process, from the first time somebody asks. */
const ofProcess = new Registry()
let begun = false
const processText = (): Promise<string> => {
  if (!begun) collectDefaultMetrics({ register: ofProcess })
  begun = true
  return ofProcess.metrics()
}

export interface Metrics {
  /** Times every request; before all others. */
  timed: RequestHandler
  /** `/metrics`, for this machine alone. */
  shown: RequestHandler
}

/** Figures of the running application as Prometheus reads them. */
export function metrics({ db, media }: Pick<Parts, 'db' | 'media'>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const seconds = new Histogram({
    ...{
      name: 'diem_cau_http_seconds',
      help: 'Requests by route and status',
      labelNames: ['method', 'route', 'status'],
    },
    ...{ buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10], registers },
  })
  const entries = new Counter({
    ...{
      name: 'diem_cau_journal_entries_total',
      help: 'Entries of the journal by kind',
      labelNames: ['kind'],
      registers,
    },
  })
  new Gauge({
    ...{ name: 'diem_cau_media_ready', help: '1 while the media server answers', registers },
    collect() {
      this.set(media.state().state === 'ready' ? 1 : 0)
    },
  })
  db.onCommitted((committed) => {
    for (const { kind } of committed) entries.inc({ kind })
  })
  return {
    timed(req, res, next) {
      const end = seconds.startTimer({ method: req.method })
      res.once('finish', () => end({ route: routeOf(req), status: res.statusCode }))
      next()
    },
    async shown(req, res, next) {
      if (!isFromHere(req)) return next()
      res.type(registry.contentType).send(`${await registry.metrics()}\n${await processText()}`)
    },
  }
}
