import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addPoint,
  buildFromUnits,
  changePoint,
  getPoint,
  listPoints,
  movePoint,
  type Point,
  removePoint,
} from '../../shared/points'
import type { Person, TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Scene, scene } from '../scenes/scene'

let s: Scene
let organizer: Person
let root: TestPoint
let bacNinh: TestPoint
let tuSon: TestPoint

beforeAll(async () => {
  s = await scene()
  root = (await s.conference()).root
  organizer = await s.person('organizer')
  tuSon = await s.point('Từ Sơn')
  bacNinh = await s.point('Bắc Ninh')
})
afterAll(() => s.end())

const add = (parent: number, printedName: string) =>
  organizer.must(addPoint, { params: { id: parent }, body: { printedName } })
const names = async () =>
  (await organizer.must(listPoints, { params: { id: root.conference } })).points.map((one: Point) => one.printedName)

test('a new point hangs below its parent, after its siblings', async () => {
  const one = await add(tuSon.id, 'Đồng Nguyên')
  const two = await add(tuSon.id, 'Trang Hạ')
  expect(one).toEqual({
    id: one.id,
    conference: root.conference,
    parent: tuSon.id,
    path: `${tuSon.path}${one.id}/`,
    rank: one.rank,
    unit: null,
    printedName: 'Đồng Nguyên',
    venue: '',
    capacity: null,
    responsible: '',
    phone: '',
    counting: 'list',
    follows: 'livekit',
    version: 1,
  })
  expect(two.rank > one.rank).toBe(true)
})

test('a telephone that is none, a name that is empty or far too long: a word at the field', async () => {
  const refused = await organizer.send(addPoint, {
    params: { id: tuSon.id },
    body: { printedName: ' ', phone: 'gọi tôi', venue: 'x'.repeat(301), capacity: -1 },
  })
  expect(refused.body).toEqual({
    kind: 'invalid',
    code: 'fields',
    fields: [
      { path: 'printedName', code: 'required' },
      { path: 'venue', code: 'too_long', values: { max: 300 } },
      { path: 'capacity', code: 'negative' },
      { path: 'phone', code: 'phone_shape' },
    ],
  })
})

test.each([
  ['HTML', '<b>Từ Sơn</b> & "phố"', '<b>Từ Sơn</b> & "phố"'],
  ['NFD', 'Từ Sơn'.normalize('NFD'), 'Từ Sơn'],
])('%s is stored and shown as typed', async (_what, typed, shown) => {
  expect((await add(bacNinh.id, typed)).printedName).toBe(shown)
})

test.each([
  ['NUL', 'Từ\u0000Sơn'],
  ['a right-to-left mark', 'Từ\u202eSơn'],
  ['half a character', 'Từ\ud800Sơn'],
])('%s is refused', async (_what, typed) => {
  const refused = await organizer.send(addPoint, { params: { id: bacNinh.id }, body: { printedName: typed } })
  expect(refused.body.fields).toEqual([{ path: 'printedName', code: 'text_control' }])
})

describe('moving', () => {
  test('a subtree goes whole to its new parent', async () => {
    const ward = await add(bacNinh.id, 'Hướng Mạc')
    const cell = await add(ward.id, 'Chi bộ 1')
    const moved = await organizer.send(movePoint, { params: { id: ward.id }, body: { parent: tuSon.id }, version: 1 })
    expect(moved.body.points.map(({ id, path, parent }: Point) => ({ id, path, parent }))).toEqual([
      { id: ward.id, path: `${tuSon.path}${ward.id}/`, parent: tuSon.id },
      { id: cell.id, path: `${tuSon.path}${ward.id}/${cell.id}/`, parent: ward.id },
    ])
  })

  test('never below itself, never the root, never into another conference', async () => {
    const ward = await add(tuSon.id, 'Phù Khê')
    const cell = await add(ward.id, 'Chi bộ 2')
    const elsewhere = await s.conference('Hội nghị khác')
    const to = (id: number, parent: number) =>
      organizer.send(movePoint, { params: { id }, body: { parent }, version: 1 })
    expect(await to(ward.id, cell.id)).toMatchObject({ status: 400, body: { code: 'point_cycle' } })
    expect(await to(root.id, tuSon.id)).toMatchObject({ status: 400 })
    expect(await to(ward.id, elsewhere.root.id)).toMatchObject({ status: 400, body: { code: 'other_conference' } })
  })

  test('not any more once a session that reaches it is open', async () => {
    const h = halls(s)
    const session = await h.session(root)
    await h.open(session)
    const ward = await organizer.must(getPoint, { params: { id: tuSon.id } })
    expect(
      await organizer.send(movePoint, { params: { id: tuSon.id }, body: { parent: root.id }, version: ward.version }),
    ).toMatchObject({ status: 409, body: { code: 'point_in_session' } })
    expect(await organizer.send(removePoint, { params: { id: tuSon.id }, version: ward.version })).toMatchObject({
      status: 409,
      body: { code: 'point_in_session' },
    })
  })
})

test('a stale edit is refused with the point as it is now', async () => {
  const ward = await add(bacNinh.id, 'Tân Hồng')
  await organizer.must(changePoint, { params: { id: ward.id }, body: { venue: 'Nhà văn hóa' }, version: 1 })
  const refused = await organizer.send(changePoint, {
    params: { id: ward.id },
    body: { venue: 'Trường học' },
    version: 1,
  })
  expect(refused).toMatchObject({
    status: 412,
    body: {
      code: 'stale',
      values: { by: expect.stringMatching(/\S/), changedAt: s.clock.now() },
      latest: { id: ward.id, venue: 'Nhà văn hóa', version: 2 },
    },
  })
})

test('points are built from the units that have none yet, each once', async () => {
  const built = await s.conference('Hội nghị dựng từ đơn vị')
  const unit = await s.unit('Tỉnh mẫu')
  for (const name of ['Huyện A', 'Huyện B']) await s.unit(name, unit)
  const province = await organizer.must(addPoint, {
    params: { id: built.root.id },
    body: { printedName: 'Tỉnh mẫu', unit: unit.id },
  })
  const first = await organizer.send(buildFromUnits, { params: { id: province.id }, body: {} })
  expect(first.body.added.map((one: Point) => one.printedName)).toEqual(['Huyện A', 'Huyện B'])
  expect(await organizer.send(buildFromUnits, { params: { id: province.id }, body: {} })).toMatchObject({
    status: 409,
    body: { code: 'no_units_left' },
  })
})

test('who organizes elsewhere changes nothing here', async () => {
  const before = await names()
  const stranger = await s.person('organizer', await s.unit('Đắk Lắk'))
  expect(await stranger.send(addPoint, { params: { id: tuSon.id }, body: { printedName: 'Lạ' } })).toMatchObject({
    status: 403,
  })
  expect(await stranger.send(removePoint, { params: { id: tuSon.id }, version: 1 })).toMatchObject({ status: 403 })
  expect(await names()).toEqual(before)
})
