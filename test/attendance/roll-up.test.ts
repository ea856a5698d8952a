import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide, evidenceOf } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'
import { rollUpOf, treeFigures } from '../../shared/roll-up'
import { acceptSheet } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls, type TestSeat } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let root: TestPoint
let bacNinh: TestPoint
let tuSon: TestPoint
let dongKy: TestPoint
let chauKhe: TestPoint
let queVo: TestPoint
let session: number
let secretary: Browser
let operator: Browser
let ward: Browser
let conflicting: TestSeat

/** Bắc Ninh: Từ Sơn by list, with Đồng Kỵ by number and Châu Khê silent, and Quế Võ. Sums below are by hand. */
beforeAll(async () => {
  s = await scene()
  h = halls(s)
  root = (await s.conference()).root
  bacNinh = await s.point('Bắc Ninh')
  tuSon = await s.point('Từ Sơn')
  dongKy = await s.point('Đồng Kỵ', { counting: 'count' })
  chauKhe = await s.point('Châu Khê', { counting: 'count' })
  queVo = await s.point('Quế Võ')
  await s.point('Đắk Lắk')
  await h.quota(dongKy, 30, 2)
  await h.quota(chauKhe, 29)
  session = await h.session(root)
  secretary = await s.person('secretary')
  operator = await h.operator(tuSon)
  ward = await h.operator(dongKy)
  const seats: TestSeat[] = []
  for (const name of ['A', 'B', 'C', 'D', 'E']) seats.push(await h.seat(tuSon, name))
  const press = await h.seat(tuSon, 'Phóng viên', { attendsAs: 'press', member: false })
  await h.seat(queVo, 'G', { member: false })
  conflicting = seats[4]!
  const substitute = { name: 'Vũ Thị Thúy', office: 'Phó', member: false }
  await h.send(
    operator,
    session,
    tuSon,
    { seat: seats[0]!.id },
    { seat: seats[1]!.id, mode: 'online' },
    { seat: seats[2]!.id, occupant: 'substitute', substitute },
    { seat: seats[3]!.id, value: 'excused', reason: 'ốm' },
    { seat: conflicting.id, value: 'unexcused' },
    { seat: press.id },
  )
  await h.mark(await h.helper(tuSon), session, tuSon, { seat: conflicting.id })
  await h.count(operator, session, tuSon, 3)
  await h.count(ward, session, dongKy, 35, 0, 28)
})
afterAll(() => s.end())

const rollUp = (by: Browser, node?: number) =>
  by.must(rollUpOf, { params: { id: session }, query: node === undefined ? {} : { node } })

const hall = {
  ...noFigures,
  expected: 5,
  present: 2,
  online: 1,
  excused: 1,
  unmarked: 1,
  substitutes: 1,
  members: 2,
  nonMembers: 1,
  outside: 1,
  conflicts: 1,
  reported: 1,
  points: 1,
}
const counted = {
  ...noFigures,
  expected: 32,
  present: 32,
  members: 28,
  nonMembers: 4,
  guests: 3,
  reported: 1,
  points: 1,
}
const silent = { ...noFigures, expected: 29, unmarked: 29, points: 1 }
const total = {
  ...noFigures,
  expected: 66,
  present: 34,
  online: 1,
  excused: 1,
  unmarked: 30,
  substitutes: 1,
  members: 30,
  nonMembers: 5,
  guests: 3,
  outside: 1,
  conflicts: 1,
  reported: 2,
  points: 3,
}

