import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addGuest, removeGuest, reportHeadcount } from '../../shared/attendance'
import type { TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let root: TestPoint
let tuSon: TestPoint
let queVo: TestPoint
let session: number
let secretary: Browser
let operator: Browser
let ward: Browser

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  root = (await s.conference()).root
  tuSon = await s.point('Từ Sơn')
  queVo = await s.point('Quế Võ')
  session = await h.session(root)
  secretary = await s.person('secretary')
  operator = await h.operator(tuSon)
  ward = await h.operator(await s.point('Đồng Kỵ', { counting: 'count' }))
})
afterAll(() => s.end())

const guest = (by: Browser, body: object) =>
  by.send(addGuest, { params: h.place(session, tuSon), body: { tag: by.tag, stamp: h.stamp(), ...body } as never })

describe('head-counts', () => {
  const send = (body: object) =>
    operator.send(reportHeadcount, {
      params: h.place(session, tuSon),
      body: { tag: operator.tag, stamp: h.stamp(), ...body } as never,
    })
  test('the latest holds; a second arrival answers what the first did', async () => {
    const body = { stamp: h.stamp(), n: 5, excused: 1, members: 4 }
    const first = await send(body)
    expect([first.status, first.body]).toEqual([
      201,
      { session, point: tuSon.id, n: 5, excused: 1, members: 4, at: s.clock.now() },
    ])
    await h.count(operator, session, tuSon, 6)
    s.clock.pass(1000)
    expect((await send(body)).body).toEqual(first.body)
    expect((await h.roll(operator, session, tuSon)).headcount).toMatchObject({ n: 6 })
    const elsewhere = await operator.send(reportHeadcount, {
      params: h.place(await h.session(root), tuSon),
      body: { tag: operator.tag, ...body },
    })
    expect([elsewhere.status, elsewhere.body]).toEqual([409, { kind: 'conflict', code: 'stamp_used' }])
  })
  test.each([
    ['negative', { n: -1, members: 0 }, 'n', 'negative'],
    ['a fraction', { n: 1.5, members: 0 }, 'n', 'number'],
    ['a word', { n: 'năm', members: 0 }, 'n', 'number'],
    ['far too many', { n: 100_001, members: 0 }, 'n', 'too_many'],
    ['nothing', { members: 0 }, 'n', 'number'],
    ['more members than people', { n: 3, members: 4 }, 'members', 'members_over_count'],
  ])('%s is refused at the field', async (_name, body, path, code) => {
    const answer = await send(body)
    expect(answer.status).toBe(400)
    expect(answer.body.fields).toMatchObject([{ path, code }])
  })
  test('only from the own hall or by a secretary above it', async () => {
    const ours = [await h.helper(tuSon), secretary]
    for (const by of ours) expect((await h.count(by, session, tuSon, 4)).status).toBe(201)
    for (const by of [ward, await h.helper(queVo), await s.person('director'), await s.person('secretary', queVo)])
      expect((await h.count(by, session, tuSon, 4)).body.values).toEqual({ act: 'mark' })
  })
})

describe('guests', () => {
  test('are added once, listed, taken off once', async () => {
    const stamp = h.stamp()
    const body = { stamp, name: 'Hoàng Hải Trâm', office: 'Báo chí', member: false }
    const before = (await h.roll(operator, session, tuSon)).figures.guests
    const first = await guest(operator, body)
    expect([first.status, first.body]).toEqual([
      201,
      {
        id: expect.any(Number),
        session,
        point: tuSon.id,
        seat: null,
        name: 'Hoàng Hải Trâm',
        office: 'Báo chí',
        member: false,
        removed: false,
      },
    ])
    expect((await guest(operator, body)).body).toEqual(first.body)
    expect((await h.roll(operator, session, tuSon)).figures.guests).toBe(before + 1)
    const params = { id: first.body.id }
    for (const by of [ward, await s.person('director')])
      expect((await by.send(removeGuest, { params })).body.values).toEqual({ act: 'mark' })
    const off = await operator.send(removeGuest, { params })
    expect(off.body).toEqual({ ...first.body, removed: true })
    expect((await operator.send(removeGuest, { params })).body).toEqual(off.body)
    expect((await h.roll(operator, session, tuSon)).figures.guests).toBe(before)
    expect((await operator.send(removeGuest, { params: { id: 99_999 } })).body).toEqual({
      kind: 'missing',
      code: 'guest',
    })
  })
  test.each([
    ['an empty name', { name: ' ' }, { path: 'name', code: 'required' }],
    ['a name far too long', { name: 'a'.repeat(121) }, { path: 'name', code: 'too_long', values: { max: 120 } }],
    ['NUL', { name: 'A\u0000' }, { path: 'name', code: 'text_control' }],
    ['a mark that turns the direction', { name: 'A', office: '\u202Ex' }, { path: 'office', code: 'text_control' }],
  ])('%s is refused at the field', async (_name, body, field) => {
    expect((await guest(operator, body)).body).toEqual({ kind: 'invalid', code: 'fields', fields: [field] })
  })
  test('HTML and decomposed letters are shown as typed', async () => {
    const name = '<img src=x onerror=alert(1)> Hòa'
    expect((await guest(operator, { name: name.normalize('NFD') })).body.name).toBe(name)
  })
})
