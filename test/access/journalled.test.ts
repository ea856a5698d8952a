import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HOUSE } from '../../server/db/database'
import { after } from '../../server/journal/read'
import { verify } from '../../server/journal/verify'
import * as accounts from '../../shared/accounts'
import { makeSeatLink, revokeSeatLink } from '../../shared/accounts'
import * as attendance from '../../shared/attendance'
import type { Call } from '../../shared/call'
import * as composition from '../../shared/composition'
import * as connections from '../../shared/connections'
import * as floor from '../../shared/floor'
import * as sessions from '../../shared/sessions'
import { submitSheet } from '../../shared/sheets'
import { type Scene, scene } from '../scenes/scene'
import { allowed } from './allow'
import { type Ground, ground } from './ground'
import { type Given, type Line, lineTo } from './line'
import { type Asker, persons } from './persons'
import { table } from './table'

// Where our server decides, what it refuses is written down in the journal of the house.
vi.setConfig({ testTimeout: 60_000 })
let s: Scene
let g: Ground
let line: Line
let everybody: Asker[]
beforeAll(async () => {
  s = await scene()
  g = await ground(s)
  everybody = await persons(s)
  line = lineTo(s.url, s.app.parts.config.origin)
}, 240_000)
afterAll(async () => {
  line.end()
  await s.end()
})

const who = (name: string): Asker => {
  const found = everybody.find((one) => one.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
const tag = 'tag-of-journalled'

/** Every refusal that was written down so far. */
async function refusals() {
  await new Promise((go) => setImmediate(() => setImmediate(go)))
  await s.db.write(HOUSE, async () => {})
  return (await after(s.db.read, HOUSE, 0)).filter((entry) => entry.kind === 'access.refused')
}

async function leaves(person: Asker, call: Call, given: Given) {
  s.clock.pass(61_000)
  const before = (await refusals()).length
  const { status, body } = await line.ask(call, { ...given, cookie: person.cookie })
  const made = (await refusals()).slice(before)
  return { said: [status, body.code], left: made.map(({ actor, body }) => ({ actor, body })) }
}

const refused = (call: Call, act: string, code = 'not_allowed') => ({
  act,
  code,
  path: `${call.method} ${call.path}`,
  source: '127.0.0.1',
})

test.each([
  [
    'an operator asks for the floor for another point',
    'code own',
    floor.askForFloor,
    () => ({
      params: { id: g.sessions.central },
      body: { point: g.queVo.id, tag, stamp: 'stamp-0001', speaker: 'A', office: 'B' },
    }),
    'ask',
  ],
  [
    'an operator joins as another point',
    'code own',
    connections.joinSession,
    () => ({ params: { id: g.sessions.central }, body: { point: g.queVo.id, tag } }),
    'join',
  ],
  [
    'an operator marks in another hall',
    'code own',
    attendance.reportHeadcount,
    () => ({
      params: { id: g.sessions.central, point: g.queVo.id },
      body: { tag, stamp: 'stamp-0002', n: 1, members: 1 },
    }),
    'mark',
  ],
  [
    'a seat link is used for the list of its hall',
    'seat own',
    composition.listSeats,
    () => ({ params: { id: g.tuSon.id } }),
    'see',
  ],
  [
    'a roll-call phone submits the sheet',
    'helper own',
    submitSheet,
    () => ({ params: { id: g.sessions.open, point: g.tuSon.id }, body: { seen: 0 } }),
    'submit',
  ],
  [
    'a director whose grant was withdrawn closes the session',
    'director former/point',
    sessions.closeSession,
    () => ({ params: { id: g.sessions.open } }),
    'close',
  ],
  [
    'an administrator of another province looks an account up by giving it something',
    'admin foreign/unit',
    accounts.giveGrant,
    () => ({
      params: { id: g.account },
      body: { role: 'observer', area: { kind: 'point', id: g.dakLak.id } },
    }),
    'list_accounts',
  ],
] as const)('%s: refused and written down', async (_what, name, call, given, act) => {
  const person = who(name)
  const { said, left } = await leaves(person, call, given())
  expect(said).toEqual([403, 'not_allowed'])
  const kind = name.startsWith('code') ? 'point' : name.startsWith('seat') ? 'seat' : undefined
  const actor = `${kind ?? (name.startsWith('helper') ? 'helper' : 'account')}:${person.id}`
  expect(left).toEqual([{ actor, body: refused(call, act) }])
})

test('the room of a session that does not reach the point: no token, and written down', async () => {
  const before = who('code foreign')
  const given = { params: { id: g.sessions.open }, body: { point: g.dakLak.id, tag } }
  const { said, left } = await leaves(before, connections.joinSession, given)
  expect(said).toEqual([403, 'point_outside_session'])
  expect(left).toEqual([
    { actor: `point:${g.dakLak.id}`, body: refused(connections.joinSession, '', 'point_outside_session') },
  ])
})

test('a still for a session that does not reach the point is refused, and written down', async () => {
  const given = {
    params: { id: g.sessions.open, point: g.dakLak.id },
    bytes: { type: 'image/jpeg', content: Buffer.from([0xff, 0xd8, 0xff, 0xd9]) },
  }
  const { said, left } = await leaves(who('code foreign'), connections.putStill, given)
  expect([said, left.length]).toEqual([[403, 'point_outside_session'], 1])
})

test('a withdrawn seat link opens nothing, ends what it opened, and is written down without the key', async () => {
  const organizer = who('organizer own/point').cookie
  const { body } = await line.ask(makeSeatLink, { params: { id: g.seat.id }, cookie: organizer })
  const opened = await line.ask(accounts.exchangeKey, { body: { key: body.key } })
  const cookie = String(opened.headers['set-cookie']).split(';')[0]
  expect((await line.ask(composition.getInvitation, { cookie })).status).toBe(200)
  await line.ask(revokeSeatLink, { params: { id: g.seat.id }, cookie: organizer })
  expect((await line.ask(composition.getInvitation, { cookie })).status).toBe(401)
  const { said, left } = await leaves(who('nobody'), accounts.exchangeKey, { body: { key: body.key } })
  expect(said).toEqual([401, 'key_refused'])
  expect(left).toEqual([{ actor: 'nobody', body: refused(accounts.exchangeKey, '', 'key_refused') }])
  expect(JSON.stringify(await after(s.db.read, HOUSE, 0))).not.toContain(body.key)
})

test('whoever asks for everything three times over leaves at most sixty entries in an hour, and the chain holds', async () => {
  s.clock.pass(3_600_000)
  const before = (await refusals()).length
  const somebody = who('somebody')
  for (let i = 0; i < 3; i++) {
    for (const row of table) {
      if (allowed(row.who)(somebody)) continue
      await line.ask(row.call, { ...row.given(g), cookie: somebody.cookie })
    }
    s.clock.pass(61_000)
  }
  const left = (await refusals()).length - before
  expect(left).toBeGreaterThan(20)
  expect(left).toBeLessThanOrEqual(60)
  expect((await verify(s.db)).broken).toBeUndefined()
}, 240_000)
