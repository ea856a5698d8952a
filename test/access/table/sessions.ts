import { policies as agenda } from '../../../server/agenda/agenda.policy'
import { policies as floor } from '../../../server/floor/floor.policy'
import { policies as points } from '../../../server/points/points.policy'
import { policies } from '../../../server/sessions/sessions.policy'
import * as items from '../../../shared/agenda'
import * as floors from '../../../shared/floor'
import * as calls from '../../../shared/sessions'
import type { Ground } from '../ground'
import { HOLDS, NEAR, row } from '../row'

const EVERY_ROLE = 'admin, organizer, director, chair, secretary, operator, editor, observer'
const SEES = 'Whoever has a role at, above or below the host knows of the session'
const PROGRAMME = 'An organizer or director whose area holds the host edits the programme'
const ASKED = 'Whoever works at a point of the session sees who has asked and who speaks'
const GIVES = 'A director whose area holds the host gives the floor and ends turns'

const directors = `director: ${HOLDS}`
const both = `organizer, director: ${HOLDS}`
const near = `${EVERY_ROLE}, code, helper: ${NEAR}`
const of = (which: keyof Ground['sessions']) => (g: Ground) => ({ params: { id: g.sessions[which] } })

const order = { speaker: 'Ngô Văn Hải', office: 'Bí thư' }

export const sessions = [
  row(calls.getSession, policies.see, SEES, near, of('open')),
  row(calls.listSessions, undefined, 'Whoever is let in sees the sessions it may know of', 'signed in', (g) => ({
    params: { id: g.centre },
  })),
  row(
    calls.createSession,
    policies.plan,
    'An organizer or director whose area holds the host plans a session there',
    both,
    (g) => ({
      params: { id: g.centre },
      body: { title: 'Phiên mới', plannedFrom: g.at, plannedTo: g.at + 60_000, host: g.tuSon.id },
    }),
  ),
  row(
    calls.changeSession,
    policies.change,
    'An organizer or director whose area holds the host changes a planned session',
    both,
    (g) => ({ ...of('planned')(g), version: 1, body: { title: 'Tên khác' } }),
  ),
  row(
    calls.openSession,
    policies.open,
    'A director whose area holds the host declares it open',
    directors,
    of('planned'),
  ),
  row(calls.pauseSession, policies.pause, 'A director whose area holds the host pauses it', directors, of('open')),
  row(calls.resumeSession, policies.resume, 'A director whose area holds the host goes on', directors, of('paused')),
  row(calls.closeSession, policies.close, 'A director whose area holds the host closes it', directors, of('open')),
  row(
    calls.cancelSession,
    policies.cancel,
    'A director or organizer whose area holds the host cancels what has not begun',
    both,
    of('planned'),
  ),
  row(
    calls.reopenSession,
    policies.reopen,
    'A director whose area holds the host reopens it with a reason',
    directors,
    (g) => ({ ...of('closed')(g), body: { reason: 'Bổ sung' } }),
  ),

  row(items.listItems, policies.see, SEES, near, of('planned')),
  row(items.programmeOf, points.see, 'Whoever has a role at, above or below a point knows of it', near, (g) => ({
    params: { id: g.tuSon.id },
  })),
  row(items.addItem, agenda.compose, PROGRAMME, both, (g) => ({ ...of('planned')(g), body: { title: 'Mục mới' } })),
  row(items.changeItem, agenda.compose, PROGRAMME, both, (g) => ({
    params: { id: g.item },
    version: 1,
    body: { title: 'Tên khác' },
  })),
  row(items.moveItem, agenda.compose, PROGRAMME, both, (g) => ({ params: { id: g.later }, body: { after: null } })),
  row(items.removeItem, agenda.compose, PROGRAMME, both, (g) => ({ params: { id: g.item }, version: 1 })),
  row(
    items.startItem,
    agenda.start,
    'A director whose area holds the host puts an item on the air',
    directors,
    (g) => ({ params: { id: g.next }, body: { from: g.onAir } }),
  ),

  row(
    floors.floorOf,
    floor.see,
    ASKED,
    `organizer, director, chair, secretary, operator, observer, admin, code, helper: ${NEAR}`,
    of('open'),
  ),
  row(
    floors.askForFloor,
    floor.ask,
    'The operator asks for the floor for exactly its own point',
    'operator, code: own',
    (g) => ({
      ...of('planned')(g),
      body: { point: g.tuSon.id, tag: 'tag-of-matrix', stamp: 'stamp-of-matrix', ...order },
    }),
  ),
  row(
    floors.withdrawRequest,
    floor.withdraw,
    'The operator takes back the request of its own point',
    'operator, code: own',
    (g) => ({ params: { id: g.request } }),
  ),
  row(
    floors.refuseRequest,
    floor.refuse,
    'A director whose area holds the host takes a request off the queue',
    directors,
    (g) => ({ params: { id: g.request } }),
  ),
  row(floors.giveFloor, floor.give, GIVES, directors, (g) => ({
    ...of('open')(g),
    body: { request: g.request, seen: g.turn },
  })),
  row(
    floors.giveFloor,
    floor.give,
    GIVES,
    directors,
    (g) => ({ ...of('open')(g), body: { point: g.dongKy.id, seen: g.turn, ...order } }),
    { of: 'without a request' },
  ),
  row(floors.endTurn, floor.give, GIVES, directors, (g) => ({ params: { id: g.turn } })),
  row(floors.muteAll, floor.give, GIVES, directors, of('open')),
]
