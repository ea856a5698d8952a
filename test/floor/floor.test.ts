import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askForFloor, endTurn, floorOf, giveFloor, refuseRequest, type Turn, withdrawRequest } from '../../shared/floor'
import { closeSession } from '../../shared/sessions'
import type { Person, TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let root: TestPoint
let tuSon: TestPoint
let queVo: TestPoint
let director: Person
let operator: Browser
let session: number

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  root = (await s.conference()).root
  tuSon = await s.point('Từ Sơn')
  queVo = await s.point('Quế Võ')
  director = await s.person('director')
  operator = await h.operator(tuSon)
})
beforeEach(async () => {
  session = await h.session(root)
  await h.open(session)
})
afterAll(() => s.end())

const who = { speaker: 'Cao Thị Phương Giang', office: 'Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo' }
const ask = (by: Browser, point: TestPoint, more: object = {}) =>
  by.send(askForFloor, {
    params: { id: session },
    body: { point: point.id, tag: by.tag, stamp: h.stamp(), ...who, ...more },
  })
const floor = () => director.must(floorOf, { params: { id: session } })
const give = (by: Person, body: object, seen = 0) =>
  by.send(giveFloor, { params: { id: session }, body: { seen, ...body } as never })

test('a point asks once, naming who will speak; the queue tells its place', async () => {
  const asked = await ask(operator, tuSon)
  expect(asked.body).toEqual({
    id: asked.body.id,
    session,
    point: tuSon.id,
    pointName: 'Từ Sơn',
    ...who,
    item: null,
    rank: asked.body.rank,
    state: 'waiting',
    at: s.clock.now(),
    place: 1,
  })
  expect(await ask(operator, tuSon)).toMatchObject({ status: 409, body: { code: 'already_waiting' } })
  const second = await ask(await h.operator(queVo), queVo)
  expect(second.body.place).toBe(2)
})

test('the same order sent twice is one request', async () => {
  const stamp = h.stamp()
  const first = await ask(operator, tuSon, { stamp })
  const again = await ask(operator, tuSon, { stamp })
  expect(again.body).toEqual(first.body)
  expect((await floor()).requests).toHaveLength(1)
})

test('the floor is given in one action: the request is settled, a turn with its clock begins', async () => {
  const { id } = (await ask(operator, tuSon)).body
  const given = await give(director, { request: id, budget: 300_000 })
  const turn = {
    id: given.body.given.id,
    session,
    request: id,
    item: null,
    point: tuSon.id,
    pointName: 'Từ Sơn',
    ...who,
    from: s.clock.now(),
    to: null,
    budget: 300_000,
  }
  expect(given).toMatchObject({ status: 201, body: { given: turn, ended: [] } })
  expect(await floor()).toEqual({ requests: [], turns: [turn] })
})

test('the next turn withdraws the one before: one speaks at a time here', async () => {
  const first = (await give(director, { point: tuSon.id, ...who })).body.given
  s.clock.pass(120_000)
  const second = await give(director, { point: queVo.id, ...who }, first.id)
  expect(second.body.ended).toMatchObject([{ id: first.id, to: s.clock.now() }])
  const open = (await floor()).turns.filter((turn: Turn) => turn.to === null)
  expect(open).toMatchObject([{ point: queVo.id }])
})

test('of two directors one gives the floor, the other is told and nothing of the order is done', async () => {
  const one = (await ask(operator, tuSon)).body
  const two = (await ask(await h.operator(queVo), queVo)).body
  const other = await s.person('director')
  const both = await Promise.all([give(director, { request: one.id }), give(other, { request: two.id })])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  const won = both.find(({ status }) => status === 201)?.body.given
  const refused = both.find(({ status }) => status === 409)?.body
  expect(refused).toMatchObject({ kind: 'conflict', code: 'floor_given_meanwhile', latest: { id: won.id } })
  expect((await floor()).requests).toHaveLength(1)
})

test('a turn ends once', async () => {
  const { id } = (await give(director, { point: tuSon.id, ...who })).body.given
  expect(await director.send(endTurn, { params: { id } })).toMatchObject({ status: 200, body: { to: s.clock.now() } })
  expect(await director.send(endTurn, { params: { id } })).toMatchObject({ status: 409, body: { code: 'turn_over' } })
})

test('a request is taken back by its own point, taken off by a director, and then is not given', async () => {
  const mine = (await ask(operator, tuSon)).body
  expect(await (await h.operator(queVo)).send(withdrawRequest, { params: { id: mine.id } })).toMatchObject({
    status: 403,
  })
  expect(await operator.send(withdrawRequest, { params: { id: mine.id } })).toMatchObject({
    status: 200,
    body: { state: 'withdrawn' },
  })
  expect(await give(director, { request: mine.id })).toMatchObject({ status: 409, body: { code: 'request_settled' } })
  const again = (await ask(operator, tuSon)).body
  expect(await director.send(refuseRequest, { params: { id: again.id } })).toMatchObject({
    status: 200,
    body: { state: 'refused' },
  })
})

test('nobody asks for another point, and no operator gives the floor', async () => {
  expect(await ask(operator, queVo)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  expect(
    await operator.send(giveFloor, { params: { id: session }, body: { point: tuSon.id, ...who, seen: 0 } }),
  ).toMatchObject({ status: 403 })
  expect(await floor()).toEqual({ requests: [], turns: [] })
})

test('a point outside the session neither asks nor is called', async () => {
  session = await h.session(await s.point('Bắc Ninh'), { kind: 'local' })
  await h.open(session)
  const dakLak = await s.point('Đắk Lắk')
  expect(await ask(await h.operator(dakLak), dakLak)).toMatchObject({
    status: 403,
    body: { code: 'point_outside_session' },
  })
  expect(await give(director, { point: dakLak.id, ...who })).toMatchObject({
    status: 403,
    body: { code: 'point_outside_session' },
  })
})

test('with the closing the queue is over', async () => {
  const { id } = (await ask(operator, tuSon)).body
  await director.must(closeSession, { params: { id: session } })
  expect((await floor()).requests).toEqual([])
  expect(await give(director, { request: id })).toMatchObject({ status: 409, body: { code: 'session_conduct' } })
  expect(await ask(operator, tuSon)).toMatchObject({ status: 409, body: { code: 'session_conduct' } })
})

test.each([
  ['no name', { speaker: '' }, 'speaker', 'required'],
  ['a far too long office', { office: 'x'.repeat(301) }, 'office', 'too_long'],
  ['a NUL', { speaker: 'Cao\u0000Thị' }, 'speaker', 'text_control'],
])('%s: a word at the field', async (_what, more, path, code) => {
  expect((await ask(operator, tuSon, more)).body.fields).toMatchObject([{ path, code }])
})
