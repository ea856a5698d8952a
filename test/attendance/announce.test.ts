import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { announceAttendance } from '../../server/attendance/attendance.announce'
import type { Entry } from '../../server/db/entry'
import { announcements } from '../../shared/announcements'
import { addGuest, decide, removeGuest } from '../../shared/attendance'
import { acceptSheet, returnSheet } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls, type TestSeat } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let tuSon: TestPoint
let queVo: TestPoint
let session: number
let local: number
let operator: Browser
let secretary: Browser
let seat: TestSeat
let heard: Entry[] = []

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  const { root } = await s.conference()
  tuSon = await s.point('Từ Sơn')
  queVo = await s.point('Quế Võ')
  seat = await h.seat(tuSon, 'Lê Xuân Mẫu')
  session = await h.session(root)
  local = await h.session(await s.point('Bắc Ninh'), { kind: 'local', continues: session })
  operator = await h.operator(tuSon)
  secretary = await s.person('secretary')
  s.app.parts.feed.subscribe((entry) => void heard.push(entry))
})
beforeEach(() => {
  heard = []
})
afterAll(() => s.end())

/** What the entries since the beginning of the test announce, as the pages get it. */
async function announced() {
  await s.app.parts.feed.drained()
  return heard.flatMap((entry) => {
    const made = announceAttendance[entry.kind]?.(entry) ?? []
    for (const { name, body } of made) expect(announcements[name].parse(body)).toEqual(body)
    return made.map(({ name, body }) => ({ scope: entry.scope, reach: entry.reach, name, body }))
  })
}
const at = (one = session) => ({ params: h.place(one, tuSon) })
const up = (name: string, body: unknown, point = tuSon) => ({ scope: point.id, reach: 'up', name, body })

test('a mark: what now holds for the seat, heard from the hall upward', async () => {
  const standing = await h.mark(operator, session, tuSon, { seat: seat.id })
  expect(await announced()).toEqual([up('standings', { session, point: tuSon.id, standings: [standing] })])
  expect(heard[0]).toMatchObject({
    kind: 'standing.marked',
    actor: `point:${tuSon.id}`,
    device: expect.any(Number),
    body: { marks: [{ seat: seat.id, source: 'roll_call' }], before: [null] },
  })
})

test('what is sent twice is announced once', async () => {
  const stamp = h.stamp()
  for (let i = 0; i < 2; i++) await h.send(operator, session, tuSon, { seat: seat.id, stamp })
  expect(await announced()).toHaveLength(1)
})

test('a refusal is announced to nobody', async () => {
  await h.send(await h.helper(queVo), session, tuSon, { seat: seat.id })
  await h.send(operator, session, tuSon, { seat: 99_999 })
  await h.submit(await h.helper(tuSon), session, tuSon)
  expect(await announced()).toEqual([])
})

test('a head-count, a guest who comes and goes', async () => {
  const count = await h.count(operator, session, tuSon, 3)
  const body = { tag: operator.tag, stamp: h.stamp(), name: 'Hoàng Hải Trâm' }
  const guest = await operator.must(addGuest, { ...at(), body })
  const gone = await operator.must(removeGuest, { params: { id: guest.id } })
  expect(await announced()).toEqual([up('headcount', count.body), up('guest', guest), up('guest', gone)])
})

test('a guest of another hall: the standing at the own hall, the guest at this one', async () => {
  const foreign = await h.seat(queVo, 'Trương Văn Cường')
  const { body } = await h.scan(operator, session, tuSon, foreign.code, { asGuest: true })
  const standing = (await h.roll(secretary, session, queVo)).seats[0].standing
  expect(await announced()).toEqual([
    up('standings', { session, point: queVo.id, standings: [standing] }, queVo),
    up('guest', body.guest),
  ])
})

test('a sheet on its way, with what it carried down; a late mark opens it again', async () => {
  const submitted = (await h.submit(operator, local, tuSon)).body
  const accepted = await secretary.must(acceptSheet, at(local))
  const returned = await secretary.must(returnSheet, { ...at(local), body: { reason: 'Thiếu' } })
  const carried = (await h.roll(operator, local, tuSon)).seats[0].standing
  expect(carried).toMatchObject({ value: 'present', carried: false })
  expect(await announced()).toEqual([
    up('standings', { session: local, point: tuSon.id, standings: [carried] }),
    up('sheet', submitted),
    up('sheet', accepted),
    up('sheet', returned),
  ])
  await h.submit(operator, local, tuSon)
  heard = []
  const standing = await h.mark(operator, local, tuSon, { seat: seat.id, basedOn: carried.basis, value: 'excused' })
  const { sheet } = await h.roll(operator, local, tuSon)
  expect(sheet.state).toBe('open')
  expect(await announced()).toEqual([
    up('standings', { session: local, point: tuSon.id, standings: [standing] }),
    up('sheet', sheet),
  ])
})

test('a decision: the standing alone; its reason stays in the journal', async () => {
  const body = { value: 'excused', reason: 'Có giấy báo' } as const
  const standing = await secretary.must(decide, { params: { id: session, seat: seat.id }, body })
  expect(await announced()).toEqual([up('standings', { session, point: tuSon.id, standings: [standing] })])
})
