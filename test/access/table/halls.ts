import { policies as attendance } from '../../../server/attendance/attendance.policy'
import { policies } from '../../../server/connections/connections.policy'
import * as calls from '../../../shared/attendance'
import * as lines from '../../../shared/connections'
import * as rollUp from '../../../shared/roll-up'
import * as sheets from '../../../shared/sheets'
import type { Ground } from '../ground'
import { HOLDS, row } from '../row'
import type { Rows } from '../rows'

const ROLL =
  'The roll of a hall is read by those who work in it, and by whoever records, directs, chairs, organizes or observes above it'
const MARKS = 'Operator and helper mark at their own point, a secretary inside the area'
const TOTALS =
  'Totals of a subtree are read by whoever records, directs, chairs, organizes or observes it, and by the operator of its own top'
const JOINS = 'The operator brings exactly its own point into a session'

const LEADERS = `secretary, director, chair, organizer, observer: ${HOLDS}`
const ANYWHERE = 'secretary, director, chair, organizer, observer: own parent root below; operator, code: own below'
const marking = `operator, code, helper: own; secretary: ${HOLDS}`
const reading = `${LEADERS}; operator, code: own`
const secretaries = `secretary: ${HOLDS}`
const operators = 'operator, code: own'

const hall = (g: Ground) => ({ params: { id: g.sessions.open, point: g.tuSon.id } })
const REPLACED = { occupant: 'substitute', substitute: { name: 'Lê Thị Thay' } }
const CHECKED = Object.fromEntries(lines.checks.map((check) => [check, 'passed']))
const sent = { tag: 'tag-of-matrix', stamp: 'stamp-of-matrix' }
const sheet =
  (state: string, closed = false) =>
  async (rows: Rows, g: Ground) => {
    const where = 'where session = ? and point = ?'
    await rows.run(`update sheet set state = ? ${where}`, state, g.sessions.open, g.tuSon.id)
    if (!closed) return
    await rows.run("update session set state = 'closed' where id = ?", g.sessions.open)
    await rows.run(
      `insert into standing (session, seat, point, value, mode, occupant, at)
        select ?, id, point, 'present', 'hall', 'holder', 1 from seat where point = ?`,
      ...[g.sessions.open, g.tuSon.id],
    )
  }
const file = (name: string) => (g: Ground) => ({
  params: { id: g.sessions.open, point: g.tuSon.id, file: name },
})
const EXPORTS = 'Lists and reports are taken out by whoever may read the totals of that subtree'

