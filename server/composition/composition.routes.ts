import { Router } from 'express'
import * as calls from '../../shared/composition'
import { basedOn, route } from '../http/route'
import type { Parts } from '../parts'
import * as composition from './composition'

export function compositionRoutes({ db, clock, sockets }: Parts): Router {
  const router = Router()
  route(router, calls.listSeats, ({ actor, params }) => composition.readSeats(db.read, actor, params.id))
  route(router, calls.compositionOf, ({ actor, params }) => composition.readComposition(db.read, actor, params.id))
  route(router, calls.addSeats, ({ actor, params, body }) =>
    composition.addSeats(db, actor, clock.now(), params.id, body.seats, body.after),
  )
  route(router, calls.changeSeat, ({ actor, params, body, version }) =>
    composition.changeSeat(db, actor, clock.now(), params.id, basedOn(version), body),
  )
  route(router, calls.moveSeat, ({ actor, params, body }) =>
    composition.moveSeat(db, actor, clock.now(), params.id, body.after),
  )
  route(router, calls.setQuotas, ({ actor, params, body }) =>
    composition.setQuotas(db, actor, clock.now(), params.id, body),
  )
  route(router, calls.removeSeat, async ({ actor, params, version }) => {
    const seat = await composition.removeSeat(db, actor, clock.now(), params.id, basedOn(version))
    sockets.recheck({ kind: 'seat', id: seat.id })
    return seat
  })
  return router
}
