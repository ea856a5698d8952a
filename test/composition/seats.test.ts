import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addSeats,
  changeSeat,
  compositionOf,
  getInvitation,
  listSeats,
  moveSeat,
  removeSeat,
  type Seat,
  setQuotas,
} from '../../shared/composition'
import { moveConference } from '../../shared/conferences'
import type { Person, TestPoint } from '../scenes/builders'
import { type Scene, scene } from '../scenes/scene'

let s: Scene
let root: TestPoint
let tuSon: TestPoint
let queVo: TestPoint
let organizer: Person

beforeAll(async () => {
  s = await scene()
  root = (await s.conference()).root
  tuSon = await s.point('Từ Sơn')
  queVo = await s.point('Quế Võ')
  organizer = await s.person('organizer')
})
afterAll(() => s.end())

const GROUP = 'Thường trực, Ban Thường vụ'
const add = async (point: TestPoint, ...names: string[]): Promise<Seat[]> =>
  (
    await organizer.must(addSeats, {
      params: { id: point.id },
      body: { seats: names.map((printedName) => ({ printedName, category: GROUP })) },
    })
  ).seats
const names = async (point: TestPoint) =>
  (await organizer.must(listSeats, { params: { id: point.id } })).seats.map((one: Seat) => one.printedName)

test('people stand in the hand-given order, each with a code of their own', async () => {
  const [one, two] = await add(tuSon, 'Phan Văn Thái', 'Nguyễn Thị Lan')
  expect(one).toEqual({
    id: one!.id,
    point: tuSon.id,
    rank: one!.rank,
    printedName: 'Phan Văn Thái',
    printedOffice: '',
    printedUnit: '',
    category: GROUP,
    attendsAs: 'full',
    place: '',
    member: true,
    code: one!.code,
    version: 1,
  })
  expect(one!.code).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/)
  expect(one!.code).not.toBe(two!.code)
  const between = {
    seats: [
      { printedName: 'Trần Văn Công', category: GROUP },
      { printedName: 'Cù Thị Nga', category: GROUP },
    ],
    after: one!.id,
  }
  await organizer.must(addSeats, { params: { id: tuSon.id }, body: between })
  expect(await names(tuSon)).toEqual(['Phan Văn Thái', 'Trần Văn Công', 'Cù Thị Nga', 'Nguyễn Thị Lan'])
  await organizer.must(moveSeat, { params: { id: two!.id }, body: { after: null } })
  expect((await names(tuSon))[0]).toBe('Nguyễn Thị Lan')
})

test('five hundred at once, in their order', async () => {
  const many = Array.from({ length: 500 }, (_, i) => `Đại biểu ${String(i).padStart(3, '0')}`)
  await add(queVo, ...many)
  expect(await names(queVo)).toEqual(many)
})

test('one that cannot be taken leaves none of them', async () => {
  const before = await names(tuSon)
  const refused = await organizer.send(addSeats, {
    params: { id: tuSon.id },
    body: {
      seats: [
        { printedName: 'Một', category: GROUP },
        { printedName: '', category: GROUP },
      ],
    },
  })
  expect(refused.body.fields).toEqual([{ path: 'seats.1.printedName', code: 'required' }])
  expect(await names(tuSon)).toEqual(before)
})

test('a stale edit is refused with the seat as it is now; a removed seat is gone', async () => {
  const [seat] = await add(tuSon, 'Bùi Xuân Lộc')
  await organizer.must(changeSeat, { params: { id: seat!.id }, body: { printedOffice: 'Chánh Văn phòng' }, version: 1 })
  expect(
    await organizer.send(changeSeat, { params: { id: seat!.id }, body: { place: 'A1' }, version: 1 }),
  ).toMatchObject({
    status: 412,
    body: {
      values: { by: expect.stringMatching(/\S/), changedAt: s.clock.now() },
      latest: { printedOffice: 'Chánh Văn phòng', version: 2 },
    },
  })
  await organizer.must(removeSeat, { params: { id: seat!.id }, version: 2 })
  expect(
    await organizer.send(changeSeat, { params: { id: seat!.id }, body: { place: 'A1' }, version: 3 }),
  ).toMatchObject({ status: 404, body: { code: 'seat' } })
})

test('quotas are set whole; a group stands once; the composition counts both ways', async () => {
  const ward = await s.point('Đồng Kỵ', { counting: 'count' })
  const quotas = [
    { category: 'Đảng viên', member: true, n: 102 },
    { category: 'Ngoài Đảng', member: false, n: 2 },
  ]
  expect(await organizer.must(setQuotas, { params: { id: ward.id }, body: { quotas, before: [] } })).toEqual({ quotas })
  expect(
    await organizer.send(setQuotas, {
      params: { id: ward.id },
      body: { quotas: [quotas[0]!, quotas[0]!], before: quotas },
    }),
  ).toMatchObject({ status: 400, body: { code: 'quota_twice' } })
  const late = await organizer.send(setQuotas, { params: { id: ward.id }, body: { quotas: [], before: [] } })
  expect([late.status, late.body]).toEqual([
    412,
    {
      ...{ kind: 'stale', code: 'stale', latest: { quotas } },
      values: { by: expect.stringMatching(/\S/), changedAt: s.clock.now() },
    },
  ])
  const { points } = await organizer.must(compositionOf, { params: { id: root.conference } })
  expect(points.find((one: { point: number }) => one.point === ward.id)).toEqual({
    point: ward.id,
    members: 102,
    nonMembers: 2,
    outside: 0,
    doubles: 0,
  })
})

test("a seat's link opens that seat's page and nothing else", async () => {
  const [seat] = await add(tuSon, 'Lê Công Ước')
  const delegate = await s.keyed('seat', seat!.id)
  const page = await delegate.must(getInvitation)
  expect(page).toMatchObject({
    conferenceTitle: 'Hội nghị',
    point: { name: 'Từ Sơn', venue: '' },
    seat: { id: seat!.id, printedName: 'Lê Công Ước', code: `${seat!.code.slice(0, 4)}-${seat!.code.slice(4)}` },
    programme: [],
  })
  expect(await delegate.send(listSeats, { params: { id: tuSon.id } })).toMatchObject({ status: 403 })
  expect(await organizer.send(getInvitation)).toMatchObject({ status: 403, body: { code: 'not_a_seat' } })
  await organizer.must(removeSeat, { params: { id: seat!.id }, version: 1 })
  expect(await delegate.send(getInvitation)).toMatchObject({ status: 401 })
})

test('who composes elsewhere sees and changes nothing here', async () => {
  const stranger = await s.person('organizer', await s.unit('Đắk Lắk'))
  expect(await stranger.send(listSeats, { params: { id: tuSon.id } })).toMatchObject({ status: 403 })
  expect(
    await stranger.send(addSeats, {
      params: { id: tuSon.id },
      body: { seats: [{ printedName: 'Lạ', category: GROUP }] },
    }),
  ).toMatchObject({ status: 403 })
})

test('the composition of an ended conference stays as it was', async () => {
  await organizer.must(moveConference, { params: { id: root.conference }, body: { act: 'end' } })
  expect(
    await organizer.send(addSeats, {
      params: { id: tuSon.id },
      body: { seats: [{ printedName: 'Muộn', category: GROUP }] },
    }),
  ).toMatchObject({ status: 409, body: { code: 'conference_compose' } })
})
