import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rollOf } from '../../shared/attendance'
import type { TestPoint } from '../scenes/builders'
import { halls, type TestSeat } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let tuSon: TestPoint
let queVo: TestPoint
let session: number
let operator: Browser
let helper: Browser
let secretary: Browser

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  tuSon = await s.point('Từ Sơn')
  queVo = await s.point('Quế Võ')
  const { root } = await s.conference()
  session = await h.session(root)
  operator = await h.operator(tuSon)
  helper = await h.helper(tuSon)
  secretary = await s.person('secretary', tuSon)
})
afterAll(() => s.end())

const FORBIDDEN = { kind: 'forbidden', code: 'not_allowed', values: { act: 'mark' } }
const figuresAt = async (point: TestPoint) => (await h.roll(secretary, session, point)).figures

describe('the six acts', () => {
  const held = { atPoint: null, conflict: false, carried: false, reason: '' }
  const nobody = { substituteName: null, substituteOffice: null, substituteMember: null }
  const away = { mode: null, occupant: null, ...nobody }

  test.each([
    ['in the hall', { value: 'present' }, { value: 'present', mode: 'hall', occupant: 'holder', ...nobody }],
    [
      'online',
      { value: 'present', mode: 'online' },
      { value: 'present', mode: 'online', occupant: 'holder', ...nobody },
    ],
    [
      'in the place of the holder',
      { value: 'present', occupant: 'substitute', substitute: { name: 'Ngô Minh Bắc', office: 'Phó', member: false } },
      {
        value: 'present',
        mode: 'hall',
        occupant: 'substitute',
        substituteName: 'Ngô Minh Bắc',
        substituteOffice: 'Phó',
        substituteMember: false,
      },
    ],
    ['away with a reason', { value: 'excused', reason: 'Công tác' }, { value: 'excused', ...away, reason: 'Công tác' }],
    ['away without one', { value: 'unexcused' }, { value: 'unexcused', ...away }],
    ['not yet', { value: 'unmarked' }, { value: 'unmarked', ...away }],
  ] as const)('%s', async (_name, given, expected) => {
    const seat = await h.seat(tuSon, 'Phan Văn Mẫu')
    const stamp = h.stamp()
    const standing = await h.mark(operator, session, tuSon, { seat: seat.id, stamp, ...given })
    expect(standing).toEqual({ ...held, seat: seat.id, ...expected, basis: stamp, at: s.clock.now() })
    const roll = await h.roll(operator, session, tuSon)
    expect(roll.seats.find((one: { id: number }) => one.id === seat.id).standing).toEqual(standing)
  })

  test('what does not belong to a value is dropped, not kept beside it', async () => {
    const seat = await h.seat(tuSon, 'Phan Văn Mẫu')
    const substitute = { name: 'Ai đó', office: '', member: true }
    const standing = await h.mark(operator, session, tuSon, {
      seat: seat.id,
      value: 'excused',
      mode: 'online',
      occupant: 'substitute',
      substitute,
    })
    expect(standing).toMatchObject({ value: 'excused', mode: null, occupant: null, substituteName: null })
  })

  test('a substitute has a name', async () => {
    const seat = await h.seat(tuSon, 'Phan Văn Mẫu')
    const stamp = h.stamp()
    const answer = await h.send(operator, session, tuSon, { seat: seat.id, stamp, occupant: 'substitute' })
    expect(answer).toMatchObject({
      status: 200,
      body: { standings: [], refused: [{ stamp, code: 'substitute_name' }] },
    })
  })
})

describe('who marks', () => {
  let seat: TestSeat
  beforeAll(async () => {
    seat = await h.seat(queVo, 'Người Quế Võ')
  })

  test('a helper of Từ Sơn cannot act at Quế Võ', async () => {
    const answer = await h.send(helper, session, queVo, { seat: seat.id })
    expect([answer.status, answer.body]).toEqual([403, FORBIDDEN])
    expect((await helper.send(rollOf, { params: h.place(session, queVo) })).status).toBe(403)
  })
  test('nor does an operator, a secretary beside it, a director, an observer, a stranger', async () => {
    const others = [
      operator,
      secretary,
      await s.person('director'),
      await s.person('observer'),
      await s.person('organizer'),
      await s.person(),
    ]
    for (const other of others) {
      const answer = await h.send(other, session, queVo, { seat: seat.id })
      expect([answer.status, answer.body]).toEqual([403, FORBIDDEN])
    }
    const anonymous = await h.send(s.browser(), session, queVo, { seat: seat.id })
    expect(anonymous.status).toBe(401)
    expect((await h.roll(await s.person('secretary'), session, queVo)).seats[0].standing).toBeNull()
  })
  test('operator and helper of the hall and a secretary above it do', async () => {
    for (const by of [await h.operator(queVo), await h.helper(queVo), await s.person('secretary', queVo)]) {
      const one = await h.seat(queVo, 'Người Quế Võ')
      expect((await h.send(by, session, queVo, { seat: one.id })).status).toBe(200)
    }
  })
})

