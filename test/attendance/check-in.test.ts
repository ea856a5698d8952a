import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evidenceOf, removeGuest } from '../../shared/attendance'
import { acceptSheet } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'
import { guessCodes, scanAtOnce } from './codes'

let s: Scene
let h: ReturnType<typeof halls>
let root: TestPoint
let tuSon: TestPoint
let queVo: TestPoint
let session: number
let operator: Browser
let door: Browser
let secretary: Browser

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  root = (await s.conference()).root
  tuSon = await s.point('Từ Sơn')
  queVo = await s.point('Quế Võ')
  await s.point('Đắk Lắk')
  session = await h.session(root)
  operator = await h.operator(tuSon)
  door = await h.helper(tuSon)
  secretary = await s.person('secretary')
})
afterAll(() => s.end())

const figuresAt = async (point: TestPoint, one = session) => (await h.roll(secretary, one, point)).figures
const UNKNOWN = { kind: 'missing', code: 'seat_code' }

describe('a seat code at its own hall', () => {
  test('marks the seat present, once; the second scan says since when', async () => {
    const seat = await h.seat(tuSon, 'Nguyễn Thị Kim Châu')
    const first = await h.scan(door, session, tuSon, seat.code)
    expect([first.status, first.body]).toEqual([
      200,
      {
        outcome: 'present',
        name: 'Nguyễn Thị Kim Châu',
        office: 'Ủy viên',
        standing: {
          seat: seat.id,
          value: 'present',
          mode: 'hall',
          occupant: 'holder',
          substituteName: null,
          substituteOffice: null,
          substituteMember: null,
          reason: '',
          atPoint: null,
          basis: expect.any(String),
          conflict: false,
          carried: false,
          at: s.clock.now(),
        },
      },
    ])
    const at = s.clock.now()
    s.clock.pass(60_000)
    const second = await h.scan(operator, session, tuSon, seat.code)
    expect(second.body).toEqual({ outcome: 'already', name: 'Nguyễn Thị Kim Châu', office: 'Ủy viên', at })
  })
  test('follows what the hall knew: one who was away is present', async () => {
    const seat = await h.seat(tuSon, 'Trịnh Ngọc Thủy')
    await h.mark(operator, session, tuSon, { seat: seat.id, value: 'excused', reason: 'Ốm' })
    const answer = await h.scan(door, session, tuSon, seat.code)
    expect(answer.body).toMatchObject({ outcome: 'present', standing: { value: 'present', conflict: false } })
  })
  test('a phone that had not heard of the absence contradicts it: the secretary decides', async () => {
    const seat = await h.seat(tuSon, 'Trần Thị Tiên')
    await h.mark(operator, session, tuSon, { seat: seat.id, value: 'excused', reason: 'ốm' })
    const answer = await h.scan(door, session, tuSon, seat.code, { basedOn: null })
    expect(answer.body).toMatchObject({ outcome: 'present', standing: { value: 'unmarked', conflict: true } })
  })
  test('a scan that is sent twice is answered as the first', async () => {
    const seat = await h.seat(tuSon, 'Phan Quỳnh Nguyệt')
    const stamp = h.stamp()
    const first = await h.scan(door, session, tuSon, seat.code, { stamp })
    const { position } = await h.roll(door, session, tuSon)
    expect((await h.scan(door, session, tuSon, seat.code, { stamp })).body).toEqual(first.body)
    expect((await h.roll(door, session, tuSon)).position).toBe(position)
  })
  test('spaces, dashes and small letters are forgiven, and O for 0, I and L for 1', async () => {
    await h.seat(tuSon, 'Người mã lạ', { code: 'A01B2C3D' })
    const typed = ['a01b-2c3d', ' A01B 2C3D ', 'aoib–2c3d', 'AOLB2C3D']
    const outcomes: string[] = []
    for (const code of typed) outcomes.push((await h.scan(door, session, tuSon, code)).body.outcome)
    expect(outcomes).toEqual(['present', 'already', 'already', 'already'])
  })
  test('scanned by two phones at once is one mark: the other is told since when', async () => {
    for (let race = 0; race < 30; race++) {
      const seat = await h.seat(tuSon, `Người đến ${race}`)
      expect(await scanAtOnce(h, [door, operator], session, tuSon, seat)).toEqual(['already', 'present'])
      const { marks } = await secretary.must(evidenceOf, { params: { id: session, seat: seat.id } })
      expect(marks).toHaveLength(1)
    }
  })
  test('is not found by guessing', async () => {
    expect(await guessCodes(h, door, session, tuSon, 200, [])).toEqual({ 404: 200 })
  })
  test.each([
    ['a code that is none', 'ZZZZZZZZ'],
    ['a text of HTML', '<script>1</script>'],
    ['a quote', "' or 1=1 --"],
  ])('%s names no seat', async (_name, code) => {
    const answer = await h.scan(door, session, tuSon, code)
    expect([answer.status, answer.body]).toEqual([404, UNKNOWN])
  })
  test('a removed seat\u2019s code is worth nothing', async () => {
    const seat = await h.seat(tuSon, 'Đã gỡ', { removedAt: s.clock.now() })
    expect((await h.scan(door, session, tuSon, seat.code)).body).toEqual(UNKNOWN)
  })
  test('nor is a code without the hall\u2019s login', async () => {
    const seat = await h.seat(tuSon, 'Ai đó')
    const delegate = await s.keyed('seat', seat.id)
    for (const by of [delegate, await h.helper(queVo), await s.person('observer')])
      expect((await h.scan(by, session, tuSon, seat.code)).status).toBe(403)
    expect((await h.scan(s.browser(), session, tuSon, seat.code)).status).toBe(401)
  })
})

