import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../shared/attendance'
import { acceptSheet, lockSheets, returnSheet, submitSheet } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls, type TestSeat } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let root: TestPoint
let bacNinh: TestPoint
let tuSon: TestPoint
let dongKy: TestPoint
let seat: TestSeat
let other: TestSeat
let operator: Browser
let ward: Browser
let secretary: Browser

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  root = (await s.conference()).root
  bacNinh = await s.point('Bắc Ninh')
  tuSon = await s.point('Từ Sơn')
  dongKy = await s.point('Đồng Kỵ', { counting: 'count' })
  seat = await h.seat(tuSon, 'Lê Xuân Mẫu')
  other = await h.seat(tuSon, 'Đỗ Tuấn Mẫu')
  await h.quota(dongKy, 28, 3)
  operator = await h.operator(tuSon)
  ward = await h.operator(dongKy)
  secretary = await s.person('secretary')
})
afterAll(() => s.end())

const at = (session: number, point = tuSon) => ({ params: h.place(session, point) })
const reason = { body: { reason: 'Thiếu hai người' } }
const closed = (code: string, values: object = { point: 'Từ Sơn' }) => ({ kind: 'closed', code, values })
const sheetOf = async (session: number, point = tuSon) => (await h.roll(secretary, session, point)).sheet

/** A closed session in which Từ Sơn marked both and submitted. */
async function submitted() {
  const session = await h.session(root)
  await h.open(session)
  await h.close(session)
  await h.send(operator, session, tuSon, { seat: seat.id }, { seat: other.id, value: 'excused' })
  expect((await h.submit(operator, session, tuSon)).status).toBe(200)
  return session
}
async function accepted() {
  const session = await submitted()
  await secretary.must(acceptSheet, at(session))
  return session
}
const lock = (session: number, point = tuSon, subtree = false, by = secretary) =>
  by.send(lockSheets, { ...at(session, point), body: { subtree } })

describe('submitting', () => {
  test('names what was seen; something newer refuses it with how much', async () => {
    const session = await h.session(root)
    const { position } = await h.roll(operator, session, tuSon)
    await h.mark(operator, session, tuSon, { seat: seat.id })
    await h.count(operator, session, tuSon, 2)
    const answer = await operator.send(submitSheet, { ...at(session), body: { seen: position } })
    expect([answer.status, answer.body]).toEqual([
      412,
      { kind: 'stale', code: 'sheet_changed', values: { n: 2 }, latest: { position: position + 2 } },
    ])
    expect(await sheetOf(session)).toMatchObject({ state: 'open' })
  })
  test('what another session recorded at the hall is no news', async () => {
    const [session, beside] = [await h.session(root), await h.session(root)]
    const { position } = await h.roll(operator, session, tuSon)
    await h.mark(operator, beside, tuSon, { seat: seat.id })
    const answer = await operator.send(submitSheet, { ...at(session), body: { seen: position } })
    expect(answer.body).toEqual({
      session,
      point: tuSon.id,
      state: 'submitted',
      late: false,
      submittedAt: s.clock.now(),
      acceptedAt: null,
      lockedAt: null,
      returnReason: null,
      version: 2,
    })
  })
  test('a position that does not exist is refused; twice is once', async () => {
    const session = await h.session(root)
    const { position } = await h.roll(operator, session, tuSon)
    const ahead = await operator.send(submitSheet, { ...at(session), body: { seen: position + 1 } })
    expect(ahead.body.fields).toEqual([{ path: 'seen', code: 'shape' }])
    const first = await h.submit(operator, session, tuSon)
    expect((await h.submit(operator, session, tuSon)).body).toEqual(first.body)
  })
  test('is the operator\u2019s: not a helper\u2019s, a secretary\u2019s, a sister\u2019s', async () => {
    const session = await h.session(root)
    const others = [await h.helper(tuSon), secretary, await h.operator(await s.point('Quế Võ')), ward]
    for (const by of others) {
      const answer = await by.send(submitSheet, { ...at(session), body: { seen: 0 } })
      expect([answer.status, answer.body.values]).toEqual([403, { act: 'submit' }])
    }
  })
  test('an accepted sheet is not submitted again', async () => {
    const session = await accepted()
    expect((await h.submit(operator, session, tuSon)).body).toEqual(closed('sheet_accepted'))
  })
  test('a point that counts must have reported; then the rest of its quota is absent', async () => {
    const session = await h.session(root)
    expect((await h.submit(ward, session, dongKy)).body).toEqual(closed('headcount_missing', { point: 'Đồng Kỵ' }))
    await h.count(ward, session, dongKy, 28, 2, 26)
    const before = (await h.roll(ward, session, dongKy)).figures
    expect(before).toMatchObject({ expected: 31, present: 28, excused: 2, unexcused: 0, unmarked: 1 })
    await h.submit(ward, session, dongKy)
    const after = (await h.roll(ward, session, dongKy)).figures
    expect(after).toMatchObject({ present: 28, excused: 2, unexcused: 1, unmarked: 0, members: 26, nonMembers: 2 })
  })
})

