import express, { type Express, type RequestHandler, Router } from 'express'
import { problem } from '../shared/problems'
import { accountRoutes } from './accounts/accounts.routes'
import { cookieName } from './accounts/cookie'
import { signedIn } from './accounts/sign-in.middleware'
import { agendaRoutes } from './agenda/agenda.routes'
import { articlePages } from './articles/articles.routes'
import { attendanceRoutes } from './attendance/attendance.routes'
import { compositionRoutes } from './composition/composition.routes'
import { conductRoutes } from './conduct/conduct.routes'
import { joinRoutes } from './conduct/join.routes'
import { demoRoutes } from './demo/demo.routes'
import { documentRoutes } from './documents/documents.routes'
import { floorRoutes } from './floor/floor.routes'
import { docs } from './http/docs'
import { fontFiles } from './http/fonts'
import { sameOrigin, securityHeaders } from './http/headers'
import { healthRoutes } from './http/health.routes'
import { requestLog } from './http/log'
import { metrics } from './http/metrics'
import { withName } from './http/overtaken'
import { problems } from './http/problem'
import { refusals } from './http/refused'
import { clientFiles } from './http/static'
import { organisationRoutes } from './organisation/organisation.routes'
import { paperRoutes } from './papers/papers.routes'
import type { Parts } from './parts'
import { statusRoutes } from './status/status.routes'

const notFound: RequestHandler = () => {
  throw problem('missing', 'not_found')
}

/** Every call under /api, in the order in which a conference lives. */
function api(parts: Parts): Router {
  const router = Router()
  router.use((_req, res, next) => {
    res.set('cache-control', 'no-store')
    next()
  })
  router.use(
    healthRoutes(parts),
    statusRoutes(parts),
    organisationRoutes(parts),
    documentRoutes(parts),
    accountRoutes(parts),
    conductRoutes(parts),
    compositionRoutes(parts),
    agendaRoutes(parts),
    joinRoutes(parts),
    floorRoutes(parts),
    demoRoutes(parts),
    attendanceRoutes(parts),
    paperRoutes(parts),
  )
  router.use(docs(cookieName(parts.config.origin)), notFound)
  return router
}

/**
 * The application as a function of its parts; it listens to nothing.
 * @param client folder of the built client, or nothing while a development server serves it
 */
export function createApp(parts: Parts, client?: string): Express {
  const { config } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustProxy)
  app.set('query parser', 'simple')
  const figures = metrics(parts)
  app.use(figures.timed, requestLog(parts.log))
  app.use(securityHeaders({ secure: config.production, mediaOrigin: config.livekit.publicUrl }))
  app.use(sameOrigin((host) => [config.origin, ...(config.production || !host ? [] : [`http://${host}`])]))
  app.use(express.json({ limit: '1mb' }), signedIn(parts))
  app.get('/metrics', figures.shown)
  app.use('/api', api(parts))
  app.use('/fonts', fontFiles())
  app.use(articlePages(parts))
  if (client) app.use(clientFiles(client))
  app.use(notFound)
  app.use(problems(parts.log, refusals(parts), (reply) => withName(parts.db.read, reply)))
  return app
}