describe('the doors', () => {
  test('self check-in ends with the session; roll-call by name goes on', async () => {
    const own = await h.session(root)
    const seat = await h.seat(tuSon, 'Người ra sau')
    await h.open(own)
    await h.close(own)
    const answer = await h.scan(door, own, tuSon, seat.code)
    expect([answer.status, answer.body]).toEqual([
      409,
      { kind: 'closed', code: 'check_in_closed', values: { title: 'Phiên Trung ương' } },
    ])
    expect((await h.send(operator, own, tuSon, { seat: seat.id })).status).toBe(200)
  })
  test('and with the acceptance of the sheet', async () => {
    const own = await h.session(root)
    const seat = await h.seat(tuSon, 'Người ra sau')
    await h.submit(operator, own, tuSon)
    await secretary.must(acceptSheet, { params: h.place(own, tuSon) })
    expect((await h.scan(door, own, tuSon, seat.code)).body.code).toBe('sheet_accepted')
  })
})

describe('a person of another hall', () => {
  test('is told where the seat belongs, and nothing is recorded', async () => {
    const seat = await h.seat(queVo, 'Trương Văn Cường')
    const answer = await h.scan(door, session, tuSon, seat.code)
    expect(answer.body).toEqual({ outcome: 'other_point', name: 'Trương Văn Cường', pointName: 'Quế Võ' })
    expect((await h.roll(secretary, session, queVo)).seats.at(-1).standing).toBeNull()
  })
  test('as a guest is shown here and counted once, at the own seat', async () => {
    const seat = await h.seat(queVo, 'Trương Văn Cường')
    const [here, there] = [await figuresAt(tuSon), await figuresAt(queVo)]
    const answer = await h.scan(door, session, tuSon, seat.code, { asGuest: true })
    const guest = {
      id: expect.any(Number),
      session,
      point: tuSon.id,
      seat: seat.id,
      name: 'Trương Văn Cường',
      office: 'Ủy viên',
      member: true,
      removed: false,
    }
    expect(answer.body).toEqual({ outcome: 'guest', name: 'Trương Văn Cường', pointName: 'Quế Võ', guest })
    const roll = await h.roll(secretary, session, queVo)
    expect(roll.seats.at(-1).standing).toMatchObject({ value: 'present', mode: 'hall', atPoint: tuSon.id })
    expect((await h.roll(door, session, tuSon)).guests).toEqual([guest])
    expect(await figuresAt(tuSon)).toEqual({ ...here, reported: 1 })
    expect(await figuresAt(queVo)).toMatchObject({ present: there.present + 1, expected: there.expected, guests: 0 })

    const again = await h.scan(operator, session, tuSon, seat.code, { asGuest: true })
    expect(again.body).toEqual(answer.body)
    expect((await h.roll(door, session, tuSon)).guests).toEqual([guest])

    await door.must(removeGuest, { params: { id: answer.body.guest.id } })
    expect((await h.roll(door, session, tuSon)).guests).toEqual([])
    expect((await h.roll(secretary, session, queVo)).seats.at(-1).standing).toMatchObject({ value: 'unmarked' })
  })
  test('who comes to the own hall after all is present there', async () => {
    const seat = await h.seat(queVo, 'Lê Công Tâm')
    await h.scan(door, session, tuSon, seat.code, { asGuest: true })
    const answer = await h.scan(await h.operator(queVo), session, queVo, seat.code)
    expect(answer.body).toMatchObject({ outcome: 'present', standing: { atPoint: null, conflict: false } })
  })
  test('is not recorded when the own sheet is accepted already', async () => {
    const own = await h.session(root)
    const seat = await h.seat(queVo, 'Trương Văn Cường')
    await h.submit(await h.operator(queVo), own, queVo)
    await secretary.must(acceptSheet, { params: h.place(own, queVo) })
    const answer = await h.scan(door, own, tuSon, seat.code, { asGuest: true })
    expect(answer.body).toEqual({ kind: 'closed', code: 'sheet_accepted', values: { point: 'Quế Võ' } })
    expect((await h.roll(door, own, tuSon)).guests).toEqual([])
  })
  test('whom the session does not reach is a guest like any other', async () => {
    const local = await h.session(await s.point('Bắc Ninh'), { kind: 'local' })
    const seat = await h.seat(await s.point('Đắk Lắk'), 'Y Jăn Bkrông')
    const answer = await h.scan(door, local, tuSon, seat.code, { asGuest: true })
    expect(answer.body).toMatchObject({ outcome: 'guest', pointName: 'Đắk Lắk', guest: { seat: null } })
    expect((await figuresAt(tuSon, local)).guests).toBe(1)
  })
})
