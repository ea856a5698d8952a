import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, evidenceOf, recordMarks } from '../../shared/attendance'
import { acceptSheet, lockSheets } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls, type TestSeat } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let tuSon: TestPoint
let central: number
let local: number
let operator: Browser
let secretary: Browser
let there: TestSeat
let away: TestSeat
let unknown: TestSeat

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  const { root } = await s.conference()
  tuSon = await s.point('Từ Sơn')
  there = await h.seat(tuSon, 'Lê Xuân Mẫu')
  away = await h.seat(tuSon, 'Phan Đức Uyển')
  unknown = await h.seat(tuSon, 'Ngô Ngọc Tuyển')
  central = await h.session(root)
  local = await h.session(await s.point('Bắc Ninh'), { kind: 'local', continues: central })
  operator = await h.operator(tuSon)
  secretary = await s.person('secretary')
})
afterAll(() => s.end())

test('what the central session knows holds in the local one, shown as carried, until the hall says otherwise', async () => {
  await h.send(operator, central, tuSon, { seat: there.id }, { seat: away.id, value: 'excused', reason: 'Ốm' })
  const roll = await h.roll(operator, local, tuSon)
  const of = (seat: TestSeat) => roll.seats.find((one: { id: number }) => one.id === seat.id).standing
  expect(of(there)).toMatchObject({ value: 'present', carried: true })
  expect(of(away)).toMatchObject({ value: 'excused', reason: 'Ốm', carried: true })
  expect(of(unknown)).toBeNull()
  expect(roll.figures).toMatchObject({ expected: 3, present: 1, excused: 1, unmarked: 1 })

  const left = await h.mark(operator, local, tuSon, { seat: there.id, value: 'unexcused', basedOn: of(there).basis })
  expect(left).toMatchObject({ value: 'unexcused', carried: false, conflict: false })
  const central2 = await h.roll(operator, central, tuSon)
  expect(central2.figures).toMatchObject({ present: 1, unexcused: 0 })
})

test('two phones that change a carried one differently contradict each other', async () => {
  const seat = await h.seat(tuSon, 'Trần Thị Tiên')
  const first = await h.mark(operator, central, tuSon, { seat: seat.id })
  await h.mark(operator, local, tuSon, { seat: seat.id, value: 'excused', basedOn: first.basis })
  const second = await h.mark(await h.helper(tuSon), local, tuSon, {
    seat: seat.id,
    value: 'unexcused',
    basedOn: first.basis,
  })
  expect(second).toMatchObject({ conflict: true })
  const body = { value: 'excused', reason: 'Có giấy báo' } as const
  await secretary.must(decide, { params: { id: local, seat: seat.id }, body })
})

test('the submission writes the carried ones down: later changes of the central session leave them', async () => {
  await h.mark(operator, local, tuSon, { seat: unknown.id })
  expect((await h.submit(operator, local, tuSon)).body).toMatchObject({ state: 'submitted' })
  const before = await h.roll(operator, local, tuSon)
  expect(before.seats.map((seat: { standing: { carried: boolean } }) => seat.standing.carried)).toEqual(
    before.seats.map(() => false),
  )
  const basis = (await h.roll(operator, central, tuSon)).seats[1].standing.basis
  await h.mark(operator, central, tuSon, { seat: away.id, value: 'present', basedOn: basis })
  expect((await h.roll(operator, local, tuSon)).seats).toEqual(before.seats)
  expect((await h.roll(operator, local, tuSon)).figures).toEqual(before.figures)
})

test('a decision outranks the marks before it, not those after; evidence shows all of it', async () => {
  const seat = await h.seat(tuSon, 'Bùi Xuân Lộc')
  const one = await h.mark(operator, local, tuSon, { seat: seat.id, stamp: 'stamp-loc-1', value: 'unexcused' })
  const body = { value: 'excused', reason: 'Có giấy báo vắng' } as const
  const decided = await secretary.send(decide, { params: { id: local, seat: seat.id }, body })
  expect(decided.body).toEqual({
    ...one,
    value: 'excused',
    reason: 'Có giấy báo vắng',
    basis: expect.stringMatching(/^decision:\d+$/),
    at: s.clock.now(),
  })
  await h.mark(operator, local, tuSon, { seat: seat.id, stamp: 'stamp-loc-2', basedOn: 'stamp-loc-1' })
  await h.count(operator, local, tuSon, 3, 1, 2)
  const evidence = await operator.must(evidenceOf, { params: { id: local, seat: seat.id } })
  expect(evidence).toMatchObject({
    seat: { id: seat.id, printedName: 'Bùi Xuân Lộc' },
    standing: { value: 'present' },
    marks: [
      { stamp: 'stamp-loc-1', source: 'roll_call', value: 'unexcused', author: `point:${tuSon.id}`, basedOn: null },
      { stamp: 'stamp-loc-2', value: 'present', basedOn: 'stamp-loc-1' },
    ],
    decisions: [{ value: 'excused', reason: 'Có giấy báo vắng', author: expect.stringMatching(/^account:\d+$/) }],
    connections: [],
    headcount: { n: 3, excused: 1, members: 2 },
  })
})

test('who may decide and who may see the evidence', async () => {
  const params = { id: local, seat: there.id }
  const body = { value: 'present', reason: 'x' } as const
  const beside = await s.person('secretary', await s.point('Quế Võ'))
  for (const by of [operator, await h.helper(tuSon), await s.person('director'), beside])
    expect((await by.send(decide, { params, body })).body.values).toEqual({ act: 'decide' })
  for (const by of [await h.helper(tuSon), beside, await s.person()])
    expect((await by.send(evidenceOf, { params })).body.values).toEqual({ act: 'evidence' })
  expect((await (await s.person('observer')).send(evidenceOf, { params })).status).toBe(200)
  const unnamed = { value: 'present', occupant: 'substitute', reason: 'x' } as const
  expect((await secretary.send(decide, { params, body: unnamed })).body.fields).toEqual([
    { path: 'substitute.name', code: 'substitute_name' },
  ])
  const nobody = await secretary.send(decide, { params: { id: local, seat: 99_999 }, body })
  expect([nobody.status, nobody.body]).toEqual([404, { kind: 'missing', code: 'seat' }])
})

test('the centre closes and its sheet is locked while the local roll goes on', async () => {
  await h.open(central)
  await h.close(central)
  const people = (await h.roll(operator, central, tuSon)).seats.filter(
    (seat: { standing: unknown }) => seat.standing === null,
  )
  await h.send(operator, central, tuSon, ...people.map((seat: { id: number }) => ({ seat: seat.id })))
  await h.submit(operator, central, tuSon)
  await secretary.must(acceptSheet, { params: h.place(central, tuSon) })
  const locked = await secretary.send(lockSheets, { params: h.place(central, tuSon), body: { subtree: false } })
  expect(locked.status).toBe(200)
  expect((await h.send(operator, central, tuSon, { seat: there.id })).body.code).toBe('sheet_locked')
  expect((await h.send(operator, local, tuSon, { seat: there.id })).status).toBe(200)
  const outside = { tag: operator.tag, marks: [] }
  expect((await operator.send(recordMarks, { params: h.place(local, tuSon), body: outside })).status).toBe(400)
})
