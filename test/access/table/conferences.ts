import { policies } from '../../../server/conferences/conferences.policy'
import * as calls from '../../../shared/conferences'
import { myWork } from '../../../shared/home'
import type { Ground } from '../ground'
import { BY_UNIT, row } from '../row'
import type { Rows } from '../rows'

const EVERY_ROLE = 'admin, organizer, director, chair, secretary, operator, editor, observer'
const SEES = 'Whoever has a role at, above or below its root knows of a conference'
const CHANGES = 'An organizer whose area holds the convening unit changes it'

const own = (g: Ground) => ({ params: { id: g.own.id } })
const organizers = `organizer: ${BY_UNIT}`
const both = `organizer, director: ${BY_UNIT}`

const state =
  (to: string, proposed = false) =>
  async (rows: Rows, g: Ground) => {
    const by = proposed ? g.director : null
    await rows.run(
      'update conference set state = ?, proposed_to = ?, proposed_by = ?, proposed_at = ? where id = ?',
      ...[to, by, by, proposed ? g.at : null, g.own.id],
    )
    if (to === 'approved')
      await rows.run('update session set conference = ? where id = ?', g.own.id, g.sessions.foreign)
  }

const moves = [
  ['propose', 'An organizer proposes it to a director of the convening area', organizers, state('draft')],
  [
    'approve',
    'A director of the convening area approves what was proposed',
    `director: ${BY_UNIT}`,
    state('draft', true),
  ],
  [
    'send_back',
    'A director of the convening area sends a proposal back with a reason',
    `director: ${BY_UNIT}`,
    state('draft', true),
  ],
  ['summon', 'The organizer summons an approved conference', organizers, state('approved')],
  ['end', 'An organizer or director ends a conference whose sessions are over', both, state('summoned')],
  ['sign', 'A chair or director signs an ended conference', `chair, director: ${BY_UNIT}`, state('ended')],
  ['archive', 'An organizer archives a signed conference', organizers, state('signed')],
  ['postpone', 'An organizer or director postpones a conference to a new date', both, state('summoned')],
  ['cancel', 'An organizer or director cancels a conference with a reason', both, state('draft')],
] as const
type Move = (typeof moves)[number][0]

const orders = (g: Ground): Record<Move, object> => ({
  ...{ propose: { to: g.director }, approve: {}, summon: {}, end: {}, sign: {}, archive: {} },
  ...{ send_back: { reason: 'Thiếu' }, cancel: { reason: 'Bão' } },
  postpone: { starts: g.at + 100_000_000, ends: g.at + 110_000_000 },
})

export const conferences = [
  row(myWork, undefined, 'Whoever is let in sees the work that its own roles bring', 'signed in'),
  row(calls.listConferences, undefined, 'Whoever is let in sees the conferences it may know of', 'signed in'),
  row(
    calls.getConference,
    policies.see,
    SEES,
    `${EVERY_ROLE}, code, helper: *`,
    (g) => ({ params: { id: g.centre } }),
    { of: 'of the centre, to which every place here belongs' },
  ),
  row(calls.getConference, policies.see, SEES, `${EVERY_ROLE}: ${BY_UNIT} below/unit`, own, { of: 'of Từ Sơn' }),
  row(
    calls.createConference,
    policies.create,
    'An organizer whose area holds the convening unit drafts a conference',
    organizers,
    (g) => ({ body: { title: 'Hội nghị mới', convener: g.tuSon.unit.id } }),
  ),
  row(
    calls.changeConference,
    policies.change,
    CHANGES,
    'organizer: root',
    (g) => ({ params: { id: g.centre }, version: 1, body: { title: 'Tên khác' } }),
    { of: 'of the centre' },
  ),
  row(
    calls.changeConference,
    policies.change,
    CHANGES,
    organizers,
    (g) => ({ ...own(g), version: 1, body: { title: 'Tên khác' } }),
    { of: 'of Từ Sơn' },
  ),
  row(calls.linkDocument, policies.change, CHANGES, organizers, (g) => ({
    params: { id: g.own.id, document: g.other },
    body: { role: 'referred' },
  })),
  row(calls.unlinkDocument, policies.change, CHANGES, organizers, (g) => ({
    params: { id: g.own.id, document: g.document },
  })),
  ...moves.map(([act, sentence, who, before]) =>
    row(calls.moveConference, policies[act], sentence, who, (g) => ({ ...own(g), body: { act, ...orders(g)[act] } }), {
      of: act,
      before,
    }),
  ),
  row(
    calls.copyConference,
    policies.copy,
    'An organizer whose area holds the convening unit copies a conference',
    organizers,
    (g) => ({ ...own(g), body: { title: 'Bản sao', starts: g.at + 200_000_000 } }),
  ),
]
