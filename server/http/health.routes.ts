import { Router } from 'express'
import { health } from '../../shared/health'
import type { Parts } from '../parts'
import { openRoute } from './route'
import { version } from './version'

export function healthRoutes(parts: Parts): Router {
  const router = Router()
  const since = parts.clock.now()
  openRoute(router, health, () => ({
    status: parts.draining() ? ('draining' as const) : ('up' as const),
    version,
    database: parts.db.engine,
    media: parts.media.state().state,
    since,
  }))
  return router
}
