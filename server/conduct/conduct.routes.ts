import { Router } from 'express'
import * as composition from '../../shared/composition'
import * as conferences from '../../shared/conferences'
import { myWork } from '../../shared/home'
import * as points from '../../shared/points'
import * as sessions from '../../shared/sessions'
import { basedOn, route } from '../http/route'
import type { Parts } from '../parts'
import { readSession, readSessions } from '../sessions/sessions'
import { copyConference } from './copy'
import { createConference } from './create'
import { changeConference, linkDocument, unlinkDocument } from './edit'
import { readHome } from './home'
import { readInvitation } from './invitation'
import { moveConferenceTo } from './moves'
import { listConferences, readConference } from './overview'
import * as tree from './points'
import { readPoint, readTree } from './read-points'
import * as conducted from './sessions'

function conferenceRoutes({ db, clock }: Parts): Router {
  const router = Router()
  route(router, conferences.listConferences, ({ actor, query }) => listConferences(db.read, actor, query))
  route(router, conferences.getConference, ({ actor, params }) => readConference(db.read, actor, params.id))
  route(router, conferences.createConference, ({ actor, body }) => createConference(db, actor, clock.now(), body))
  route(router, conferences.changeConference, ({ actor, params, body, version }) =>
    changeConference(db, actor, clock.now(), params.id, basedOn(version), body),
  )
  route(router, conferences.linkDocument, ({ actor, params, body }) =>
    linkDocument(db, actor, clock.now(), params.id, params.document, body.role),
  )
  route(router, conferences.unlinkDocument, ({ actor, params }) =>
    unlinkDocument(db, actor, clock.now(), params.id, params.document),
  )
  route(router, conferences.moveConference, ({ actor, params, body }) =>
    moveConferenceTo(db, actor, clock.now(), params.id, body),
  )
  route(router, conferences.copyConference, ({ actor, params, body }) =>
    copyConference(db, actor, clock.now(), params.id, body),
  )
  route(router, myWork, ({ actor }) => readHome(db.read, actor, clock.now()))
  route(router, composition.getInvitation, ({ actor }) => readInvitation(db.read, actor))
  return router
}

function pointRoutes({ db, clock }: Parts): Router {
  const router = Router()
  route(router, points.listPoints, ({ actor, params }) => readTree(db.read, actor, params.id))
  route(router, points.getPoint, ({ actor, params }) => readPoint(db.read, actor, params.id))
  route(router, points.addPoint, ({ actor, params, body }) => tree.addPoint(db, actor, clock.now(), params.id, body))
  route(router, points.buildFromUnits, ({ actor, params, body }) =>
    tree.buildFromUnits(db, actor, clock.now(), params.id, body.depth, body.counting),
  )
  route(router, points.changePoint, ({ actor, params, body, version }) =>
    tree.changePoint(db, actor, clock.now(), params.id, basedOn(version), body),
  )
  route(router, points.movePoint, ({ actor, params, body, version }) =>
    tree.movePoint(db, actor, clock.now(), params.id, basedOn(version), body),
  )
  route(router, points.removePoint, ({ actor, params, version }) =>
    tree.removePoint(db, actor, clock.now(), params.id, basedOn(version)),
  )
  return router
}

function sessionRoutes({ db, clock }: Parts): Router {
  const router = Router()
  route(router, sessions.getSession, ({ actor, params }) => readSession(db.read, actor, params.id))
  route(router, sessions.listSessions, ({ actor, params }) => readSessions(db.read, actor, params.id))
  route(router, sessions.createSession, ({ actor, params, body }) =>
    conducted.planSession(db, actor, clock.now(), params.id, body),
  )
  route(router, sessions.changeSession, ({ actor, params, body, version }) =>
    conducted.changeSession(db, actor, clock.now(), params.id, basedOn(version), body),
  )
  route(router, sessions.openSession, ({ actor, params }) => conducted.openSession(db, actor, clock.now(), params.id))
  route(router, sessions.pauseSession, ({ actor, params }) => conducted.pauseSession(db, actor, clock.now(), params.id))
  route(router, sessions.resumeSession, ({ actor, params }) =>
    conducted.resumeSession(db, actor, clock.now(), params.id),
  )
  route(router, sessions.cancelSession, ({ actor, params }) =>
    conducted.cancelSession(db, actor, clock.now(), params.id),
  )
  route(router, sessions.closeSession, ({ actor, params }) => conducted.closeSession(db, actor, clock.now(), params.id))
  route(router, sessions.reopenSession, ({ actor, params, body }) =>
    conducted.reopenSession(db, actor, clock.now(), params.id, body.reason),
  )
  return router
}

/** Calls that move or read several domains at once. */
export function conductRoutes(parts: Parts): Router {
  return Router().use(conferenceRoutes(parts), pointRoutes(parts), sessionRoutes(parts))
}
