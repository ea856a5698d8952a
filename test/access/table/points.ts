import { policies as people } from '../../../server/composition/composition.policy'
import { policies as conferences } from '../../../server/conferences/conferences.policy'
import { policies } from '../../../server/points/points.policy'
import * as seats from '../../../shared/composition'
import * as calls from '../../../shared/points'
import { HOLDS, NEAR, row } from '../row'

const EVERY_ROLE = 'admin, organizer, director, chair, secretary, operator, editor, observer'
const KNOWS = 'Whoever has a role at, above or below its root knows of a conference'
const SEES = 'Whoever has a role at, above or below a point knows of it'
const CHANGES = 'An organizer whose area holds the point changes it'
const COMPOSES = 'An organizer or secretary whose area holds the point says who is expected there'
const EXPECTED = 'Staff whose area holds the point, its operator and its roll-call phone see who is expected'

const organizers = `organizer: ${HOLDS}`
const composers = `organizer, secretary: ${HOLDS}`

export const points = [
  row(calls.listPoints, conferences.see, KNOWS, `${EVERY_ROLE}, code, helper: *`, (g) => ({
    params: { id: g.centre },
  })),
  row(calls.getPoint, policies.see, SEES, `${EVERY_ROLE}, code, helper: ${NEAR}`, (g) => ({
    params: { id: g.tuSon.id },
  })),
  row(calls.addPoint, policies.compose, CHANGES, organizers, (g) => ({
    params: { id: g.tuSon.id },
    body: { printedName: 'Châu Khê' },
  })),
  row(calls.buildFromUnits, policies.compose, CHANGES, organizers, (g) => ({
    params: { id: g.tuSon.id },
    body: { depth: 1 },
  })),
  row(calls.changePoint, policies.compose, CHANGES, organizers, (g) => ({
    params: { id: g.tuSon.id },
    version: 1,
    body: { venue: 'Nhà văn hóa' },
  })),
  row(
    calls.movePoint,
    policies.compose,
    CHANGES,
    'organizer: parent root',
    (g) => ({ params: { id: g.tuSon.id }, version: 1, body: { parent: g.bacNinh.id } }),
    {
      of: 'among its sisters',
      before: (rows) => rows.run("update session set state = 'planned'"),
    },
  ),
  row(
    calls.movePoint,
    policies.compose,
    CHANGES,
    'organizer: root',
    (g) => ({ params: { id: g.tuSon.id }, version: 1, body: { parent: g.dakLak.id } }),
    { of: 'to another province', before: (rows) => rows.run("update session set state = 'planned'") },
  ),
  row(calls.removePoint, policies.compose, CHANGES, organizers, (g) => ({ params: { id: g.tuSon.id }, version: 1 }), {
    before: async (rows) => {
      await rows.run("update session set state = 'planned'")
      await rows.run('delete from guest')
    },
  }),
  row(
    seats.listSeats,
    people.see,
    EXPECTED,
    `organizer, director, chair, secretary, observer, admin: ${HOLDS}; operator, code, helper: own`,
    (g) => ({ params: { id: g.tuSon.id } }),
  ),
  row(seats.compositionOf, conferences.see, KNOWS, `${EVERY_ROLE}, code, helper: *`, (g) => ({
    params: { id: g.centre },
  })),
  row(seats.addSeats, people.compose, COMPOSES, composers, (g) => ({
    params: { id: g.tuSon.id },
    body: { seats: [{ printedName: 'Lê Thị Mới', category: 'Đại biểu' }] },
  })),
  row(seats.changeSeat, people.compose, COMPOSES, composers, (g) => ({
    params: { id: g.seat.id },
    version: 1,
    body: { place: 'A12' },
  })),
  row(seats.moveSeat, people.compose, COMPOSES, composers, (g) => ({
    params: { id: g.second.id },
    body: { after: null },
  })),
  row(seats.removeSeat, people.compose, COMPOSES, composers, (g) => ({ params: { id: g.seat.id }, version: 1 })),
  row(seats.setQuotas, people.compose, COMPOSES, composers, (g) => ({
    params: { id: g.tuSon.id },
    body: { quotas: [{ category: 'Đại biểu', member: true, n: 5 }], before: [] },
  })),
  row(
    seats.getInvitation,
    people.invited,
    'A seat link opens that seat and nothing else',
    'seat: own parent root below sister foreign',
  ),
]
