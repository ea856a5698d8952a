import { Router } from 'express'
import * as calls from '../../shared/agenda'
import { basedOn, route } from '../http/route'
import type { Parts } from '../parts'
import * as agenda from './agenda'
import { programmeOf } from './programme'

export function agendaRoutes({ db, clock }: Parts): Router {
  const router = Router()
  route(router, calls.listItems, ({ actor, params }) => agenda.readItems(db.read, actor, params.id))
  route(router, calls.programmeOf, ({ actor, params }) => programmeOf(db.read, actor, params.id))
  route(router, calls.addItem, ({ actor, params, body: { after, ...fields } }) =>
    agenda.addItem(db, actor, clock.now(), params.id, fields, after),
  )
  route(router, calls.changeItem, ({ actor, params, body, version }) =>
    agenda.changeItem(db, actor, clock.now(), params.id, basedOn(version), body),
  )
  route(router, calls.moveItem, ({ actor, params, body }) =>
    agenda.moveItem(db, actor, clock.now(), params.id, body.after),
  )
  route(router, calls.removeItem, ({ actor, params, version }) =>
    agenda.removeItem(db, actor, clock.now(), params.id, basedOn(version)),
  )
  route(router, calls.startItem, ({ actor, params, body }) =>
    agenda.startItem(db, actor, clock.now(), params.id, body.from),
  )
  return router
}
