import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addItem,
  changeItem,
  type Item,
  listItems,
  moveItem,
  programmeOf,
  removeItem,
  startItem,
} from '../../shared/agenda'
import type { Person, TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let root: TestPoint
let tuSon: TestPoint
let director: Person
let session: number

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  root = (await s.conference()).root
  tuSon = await s.point('Từ Sơn')
  director = await s.person('director')
})
beforeEach(async () => {
  session = await h.session(root)
})
afterAll(() => s.end())

const add = (title: string, more: object = {}) =>
  director.must(addItem, { params: { id: session }, body: { title, ...more } })
const titles = async () =>
  (await director.must(listItems, { params: { id: session } })).items.map((item: Item) => item.title)
const start = (who: Person, id: number, from: number | null) => who.send(startItem, { params: { id }, body: { from } })

test('items stand in the order they were put in, and move among themselves', async () => {
  const one = await add('Khai mạc')
  const two = await add('Báo cáo')
  await add('Bế mạc')
  await add('Chào cờ', { after: one.id })
  expect(await titles()).toEqual(['Khai mạc', 'Chào cờ', 'Báo cáo', 'Bế mạc'])
  await director.must(moveItem, { params: { id: two.id }, body: { after: null } })
  expect(await titles()).toEqual(['Báo cáo', 'Khai mạc', 'Chào cờ', 'Bế mạc'])
})

test('the item on the air and its actual times are recorded', async () => {
  const one = await add('Báo cáo')
  const two = await add('Trao đổi')
  await h.open(session)
  const began = s.clock.now()
  expect((await start(director, one.id, null)).body).toMatchObject({
    started: { id: one.id, actualFrom: began, actualTo: null },
    ended: null,
  })
  s.clock.pass(300_000)
  expect((await start(director, two.id, one.id)).body).toMatchObject({
    started: { id: two.id, actualFrom: began + 300_000 },
    ended: { id: one.id, actualTo: began + 300_000 },
  })
})

test('of two directors one moves on, the other is told what is on the air and changes nothing', async () => {
  const one = await add('Báo cáo')
  const two = await add('Trao đổi')
  const other = await s.person('director')
  await h.open(session)
  const both = await Promise.all([start(director, one.id, null), start(other, two.id, null)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const refused = both.find(({ status }) => status === 409)
  const won = both.find(({ status }) => status === 200)
  expect(refused?.body).toMatchObject({ kind: 'conflict', code: 'item_moved_on', latest: { id: won?.body.started.id } })
})

test('nothing goes on the air before the session is open', async () => {
  const { id } = await add('Báo cáo')
  expect(await start(director, id, null)).toMatchObject({ status: 409, body: { code: 'session_conduct' } })
})

test('what was on the air is not taken away; what was not, is', async () => {
  const one = await add('Báo cáo')
  const two = await add('Bỏ đi')
  await h.open(session)
  await start(director, one.id, null)
  expect(await director.send(removeItem, { params: { id: one.id }, version: 2 })).toMatchObject({
    status: 409,
    body: { code: 'item_was_on_air' },
  })
  expect(await director.send(removeItem, { params: { id: two.id }, version: 1 })).toMatchObject({
    status: 200,
    body: { removed: true },
  })
  expect(await titles()).toEqual(['Báo cáo'])
})

test('a presenter sits inside the session, and an item ends after it starts', async () => {
  const local = await h.session(tuSon)
  const quevo = await s.point('Quế Võ')
  const from = s.clock.now() + 1_800_000
  const refused = await director.send(addItem, { params: { id: local }, body: { title: 'Lạ', point: quevo.id } })
  expect(refused.body.fields).toEqual([{ path: 'point', code: 'point_outside_session' }])
  const backwards = await director.send(addItem, {
    params: { id: local },
    body: { title: 'Ngược', plannedFrom: from, plannedTo: from - 1 },
  })
  expect(backwards.body.fields).toEqual([{ path: 'plannedTo', code: 'ends_before_start' }])
})

test('a stale edit is refused with the item as it is now', async () => {
  const { id } = await add('Báo cáo')
  await director.must(changeItem, { params: { id }, body: { title: 'Báo cáo chính' }, version: 1 })
  expect(await director.send(changeItem, { params: { id }, body: { title: 'Khác' }, version: 1 })).toMatchObject({
    status: 412,
    body: {
      values: { by: expect.stringMatching(/\S/), changedAt: s.clock.now() },
      latest: { id, title: 'Báo cáo chính', version: 2 },
    },
  })
})

test("a point's programme merges the sessions of its ancestors and its own, and of nobody beside it", async () => {
  const local = await h.session(tuSon, {
    kind: 'local',
    plannedFrom: s.clock.now() + 36_000_000,
    plannedTo: s.clock.now() + 39_600_000,
  })
  const beside = await h.session(await s.point('Quế Võ'), { kind: 'local' })
  await add('Khai mạc toàn quốc')
  const operator = await h.operator(tuSon)
  const { sessions } = await operator.must(programmeOf, { params: { id: tuSon.id } })
  const ids = sessions.map((one: { session: number }) => one.session)
  expect(ids).toContain(session)
  expect(ids).toContain(local)
  expect(ids).not.toContain(beside)
})

test('an organizer of another area, a secretary and an operator change no programme', async () => {
  const { id } = await add('Báo cáo')
  for (const who of [
    await s.person('organizer', await s.unit('Đắk Lắk')),
    await s.person('secretary'),
    await h.operator(tuSon),
  ])
    expect(await who.send(changeItem, { params: { id }, body: { title: 'x' }, version: 1 })).toMatchObject({
      status: 403,
    })
})
