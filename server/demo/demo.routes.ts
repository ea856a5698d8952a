import { Router } from 'express'
import { resetDemonstration } from '../../shared/demonstration'
import { problem } from '../../shared/problems'
import { permit } from '../access/authorize'
import { house } from '../access/place'
import { anywhere, policy } from '../access/policy'
import { route } from '../http/route'
import type { Parts } from '../parts'
import { resetRehearsal } from './start'

const policies = {
  reset: policy(
    'reset_demonstration',
    'Whoever organizes, directs or administers somewhere may begin the rehearsal anew',
    anywhere('organizer', 'director', 'admin'),
  ),
}

export function demoRoutes({ db, clock, config }: Parts): Router {
  const router = Router()
  route(router, resetDemonstration, async ({ actor }) => {
    await permit(db.read, actor, policies.reset, { place: house })
    const conference = config.production ? undefined : await resetRehearsal(db, clock.now())
    if (conference === undefined) throw problem('missing', 'no_demonstration')
    return { conference }
  })
  return router
}
