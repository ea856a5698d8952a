import express, { Router } from 'express'
import * as calls from '../../shared/connections'
import { problem } from '../../shared/problems'
import { permit } from '../access/authorize'
import { declareReadiness, readPresence, removeDevice } from '../connections/connections'
import { policies } from '../connections/connections.policy'
import { rawRoute, route } from '../http/route'
import type { Parts } from '../parts'
import { pointAt } from '../points/place'
import { sessionAt } from '../sessions/session-at'
import { joinAsPoint, joinAsWatcher, testRoom } from './join'

const STILL_BYTES = 64 * 1024
const isJpeg = (bytes: unknown): bytes is Buffer =>
  Buffer.isBuffer(bytes) && bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8

/** Small pictures of points: posted by the point's page, shown to those above it, kept in memory only. */
function stillRoutes({ db, clock, stills }: Parts): Router {
  const router = Router()
  const picture = express.raw({ type: 'image/jpeg', limit: STILL_BYTES })
  rawRoute(
    router,
    calls.putStill,
    async ({ actor, params, req, res }) => {
      const { thing: point } = await permit(db.read, actor, policies.still, await pointAt(db.read, params.point))
      const session = await sessionAt(db.read, params.id)
      if (!point.path.startsWith(session.path)) throw problem('forbidden', 'point_outside_session')
      if (!isJpeg(req.body)) throw problem('invalid', 'not_a_picture')
      stills.put(params.id, params.point, req.body, clock.now())
      res.status(204).end()
    },
    picture,
  )
  rawRoute(router, calls.getStill, async ({ actor, params, res }) => {
    await permit(db.read, actor, policies.seeStill, await pointAt(db.read, params.point))
    const found = stills.get(params.id, params.point, clock.now())
    if (!found) throw problem('missing', 'still')
    res.set({ 'content-type': 'image/jpeg', 'x-taken-at': String(found.at) }).send(found.jpeg)
  })
  return router
}

export function joinRoutes(parts: Parts): Router {
  const { db, clock } = parts
  const router = Router()
  route(router, calls.joinSession, ({ actor, params, body: { point, tag, listen } }) =>
    point === null
      ? joinAsWatcher(parts, actor, params.id, tag)
      : joinAsPoint(parts, actor, params.id, { point, tag, claim: false, listen }),
  )
  route(router, calls.claimPublisher, ({ actor, params, body }) =>
    joinAsPoint(parts, actor, params.id, { ...body, claim: true, listen: false }),
  )
  route(router, calls.testRoom, ({ actor, params, body }) => testRoom(parts, actor, params.id, body.tag))
  route(router, calls.declareReadiness, ({ actor, params, body }) =>
    declareReadiness(db, actor, clock.now(), params.id, body),
  )
  route(router, calls.removeDevice, ({ actor, params }) =>
    removeDevice(parts, actor, clock.now(), params.id, params.device),
  )
  route(router, calls.presenceOf, ({ actor, params }) => readPresence(parts, actor, params.id))
  return router.use(stillRoutes(parts))
}
