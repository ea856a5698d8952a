import { Router } from 'express'
import * as calls from '../../shared/floor'

import { route } from '../http/route'
import type { Parts } from '../parts'
import { muteAll } from './mute'
import { ask, readFloor, takeOff } from './requests'
import { endTurn, give } from './turns'

export function floorRoutes(parts: Parts): Router {
  const { db, clock } = parts
  const router = Router()
  route(router, calls.floorOf, ({ actor, params }) => readFloor(db.read, actor, params.id))
  route(router, calls.askForFloor, ({ actor, params, body }) => ask(db, actor, clock.now(), params.id, body))
  route(router, calls.withdrawRequest, ({ actor, params }) => takeOff(db, actor, clock.now(), params.id, 'withdrawn'))
  route(router, calls.refuseRequest, ({ actor, params }) => takeOff(db, actor, clock.now(), params.id, 'refused'))
  route(router, calls.giveFloor, ({ actor, params, body }) => give(db, actor, clock.now(), params.id, body))
  route(router, calls.endTurn, ({ actor, params }) => endTurn(db, actor, clock.now(), params.id))
  route(router, calls.muteAll, ({ actor, params }) => muteAll(parts, actor, clock.now(), params.id))
  return router
}