describe('each mark once', () => {
  test('a second arrival answers what the first did and leaves no second mark', async () => {
    const seat = await h.seat(tuSon, 'Trần Thị Một')
    const one = { seat: seat.id, stamp: h.stamp(), value: 'present' as const, deviceAt: s.clock.now() }
    const first = await h.send(operator, session, tuSon, one)
    const position = (await h.roll(operator, session, tuSon)).position
    const second = await h.send(operator, session, tuSon, one)
    expect(second.body).toEqual(first.body)
    expect((await h.roll(operator, session, tuSon)).position).toBe(position)
  })
  test('a batch of old and new takes the new', async () => {
    const seats = [await h.seat(tuSon, 'Trần Thị Hai'), await h.seat(tuSon, 'Trần Thị Ba')]
    const [one, two] = seats.map((seat) => ({ seat: seat.id, stamp: h.stamp() }))
    await h.send(operator, session, tuSon, one!)
    const answer = await h.send(operator, session, tuSon, one!, two!, two!)
    expect(answer.body.refused).toEqual([])
    expect(answer.body.standings.map((standing: { seat: number }) => standing.seat)).toEqual(seats.map((x) => x.id))
  })
  test('a stamp that was used for another seat is refused', async () => {
    const [a, b] = [await h.seat(tuSon, 'A'), await h.seat(tuSon, 'B')]
    const stamp = h.stamp()
    await h.send(operator, session, tuSon, { seat: a.id, stamp })
    const answer = await h.send(operator, session, tuSon, { seat: b.id, stamp })
    expect(answer.body).toEqual({ standings: [], refused: [{ stamp, code: 'stamp_used' }] })
  })
  test('two devices may make the same stamp', async () => {
    const [a, b] = [await h.seat(tuSon, 'A'), await h.seat(tuSon, 'B')]
    const stamp = h.stamp()
    await h.send(operator, session, tuSon, { seat: a.id, stamp })
    expect((await h.send(helper, session, tuSon, { seat: b.id, stamp })).body.refused).toEqual([])
  })
})

describe('«Tất cả trừ»', () => {
  test('200 marks in one go: 195 present, 5 away', async () => {
    const hall = await s.point('Đồng Kỵ')
    const one = await h.session(tuSon, { kind: 'local' })
    const people: TestSeat[] = []
    for (let i = 0; i < 200; i++) people.push(await h.seat(hall, `Đại biểu ${i}`))
    const by = await h.operator(hall)
    const marks = people.map((seat, i) =>
      i < 5 ? { seat: seat.id, value: 'excused' as const, reason: 'Công tác' } : { seat: seat.id },
    )
    const answer = await h.send(by, one, hall, ...marks)
    expect(answer.status).toBe(200)
    expect((await h.roll(by, one, hall)).figures).toMatchObject({
      expected: 200,
      present: 195,
      excused: 5,
      unmarked: 0,
      members: 195,
    })
  })
})

describe('two phones', () => {
  test('that contradict each other on one base are a conflict, counted as unmarked', async () => {
    const seat = await h.seat(tuSon, 'Trần Thị Tiên')
    const before = await figuresAt(tuSon)
    await h.mark(operator, session, tuSon, { seat: seat.id, value: 'excused', reason: 'ốm' })
    const standing = await h.mark(helper, session, tuSon, { seat: seat.id, value: 'present' })
    expect(standing).toMatchObject({ value: 'unmarked', conflict: true })
    const after = await figuresAt(tuSon)
    expect([after.unmarked - before.unmarked, after.conflicts - before.conflicts]).toEqual([0, 1])
  })
  test('that follow each other are none: the last holds', async () => {
    const seat = await h.seat(tuSon, 'Trần Thị Tiên')
    const first = await h.mark(operator, session, tuSon, { seat: seat.id, value: 'excused' })
    const last = await h.mark(helper, session, tuSon, { seat: seat.id, basedOn: first.basis })
    expect(last).toMatchObject({ value: 'present', conflict: false })
  })
  test('that say the same are none', async () => {
    const seat = await h.seat(tuSon, 'Trần Thị Tiên')
    await h.mark(operator, session, tuSon, { seat: seat.id })
    expect(await h.mark(helper, session, tuSon, { seat: seat.id })).toMatchObject({ value: 'present', conflict: false })
  })
})
