import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionSpans } from '../../server/sessions/sessions.schema'
import { addItem, listItems, startItem } from '../../shared/agenda'
import { floorOf, giveFloor } from '../../shared/floor'
import {
  changeSession,
  closeSession,
  createSession,
  getSession,
  openSession,
  pauseSession,
  reopenSession,
  resumeSession,
} from '../../shared/sessions'
import type { Person, TestPoint } from '../scenes/builders'
import { type Scene, scene } from '../scenes/scene'

let s: Scene
let root: TestPoint
let bacNinh: TestPoint
let tuSon: TestPoint
let central: Person
let provincial: Person
const HOUR = 3_600_000

beforeAll(async () => {
  s = await scene()
  root = (await s.conference()).root
  tuSon = await s.point('Từ Sơn')
  bacNinh = await s.point('Bắc Ninh')
  await s.point('Cư Kuin')
  central = await s.person('director')
  provincial = await s.person('director', bacNinh)
})
afterAll(() => s.end())

async function planned(host: TestPoint, title: string, more: object = {}) {
  const from = s.clock.now() + HOUR / 2
  return await central.must(createSession, {
    params: { id: root.conference },
    body: { host: host.id, title, plannedFrom: from, plannedTo: from + HOUR, ...more },
  })
}
const at = (id: number) => ({ params: { id } })

test('a session of the root is central, of any other point local', async () => {
  expect(await planned(root, 'Phiên Trung ương')).toMatchObject({
    kind: 'central',
    state: 'planned',
    epoch: 1,
    turnLimit: 1,
  })
  expect(await planned(bacNinh, 'Phiên tỉnh')).toMatchObject({ kind: 'local', host: bacNinh.id, path: bacNinh.path })
})

test('its end follows its start, and it continues only one that reaches its host', async () => {
  const from = s.clock.now()
  const body = { host: bacNinh.id, title: 'Ngược', plannedFrom: from, plannedTo: from }
  expect((await central.send(createSession, { params: { id: root.conference }, body })).body.fields).toEqual([
    { path: 'plannedTo', code: 'ends_before_start' },
  ])
  const elsewhere = await planned(await s.point('Đắk Lắk'), 'Phiên Đắk Lắk')
  const continued = { ...body, plannedTo: from + HOUR, continues: elsewhere.id }
  expect((await central.send(createSession, { params: { id: root.conference }, body: continued })).body.fields).toEqual(
    [{ path: 'continues', code: 'continues_elsewhere' }],
  )
})

test('only open spans count, and nothing of them is overwritten', async () => {
  const { id } = await planned(root, 'Phiên có giải lao')
  const began = s.clock.now()
  await central.must(openSession, at(id))
  s.clock.pass(HOUR)
  await central.must(pauseSession, at(id))
  s.clock.pass(600_000)
  await central.must(resumeSession, at(id))
  s.clock.pass(HOUR)
  const closed = await central.must(closeSession, at(id))
  expect(closed).toMatchObject({ state: 'closed', openedAt: began, closedAt: began + 2 * HOUR + 600_000 })
  const spans = (await s.db.read.select().from(sessionSpans)).filter((span) => span.session === id)
  expect(spans.map(({ kind, from, to }) => [kind, from - began, to! - began])).toEqual([
    ['open', 0, HOUR],
    ['paused', HOUR, HOUR + 600_000],
    ['open', HOUR + 600_000, 2 * HOUR + 600_000],
  ])
})

test.each([
  ['paused before it is open', pauseSession, 'session_pause'],
  ['resumed before it is paused', resumeSession, 'session_resume'],
  ['closed before it is open', closeSession, 'session_close'],
] as const)('a session is not %s', async (_what, call, code) => {
  const { id } = await planned(root, 'Phiên chưa mở')
  expect(await central.send(call, at(id))).toMatchObject({ status: 409, body: { kind: 'closed', code } })
})

test('a conference that was not summoned opens no session', async () => {
  const draft = await s.conference('Chưa triệu tập', 'approved')
  const body = { host: draft.root.id, title: 'Sớm', plannedFrom: s.clock.now(), plannedTo: s.clock.now() + HOUR }
  const { id } = await central.must(createSession, { params: { id: draft.id }, body })
  expect(await central.send(openSession, at(id))).toMatchObject({ status: 409, body: { code: 'not_summoned' } })
})

test('the provincial chair has no power over the central session, nor beside Bắc Ninh', async () => {
  const whole = await planned(root, 'Phiên của Trung ương')
  const beside = await planned(await s.point('Đắk Lắk'), 'Phiên của Đắk Lắk')
  for (const { id } of [whole, beside])
    expect(await provincial.send(openSession, at(id))).toMatchObject({ status: 403 })
  expect(await provincial.send(getSession, at(beside.id))).toMatchObject({ status: 403 })
  expect(await provincial.must(getSession, at(whole.id))).toMatchObject({ can: [] })
})

test('the centre closes: its item and turns end, and the session of Bắc Ninh goes on', async () => {
  const whole = await planned(root, 'Phiên khép lại')
  const local = await planned(bacNinh, 'Phiên đi tiếp', { continues: whole.id })
  const item = await central.must(addItem, { params: { id: whole.id }, body: { title: 'Trao đổi' } })
  await central.must(openSession, at(whole.id))
  await provincial.must(openSession, at(local.id))
  await central.must(startItem, { params: { id: item.id }, body: { from: null } })
  await central.must(giveFloor, {
    params: { id: whole.id },
    body: { point: tuSon.id, speaker: 'Cao Thị Giang', office: 'Trưởng ban', seen: 0 },
  })
  s.clock.pass(60_000)
  await central.must(closeSession, at(whole.id))
  const { turns } = await central.must(floorOf, at(whole.id))
  expect(turns).toMatchObject([{ speaker: 'Cao Thị Giang', to: s.clock.now() }])
  const { items } = await central.must(listItems, at(whole.id))
  expect(items).toMatchObject([{ actualTo: s.clock.now() }])
  expect(await provincial.must(getSession, at(local.id))).toMatchObject({
    state: 'open',
    can: ['change', 'pause', 'close', 'conduct'],
  })
})

test('it is reopened in a new epoch, with a reason', async () => {
  const { id } = await planned(root, 'Phiên mở lại')
  await central.must(openSession, at(id))
  await central.must(closeSession, at(id))
  expect((await central.send(reopenSession, { ...at(id), body: { reason: '' } })).body.fields).toEqual([
    { path: 'reason', code: 'required' },
  ])
  expect(await central.must(reopenSession, { ...at(id), body: { reason: 'Bế mạc nhầm' } })).toMatchObject({
    state: 'open',
    epoch: 2,
    closedAt: null,
  })
})

test('two editors: the second is refused with the session as it is now', async () => {
  const { id, version } = await planned(root, 'Phiên hai người sửa')
  await central.must(changeSession, { ...at(id), body: { chair: 'Đ/c Hà' }, version })
  expect(await central.send(changeSession, { ...at(id), body: { chair: 'Đ/c Bảo' }, version })).toMatchObject({
    status: 412,
    body: {
      values: { by: expect.stringMatching(/\S/), changedAt: s.clock.now() },
      latest: { id, chair: 'Đ/c Hà', version: version + 1 },
    },
  })
})
