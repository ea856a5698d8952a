import { Router } from 'express'
import { searchUnits as searchCall } from '../../shared/organisation'
import { route } from '../http/route'
import type { Parts } from '../parts'
import { searchUnits } from './organisation'

export function organisationRoutes(parts: Parts): Router {
  const router = Router()
  route(router, searchCall, async ({ actor, query }) => ({ units: await searchUnits(parts, actor, query) }))
  return router
}
