import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sheets } from '../../server/attendance/attendance.schema'
import { anythingRecordedBelow, freezePaths, hasLockedSheet, openSheets } from '../../server/attendance/sheets'
import { points } from '../../server/points/points.schema'
import { addGuest, decide } from '../../shared/attendance'
import { rollUpOf } from '../../shared/roll-up'
import { acceptSheet, lockSheets } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let root: TestPoint
let bacNinh: TestPoint
let tuSon: TestPoint
let dongKy: TestPoint
let queVo: TestPoint

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  root = (await s.conference()).root
  bacNinh = await s.point('Bắc Ninh')
  tuSon = await s.point('Từ Sơn')
  dongKy = await s.point('Đồng Kỵ', { counting: 'count' })
  queVo = await s.point('Quế Võ')
  await h.quota(dongKy, 30)
})
afterAll(() => s.end())

const rowsOf = async (session: number) =>
  (await s.db.read.select().from(sheets).where(eq(sheets.session, session)))
    .map(({ point, path, late, state }) => ({ point, path, late, state }))
    .sort((a, b) => a.point - b.point)
const sheet = (point: TestPoint, more = {}) => ({
  point: point.id,
  path: point.path,
  late: false,
  state: 'open',
  ...more,
})

describe('sheets', () => {
  let session: number
  beforeEach(async () => {
    session = await h.session(bacNinh, { kind: 'local' })
  })
  const move = (point: TestPoint, parent: TestPoint, path: string) =>
    s.db.keep(async (tx) => {
      await tx.update(points).set({ parent: parent.id, path }).where(eq(points.id, point.id))
    })

  test('one for each point at and below the host; those that stand stay as they are', async () => {
    const four = [bacNinh, tuSon, dongKy, queVo].map((point) => sheet(point))
    expect(await rowsOf(session)).toEqual(four)
    const again = await s.db.keep((tx) => openSheets(tx, { id: session }, [queVo, root], true))
    expect(again).toEqual([root.id])
    expect(await rowsOf(session)).toEqual([sheet(root, { late: true }), ...four])
  })
  test('the opening settles who belongs: moved halls with their new path, gone ones without a sheet, new ones with one', async () => {
    const away = `${root.path}${queVo.id}/`
    const within = `${bacNinh.path}${dongKy.id}/`
    await move(queVo, root, away)
    await move(dongKy, bacNinh, within)
    await s.db.keep((tx) => freezePaths(tx, { id: session, path: bacNinh.path }))
    expect(await rowsOf(session)).toEqual([sheet(bacNinh), sheet(tuSon), sheet(dongKy, { path: within })])
    await move(queVo, bacNinh, queVo.path)
    await move(dongKy, tuSon, dongKy.path)
    await s.db.keep((tx) => freezePaths(tx, { id: session, path: bacNinh.path }))
    expect(await rowsOf(session)).toEqual([bacNinh, tuSon, dongKy, queVo].map((point) => sheet(point)))
  })
  test('a hall that recorded something keeps its sheet wherever it is moved', async () => {
    await h.count(await h.operator(queVo), session, queVo, 3)
    await move(queVo, root, `${root.path}${queVo.id}/`)
    await s.db.keep((tx) => freezePaths(tx, { id: session, path: bacNinh.path }))
    expect((await rowsOf(session)).at(-1)).toEqual(sheet(queVo))
    await move(queVo, bacNinh, queVo.path)
  })
  test('where anything was recorded, the point above knows', async () => {
    const cuKuin = await s.point('Cư Kuin')
    const dakLak = await s.point('Đắk Lắk')
    expect(await anythingRecordedBelow(s.db.read, dakLak.path)).toBe(false)
    const own = await h.session(dakLak, { kind: 'local' })
    const operator = await h.operator(cuKuin)
    const body = { tag: operator.tag, stamp: h.stamp(), name: 'Khách' }
    await operator.must(addGuest, { params: h.place(own, cuKuin), body })
    expect(await anythingRecordedBelow(s.db.read, dakLak.path)).toBe(true)
  })
})

test('a hall from its first mark to the lock', async () => {
  const people = [await h.seat(tuSon, 'A'), await h.seat(tuSon, 'B'), await h.seat(tuSon, 'C')]
  const foreign = await h.seat(queVo, 'D')
  const central = await h.session(root)
  const session = await h.session(bacNinh, { kind: 'local', continues: central })
  const operator = await h.operator(tuSon)
  const helper = await h.helper(tuSon)
  const secretary = await s.person('secretary')
  const [a, b, c] = people.map((seat) => seat.id)

  await h.send(operator, central, tuSon, { seat: a! }, { seat: b!, value: 'excused', reason: 'Ốm' })
  const stamp = h.stamp()
  const once = await h.send(operator, session, tuSon, { seat: c!, stamp })
  expect((await h.send(operator, session, tuSon, { seat: c!, stamp })).body).toEqual(once.body)
  expect((await h.scan(helper, session, tuSon, people[2]!.code)).body.outcome).toBe('already')
  expect((await h.scan(helper, session, tuSon, foreign.code, { asGuest: true })).body.outcome).toBe('guest')
  const conflict = await h.mark(helper, session, tuSon, { seat: c!, value: 'unexcused' })
  expect(conflict).toMatchObject({ conflict: true })
  await h.count(operator, session, tuSon, 4)

  const above = await secretary.must(rollUpOf, { params: { id: session }, query: {} })
  expect(above.inbox.map((one: { kind: string }) => one.kind)).toEqual(['conflict', 'difference'])
  expect(above.rows[1]).toMatchObject({
    name: 'Từ Sơn',
    figures: { expected: 33, present: 1, excused: 1, unmarked: 31 },
  })

  await h.open(session)
  await h.close(session)
  const body = { value: 'present', reason: 'Có trong ảnh' } as const
  await secretary.must(decide, { params: { id: session, seat: c! }, body })
  expect((await h.submit(operator, session, tuSon)).status).toBe(200)
  await secretary.must(acceptSheet, { params: h.place(session, tuSon) })
  expect(await hasLockedSheet(s.db.read, session)).toBe(false)
  const locked = await secretary.must(lockSheets, { params: h.place(session, bacNinh), body: { subtree: true } })
  expect(locked.locked).toMatchObject([{ point: tuSon.id, state: 'locked' }])
  expect(await hasLockedSheet(s.db.read, session)).toBe(true)
  const roll = await h.roll(secretary, session, tuSon)
  expect(roll.figures).toMatchObject({ expected: 3, present: 2, excused: 1, unmarked: 0, conflicts: 0, guests: 0 })
})

test('marks of many halls at once are all kept, each hall in its order', async () => {
  const session = await h.session(root)
  const seats = await Promise.all(
    [tuSon, queVo, bacNinh].map(async (point) => ({ point, seat: await h.seat(point, 'E') })),
  )
  const secretary = await s.person('secretary')
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, i) => {
      const { point, seat } = seats[i % 3]!
      return h.send(secretary, session, point, { seat: seat.id })
    }),
  )
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200))
  for (const { point, seat } of seats) {
    const roll = await h.roll(secretary, session, point)
    const standing = roll.seats.find((one: { id: number }) => one.id === seat.id).standing
    expect(standing).toMatchObject({ value: 'present', conflict: false })
  }
})
