import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordMarks, rollOf } from '../../shared/attendance'
import { acceptSheet } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let tuSon: TestPoint
let queVo: TestPoint
let session: number
let operator: Browser
let secretary: Browser

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  tuSon = await s.point('Từ Sơn')
  queVo = await s.point('Quế Võ')
  session = await h.session((await s.conference()).root)
  operator = await h.operator(tuSon)
  secretary = await s.person('secretary', tuSon)
})
afterAll(() => s.end())

describe('what cannot be taken', () => {
  test('a seat of another hall, of nobody, a removed one comes back with the reason; the others are taken', async () => {
    const [here, there] = [await h.seat(tuSon, 'Ở đây'), await h.seat(queVo, 'Ở kia')]
    const removed = await h.seat(tuSon, 'Đã gỡ', { removedAt: s.clock.now() })
    const stamps = [h.stamp(), h.stamp(), h.stamp(), h.stamp()]
    const ids = [here.id, there.id, 999_999, removed.id]
    const answer = await h.send(operator, session, tuSon, ...ids.map((seat, i) => ({ seat, stamp: stamps[i]! })))
    expect(answer.body.standings.map((one: { seat: number }) => one.seat)).toEqual([here.id])
    expect(answer.body.refused).toEqual([
      { stamp: stamps[1], code: 'seat_elsewhere' },
      { stamp: stamps[2], code: 'seat' },
      { stamp: stamps[3], code: 'seat' },
    ])
  })
  test('a session that does not reach the point has no sheet there', async () => {
    const dakLak = await s.point('Đắk Lắk')
    const local = await h.session(await s.point('Bắc Ninh'), { kind: 'local' })
    const answer = await (await s.person('secretary')).send(rollOf, { params: h.place(local, dakLak) })
    expect([answer.status, answer.body]).toEqual([404, { kind: 'missing', code: 'sheet' }])
    const nowhere = await operator.send(rollOf, { params: h.place(9999, tuSon) })
    expect(nowhere.body).toEqual({ kind: 'missing', code: 'session' })
    const nobody = await operator.send(rollOf, { params: { id: session, point: 9999 } })
    expect(nobody.body).toEqual({ kind: 'missing', code: 'point' })
  })
  test('before 90 minutes ahead nothing, from then on everything', async () => {
    const { root } = await s.conference()
    const from = s.clock.now() + 90 * 60_000
    const later = await h.session(root, { plannedFrom: from + 1, plannedTo: from + 3_600_000 })
    const seat = await h.seat(tuSon, 'Người đến sớm')
    const answer = await h.send(operator, later, tuSon, { seat: seat.id })
    expect(answer.status).toBe(409)
    expect(answer.body).toEqual({
      kind: 'closed',
      code: 'roll_call_early',
      values: { title: 'Phiên Trung ương', from: s.clock.now() + 1 },
    })
    s.clock.pass(1)
    expect((await h.send(operator, later, tuSon, { seat: seat.id })).status).toBe(200)
  })
  test('a cancelled session takes nothing', async () => {
    const { root } = await s.conference()
    const cancelled = await h.session(root, { state: 'cancelled' })
    const seat = await h.seat(tuSon, 'Ai đó')
    expect((await h.send(operator, cancelled, tuSon, { seat: seat.id })).body).toEqual({
      kind: 'closed',
      code: 'roll_call_cancelled',
      values: { title: 'Phiên Trung ương' },
    })
  })
})

describe('until the sheet is accepted', () => {
  test('marks are taken after the closing, open a submitted sheet again, and end with the acceptance', async () => {
    const { root } = await s.conference()
    const own = await h.session(root)
    const seat = await h.seat(tuSon, 'Người đến muộn')
    await h.open(own)
    await h.close(own)
    const first = await h.mark(operator, own, tuSon, { seat: seat.id, value: 'unexcused' })
    expect(await h.submit(operator, own, tuSon)).toMatchObject({ status: 200, body: { state: 'submitted' } })

    const late = await h.mark(operator, own, tuSon, { seat: seat.id, basedOn: first.basis, stamp: 'stamp-late-1' })
    expect(late).toMatchObject({ value: 'present' })
    expect((await h.roll(operator, own, tuSon)).sheet).toMatchObject({ state: 'open', submittedAt: null, version: 3 })

    await h.submit(operator, own, tuSon)
    await secretary.must(acceptSheet, { params: h.place(own, tuSon) })
    const refused = await h.send(operator, own, tuSon, { seat: seat.id, value: 'excused', basedOn: late.basis })
    expect([refused.status, refused.body]).toEqual([
      409,
      { kind: 'closed', code: 'sheet_accepted', values: { point: 'Từ Sơn' } },
    ])
    const again = await h.send(operator, own, tuSon, { seat: seat.id, stamp: 'stamp-late-1' })
    expect(again.body).toEqual({ standings: [late], refused: [] })
    const mixed = await h.send(
      operator,
      own,
      tuSon,
      { seat: seat.id, stamp: 'stamp-late-1' },
      { seat: seat.id, stamp: 'stamp-late-2', value: 'excused' },
    )
    expect(mixed.body).toEqual({ standings: [late], refused: [{ stamp: 'stamp-late-2', code: 'sheet_accepted' }] })
  })
})

describe('what people type', () => {
  const put = (reason: string, name = 'Ngô Minh Bắc') => {
    const substitute = { name, office: '', member: true }
    const mark = { seat: 1, stamp: h.stamp(), value: 'excused' as const, reason, substitute, deviceAt: s.clock.now() }
    return operator.send(recordMarks, { params: h.place(session, tuSon), body: { tag: operator.tag, marks: [mark] } })
  }
  test.each([
    ['NUL', 'ốm\u0000'],
    ['a mark that turns the direction', 'ốm \u202Etxt'],
  ])('%s is refused at the field', async (_name, reason) => {
    const answer = await put(reason)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({
      kind: 'invalid',
      code: 'fields',
      fields: [{ path: 'marks.0.reason', code: 'text_control' }],
    })
  })
  test('too long says how long', async () => {
    expect((await put('a'.repeat(301))).body.fields).toEqual([
      { path: 'marks.0.reason', code: 'too_long', values: { max: 300 } },
    ])
  })
  test('an empty name is refused at the field', async () => {
    expect((await put('', '  ')).body.fields).toEqual([{ path: 'marks.0.substitute.name', code: 'required' }])
  })
  test('HTML and decomposed letters are kept as typed, composed', async () => {
    const seat = await h.seat(tuSon, 'Ai đó')
    const reason = '<b>Ốm</b> & "nằm viện"'
    const standing = await h.mark(operator, session, tuSon, {
      seat: seat.id,
      value: 'excused',
      reason: reason.normalize('NFD'),
    })
    expect(standing.reason).toBe(reason)
  })
  test('a time in the future is the device\u2019s mistake: it counts as now', async () => {
    const seat = await h.seat(tuSon, 'Ai đó')
    const standing = await h.mark(operator, session, tuSon, { seat: seat.id, deviceAt: s.clock.now() + 3_600_000 })
    expect(standing.at).toBe(s.clock.now())
  })
  test.each([
    ['no marks', []],
    ['a stamp too short', [{ seat: 1, stamp: 'x', value: 'present', deviceAt: 1 }]],
    ['a value that is none', [{ seat: 1, stamp: 'stamp-000', value: 'late', deviceAt: 1 }]],
  ])('%s', async (_name, marks) => {
    const body = { tag: operator.tag, marks } as never
    expect((await operator.send(recordMarks, { params: h.place(session, tuSon), body })).status).toBe(400)
  })
})