describe('the roll-up', () => {
  test('own hall and children add up to the total', async () => {
    const answer = await rollUp(secretary, tuSon.id)
    expect(answer.node).toEqual({
      point: tuSon.id,
      name: 'Từ Sơn',
      ancestors: [
        { id: root.id, name: 'Trung ương' },
        { id: bacNinh.id, name: 'Bắc Ninh' },
      ],
    })
    expect(answer.total).toEqual(total)
    const at = s.clock.now()
    expect(answer.rows).toMatchObject([
      { point: tuSon.id, own: true, figures: hall, headcount: { n: 3 }, reportedAt: at, sheet: { state: 'open' } },
      { point: dongKy.id, own: false, figures: counted, headcount: { n: 35, members: 28 }, reportedAt: at },
      { point: chauKhe.id, own: false, figures: silent, headcount: null, reportedAt: null },
    ])
    expect(answer.can).toEqual(['accept', 'lock', 'decide', 'export'])
    const above = await rollUp(secretary, bacNinh.id)
    expect(above.rows.map((row: { name: string }) => row.name)).toEqual(['Bắc Ninh', 'Từ Sơn', 'Quế Võ'])
    expect(above.total).toMatchObject({ expected: 67, unmarked: 31, points: 5, reported: 2 })
  })
  test('follows what is recorded at once', async () => {
    const before = (await rollUp(secretary, queVo.id)).total
    const seat = await h.seat(queVo, 'Mới')
    await h.mark(await h.operator(queVo), session, queVo, { seat: seat.id })
    expect((await rollUp(secretary, queVo.id)).total.present).toBe(before.present + 1)
  })
  test('starts at the highest node that one may read, and reaches no higher', async () => {
    const own = await s.person('secretary', tuSon)
    const answer = await rollUp(own)
    expect(answer.node).toEqual({ point: tuSon.id, name: 'Từ Sơn', ancestors: [] })
    for (const node of [bacNinh.id, queVo.id]) {
      const refused = await own.send(rollUpOf, { params: { id: session }, query: { node } })
      expect([refused.status, refused.body.values]).toEqual([403, { act: 'watch' }])
    }
    const reader = await rollUp(await s.person('observer', tuSon))
    expect(reader.can).toEqual(['export'])
    expect((await rollUp(operator)).node.point).toBe(tuSon.id)
  })
  test('is nothing for a helper, a delegate, a stranger', async () => {
    const delegate = await s.keyed('seat', conflicting.id)
    for (const by of [await h.helper(tuSon), delegate, await s.person()]) {
      expect((await by.send(rollUpOf, { params: { id: session }, query: {} })).status).toBe(403)
      expect((await by.send(treeFigures, { params: { id: session } })).status).toBe(403)
    }
  })
  test('the tree has one line for each node that one watches', async () => {
    const { nodes } = await (await s.person('secretary', tuSon)).must(treeFigures, { params: { id: session } })
    expect(nodes).toEqual([
      [tuSon.id, 66, 35, 1],
      [dongKy.id, 32, 32, 0],
      [chauKhe.id, 29, 0, 1],
    ])
    expect((await secretary.must(treeFigures, { params: { id: session } })).nodes).toHaveLength(7)
  })
})

describe('what waits for the secretary', () => {
  test('contradictions, differences; after the opening who is silent, on time and late submissions', async () => {
    const kinds = async () =>
      (await rollUp(secretary, tuSon.id)).inbox.map(({ kind, pointName, name, values }: never) => ({
        kind,
        pointName,
        name,
        values,
      }))
    const conflict = { kind: 'conflict', pointName: 'Từ Sơn', name: 'E', values: {} }
    const difference = {
      kind: 'difference',
      pointName: 'Từ Sơn',
      name: '',
      values: { headcount: 3, list: 2, difference: 1 },
    }
    expect(await kinds()).toEqual([conflict, difference])
    await h.open(session)
    const openedAt = s.clock.now()
    const silence = { kind: 'silent', pointName: 'Châu Khê', name: '', values: { due: openedAt + 900_000 } }
    await h.submit(ward, session, dongKy)
    const waits = { kind: 'submitted', pointName: 'Đồng Kỵ', name: '', values: { at: openedAt } }
    expect(await kinds()).toEqual([conflict, difference, silence, waits])
    await secretary.must(acceptSheet, { params: h.place(session, dongKy) })
    s.clock.pass(900_000 + 60_000)
    const late = await h.operator(chauKhe)
    await h.count(late, session, chauKhe, 29)
    await h.submit(late, session, chauKhe)
    const tardy = { kind: 'late', pointName: 'Châu Khê', name: '', values: { at: s.clock.now(), minutes: 1 } }
    expect(await kinds()).toEqual([conflict, difference, tardy])
    const body = { value: 'present', reason: 'Có trong ảnh' } as const
    await secretary.must(decide, { params: { id: session, seat: conflicting.id }, body })
    expect(await kinds()).toEqual([tardy])
  })
})

test('evidence of a seat of no hall in the session is missing', async () => {
  const local = await h.session(bacNinh, { kind: 'local' })
  const seat = await h.seat(await s.point('Đắk Lắk'), 'Y Jăn')
  const answer = await secretary.send(evidenceOf, { params: { id: local, seat: seat.id } })
  expect(answer.body).toEqual({ kind: 'missing', code: 'sheet' })
})
