import { Router } from 'express'
import { systemStatus } from '../../shared/status'
import { route } from '../http/route'
import { version } from '../http/version'
import type { Parts } from '../parts'

export function statusRoutes({ clock, status }: Parts): Router {
  const router = Router()
  route(router, systemStatus, () => ({ at: clock.now(), version, ...status() }))
  return router
}
