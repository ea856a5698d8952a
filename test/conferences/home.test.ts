import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HomeSession, type HomeTask, myWork } from '../../shared/home'
import { returnSheet } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let bacNinh: TestPoint
let tuSon: TestPoint
let session: number
let operator: Browser
let secretary: Browser

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  const { root } = await s.conference()
  bacNinh = await s.point('Bắc Ninh')
  tuSon = await s.point('Từ Sơn')
  session = await h.session(root)
  operator = await h.operator(tuSon)
  secretary = await s.person('secretary', bacNinh)
})
afterAll(() => s.end())

const tasksOf = async (who: Browser) =>
  (await who.must(myWork)).tasks.map(({ code, point, n, name, due, waits }: HomeTask) => ({
    code,
    point,
    n,
    name,
    due,
    waits,
  }))

test('the sessions that concern a hall stand in its week', async () => {
  const local = await h.session(await s.point('Đắk Lắk'), { kind: 'local', title: 'Phiên tỉnh Đắk Lắk' })
  const [mine] = (await operator.must(myWork)).conferences
  expect(mine?.near).toEqual([
    {
      ...{ id: session, title: 'Phiên Trung ương', state: 'planned', host: expect.any(Number) },
      ...{ plannedFrom: s.clock.now() + 1_800_000, plannedTo: s.clock.now() + 8 * 1_800_000 },
    },
  ])
  expect(mine?.near.map(({ id }: HomeSession) => id)).not.toContain(local)
})

test('what waits follows the morning: head-count, sheet, acceptance, a sheet that came back', async () => {
  expect(await tasksOf(operator)).toEqual([])
  await h.open(session)
  const own = { point: tuSon.id, n: 1, name: 'Từ Sơn', waits: 'Bắc Ninh' }
  expect(await tasksOf(operator)).toEqual([{ ...own, code: 'headcount', due: s.clock.now() + 15 * 60_000 }])
  await h.count(operator, session, tuSon, 187)
  expect(await tasksOf(operator)).toEqual([])

  await h.close(session)
  expect(await tasksOf(operator)).toEqual([{ ...own, code: 'submit', due: null }])
  expect(await tasksOf(secretary)).toEqual([])
  await h.submit(operator, session, tuSon)
  expect(await tasksOf(operator)).toEqual([])
  expect(await tasksOf(secretary)).toEqual([{ code: 'accept', point: null, n: 1, name: '', due: null, waits: '' }])
  const elsewhere = await s.person('secretary', await s.point('Quế Võ'))
  expect(await tasksOf(elsewhere)).toEqual([])

  await secretary.must(returnSheet, { params: h.place(session, tuSon), body: { reason: 'Thiếu hai tên' } })
  expect(await tasksOf(operator)).toEqual([{ ...own, code: 'returned', due: null }])
  expect(await tasksOf(secretary)).toEqual([])
})