describe('accepting and returning', () => {
  test('a submitted sheet is accepted once, with its hour', async () => {
    const session = await submitted()
    s.clock.pass(1000)
    const answer = await secretary.send(acceptSheet, at(session))
    expect(answer.body).toMatchObject({ state: 'accepted', acceptedAt: s.clock.now(), version: 3 })
    s.clock.pass(1000)
    expect((await secretary.send(acceptSheet, at(session))).body).toEqual(answer.body)
  })
  test('an open sheet is neither accepted nor returned', async () => {
    const session = await h.session(root)
    expect((await secretary.send(acceptSheet, at(session))).body).toEqual(closed('sheet_not_submitted'))
    expect((await secretary.send(returnSheet, { ...at(session), ...reason })).body).toEqual(
      closed('sheet_not_submitted'),
    )
  })
  test('a returned sheet is open again and says why, until it is submitted anew', async () => {
    const session = await accepted()
    const returned = await secretary.send(returnSheet, { ...at(session), ...reason })
    expect(returned.body).toMatchObject({
      state: 'open',
      submittedAt: null,
      acceptedAt: null,
      returnReason: 'Thiếu hai người',
    })
    expect((await h.send(operator, session, tuSon, { seat: other.id, basedOn: null })).status).toBe(200)
    expect((await h.submit(operator, session, tuSon)).body).toMatchObject({ state: 'submitted', returnReason: null })
  })
  test('a reason is needed', async () => {
    const session = await submitted()
    const answer = await secretary.send(returnSheet, { ...at(session), body: { reason: '  ' } })
    expect(answer.body.fields).toEqual([{ path: 'reason', code: 'required' }])
  })
  test('a secretary acts inside the area, nothing beside or above', async () => {
    const session = await submitted()
    const beside = await s.person('secretary', await s.point('Quế Võ'))
    const below = await s.person('secretary', dongKy)
    for (const by of [beside, below, operator, await s.person('director'), await s.person('chair')]) {
      expect((await by.send(acceptSheet, at(session))).body.values).toEqual({ act: 'accept' })
      expect((await by.send(returnSheet, { ...at(session), ...reason })).body.values).toEqual({ act: 'return' })
      expect((await lock(session, tuSon, false, by)).body.values).toEqual({ act: 'lock' })
    }
    const own = await s.person('secretary', tuSon)
    expect((await own.send(acceptSheet, at(session))).status).toBe(200)
  })
})

describe('locking', () => {
  test('an accepted sheet of a closed session, for good', async () => {
    const session = await accepted()
    const answer = await lock(session)
    expect(answer.body.locked).toMatchObject([{ point: tuSon.id, state: 'locked', lockedAt: s.clock.now() }])
    expect((await lock(session)).body).toEqual(answer.body)
    const before = (await h.roll(operator, session, tuSon)).figures
    const late = await h.send(operator, session, tuSon, { seat: other.id })
    expect([late.status, late.body]).toEqual([409, closed('sheet_locked')])
    const body = { value: 'present', reason: 'có mặt' } as const
    const decided = await secretary.send(decide, { params: { id: session, seat: other.id }, body })
    expect(decided.body).toEqual(closed('sheet_locked'))
    expect((await secretary.send(returnSheet, { ...at(session), ...reason })).body).toEqual(closed('sheet_locked'))
    expect((await h.count(operator, session, tuSon, 5)).body).toEqual(closed('sheet_locked'))
    expect((await h.roll(operator, session, tuSon)).figures).toEqual(before)
  })
  test('not before it is accepted', async () => {
    const session = await submitted()
    expect((await lock(session)).body).toEqual(closed('sheet_not_accepted'))
  })
  test('not while the session is open', async () => {
    const session = await h.session(root)
    await h.open(session)
    await h.send(operator, session, tuSon, { seat: seat.id }, { seat: other.id })
    await h.submit(operator, session, tuSon)
    await secretary.must(acceptSheet, at(session))
    const answer = await lock(session)
    expect([answer.status, answer.body]).toEqual([409, closed('session_not_closed', { title: 'Phiên Trung ương' })])
  })
  test('not with somebody unmarked, and nothing else is locked then', async () => {
    const session = await h.session(root)
    await h.open(session)
    await h.close(session)
    await h.mark(operator, session, tuSon, { seat: seat.id })
    await h.submit(operator, session, tuSon)
    await h.count(ward, session, dongKy, 31)
    await h.submit(ward, session, dongKy)
    for (const point of [tuSon, dongKy]) await secretary.must(acceptSheet, at(session, point))
    const unmarked = { kind: 'conflict', code: 'sheet_unmarked', values: { point: 'Từ Sơn', n: 1 } }
    expect((await lock(session)).body).toEqual(unmarked)
    expect((await lock(session, root, true)).body).toEqual(unmarked)
    expect(await sheetOf(session, dongKy)).toMatchObject({ state: 'accepted' })
    const body = { value: 'unexcused', reason: 'không tới' } as const
    await secretary.must(decide, { params: { id: session, seat: other.id }, body })
    const both = await lock(session, root, true)
    expect(both.body.locked.map((sheet: { point: number }) => sheet.point).sort()).toEqual([tuSon.id, dongKy.id].sort())
    expect(await sheetOf(session, bacNinh)).toMatchObject({ state: 'open' })
    expect((await lock(session, root, true)).body).toEqual(closed('no_sheet_accepted', { point: 'Trung ương' }))
  })
  test('not with a conflict', async () => {
    const session = await h.session(root)
    await h.open(session)
    await h.close(session)
    const helper = await h.helper(tuSon)
    await h.send(operator, session, tuSon, { seat: seat.id }, { seat: other.id })
    await h.mark(helper, session, tuSon, { seat: other.id, value: 'excused' })
    await h.submit(operator, session, tuSon)
    await secretary.must(acceptSheet, at(session))
    const answer = await lock(session)
    expect([answer.status, answer.body]).toEqual([
      409,
      { kind: 'conflict', code: 'sheet_conflicts', values: { point: 'Từ Sơn', n: 1 } },
    ])
    const body = { value: 'present', reason: 'Xem ảnh' } as const
    await secretary.must(decide, { params: { id: session, seat: other.id }, body })
    expect((await lock(session)).status).toBe(200)
  })
})