export const halls = [
  row(calls.rollOf, attendance.roll, ROLL, `${LEADERS}; operator, code, helper: own`, hall),
  row(calls.recordMarks, attendance.mark, MARKS, marking, (g) => ({
    ...hall(g),
    body: {
      tag: sent.tag,
      marks: [{ seat: g.seat.id, stamp: sent.stamp, value: 'present', ...REPLACED, deviceAt: g.at }],
    },
  })),
  row(calls.checkIn, attendance.mark, MARKS, marking, (g) => ({
    ...hall(g),
    body: { ...sent, code: g.seat.code, deviceAt: g.at },
  })),
  row(calls.addGuest, attendance.mark, MARKS, marking, (g) => ({ ...hall(g), body: { ...sent, name: 'Khách mới' } })),
  row(calls.removeGuest, attendance.mark, MARKS, marking, (g) => ({ params: { id: g.guest } })),
  row(calls.reportHeadcount, attendance.mark, MARKS, marking, (g) => ({
    ...hall(g),
    body: { ...sent, n: 5, members: 4 },
  })),
  row(
    sheets.submitSheet,
    attendance.submit,
    'The operator submits the sheet of the own point; a helper does not',
    operators,
    (g) => ({ ...hall(g), body: { seen: 0 } }),
  ),
  row(
    sheets.acceptSheet,
    attendance.accept,
    'A secretary accepts sheets inside the area, nothing beside or above',
    secretaries,
    hall,
    { before: sheet('submitted') },
  ),
  row(
    sheets.returnSheet,
    attendance.return,
    'A secretary returns sheets inside the area with a reason',
    secretaries,
    (g) => ({ ...hall(g), body: { reason: 'Thiếu' } }),
    { before: sheet('submitted') },
  ),
  row(
    sheets.lockSheets,
    attendance.lock,
    'A secretary locks sheets inside the area',
    secretaries,
    (g) => ({ ...hall(g), body: {} }),
    {
      before: sheet('accepted', true),
    },
  ),
  row(
    sheets.lockSheets,
    attendance.lock,
    'A secretary locks sheets inside the area',
    secretaries,
    (g) => ({ ...hall(g), body: { subtree: true } }),
    { of: 'of a subtree', before: sheet('accepted', true) },
  ),
  row(
    calls.decide,
    attendance.decide,
    'A secretary decides what holds for seats inside the area',
    secretaries,
    (g) => ({
      params: { id: g.sessions.open, seat: g.seat.id },
      body: { value: 'present', ...REPLACED, reason: 'Có giấy ủy nhiệm' },
    }),
  ),
  row(
    calls.evidenceOf,
    attendance.evidence,
    'Evidence is read by whoever records, directs, chairs, organizes or observes above the hall, and by its operator',
    reading,
    (g) => ({ params: { id: g.sessions.open, seat: g.seat.id } }),
  ),
  row(rollUp.rollUpOf, attendance.watch, TOTALS, reading, (g) => ({
    params: { id: g.sessions.open },
    query: { node: String(g.tuSon.id) },
  })),
  row(rollUp.rollUpOf, attendance.watch, TOTALS, ANYWHERE, (g) => ({ params: { id: g.sessions.open } }), {
    of: 'from the highest node that one may read',
  }),
  row(rollUp.treeFigures, attendance.watch, TOTALS, ANYWHERE, (g) => ({ params: { id: g.sessions.open } })),
  row(rollUp.listFile, attendance.export, EXPORTS, reading, file('list.csv')),
  row(rollUp.rollUpFile, attendance.export, EXPORTS, reading, file('roll-up.csv')),

  row(lines.joinSession, policies.join, JOINS, operators, (g) => ({
    params: { id: g.sessions.open },
    body: { point: g.tuSon.id, tag: sent.tag },
  })),
  row(
    lines.joinSession,
    policies.watch,
    'Staff whose area holds the host watch its session',
    `director, chair, secretary, organizer, observer: ${HOLDS}`,
    (g) => ({ params: { id: g.sessions.open }, body: { point: null, tag: sent.tag } }),
    { of: 'to look on' },
  ),
  row(lines.claimPublisher, policies.join, JOINS, operators, (g) => ({
    params: { id: g.sessions.open },
    body: { point: g.tuSon.id, tag: sent.tag },
  })),
  row(lines.testRoom, policies.test, 'The operator tries the line of exactly its own point', operators, (g) => ({
    params: { id: g.tuSon.id },
    body: { tag: sent.tag },
  })),
  row(
    lines.declareReadiness,
    policies.declare,
    'The operator declares the check of exactly its own point',
    operators,
    (g) => ({
      params: { id: g.sessions.open },
      body: { point: g.tuSon.id, tag: sent.tag, checks: CHECKED },
    }),
  ),
  row(
    lines.removeDevice,
    policies.removeDevice,
    'A director whose area holds the point, or its operator, removes a device',
    `director: ${HOLDS}; operator, code: own`,
    (g) => ({ params: { id: g.sessions.open, device: g.device } }),
  ),
  row(
    lines.presenceOf,
    policies.watch,
    'Staff whose area holds the host watch its session',
    `director, chair, secretary, organizer, observer: ${HOLDS}`,
    (g) => ({ params: { id: g.sessions.open } }),
  ),
  row(lines.putStill, policies.still, 'The operator posts stills of exactly its own point', operators, (g) => ({
    ...hall(g),
    bytes: { type: 'image/jpeg', content: Buffer.from([0xff, 0xd8, 0xff, 0xd9]) },
  })),
  row(
    lines.getStill,
    policies.seeStill,
    'Stills of a hall are shown to directors above it',
    `director: ${HOLDS}`,
    hall,
  ),
]
