import { Router } from 'express'
import * as calls from '../../shared/attendance'
import * as rollUp from '../../shared/roll-up'
import * as sheets from '../../shared/sheets'
import { route } from '../http/route'
import type { Parts } from '../parts'
import { checkIn } from './check-in'
import { decide } from './decide'
import { evidenceOf } from './evidence'
import { addGuest, removeGuest } from './guests'
import { reportHeadcount } from './headcounts'
import { lockSheets } from './lock'
import { recordMarks } from './marks'
import { rollOf } from './roll'
import { rollUpOf, treeFigures } from './roll-up'
import { acceptSheet, returnSheet, submitSheet } from './sheets'

export function attendanceRoutes({ db, clock, counts }: Parts): Router {
  const router = Router()
  const hall = ({ id, point }: { id: number; point: number }) => ({ at: clock.now(), session: id, point })

  route(router, calls.rollOf, ({ actor, params }) => rollOf(db.read, actor, params.id, params.point))
  route(router, calls.recordMarks, ({ actor, params, body }) => recordMarks(db, actor, hall(params), body))
  route(router, calls.checkIn, ({ actor, params, body }) => checkIn(db, actor, hall(params), body))
  route(router, calls.addGuest, ({ actor, params, body }) => addGuest(db, actor, hall(params), body))
  route(router, calls.removeGuest, ({ actor, params }) => removeGuest(db, actor, clock.now(), params.id))
  route(router, calls.reportHeadcount, ({ actor, params, body }) => reportHeadcount(db, actor, hall(params), body))
  route(router, sheets.submitSheet, ({ actor, params, body }) => submitSheet(db, actor, hall(params), body.seen))
  route(router, sheets.acceptSheet, ({ actor, params }) => acceptSheet(db, actor, hall(params)))
  route(router, sheets.returnSheet, ({ actor, params, body }) => returnSheet(db, actor, hall(params), body.reason))
  route(router, sheets.lockSheets, ({ actor, params, body }) => lockSheets(db, actor, hall(params), body.subtree))
  route(router, calls.decide, ({ actor, params: { id: session, seat }, body }) =>
    decide(db, actor, { at: clock.now(), session, seat }, body),
  )
  route(router, calls.evidenceOf, ({ actor, params }) => evidenceOf(db.read, actor, params.id, params.seat))
  route(router, rollUp.rollUpOf, ({ actor, params, query }) => rollUpOf(db.read, counts, actor, params.id, query.node))
  route(router, rollUp.treeFigures, ({ actor, params }) => treeFigures(db.read, counts, actor, params.id))
  return router
}
