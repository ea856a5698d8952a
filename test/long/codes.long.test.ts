import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidenceOf } from '../../shared/attendance'
import { guessCodes, scanAtOnce } from '../attendance/codes'
import type { TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let tuSon: TestPoint
let session: number
let phones: [Browser, Browser]

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  tuSon = await s.point('Từ Sơn')
  session = await h.session((await s.conference()).root)
  phones = [await h.operator(tuSon), await h.helper(tuSon)]
})
afterAll(() => s.end())

test('one code scanned by two phones at once, 1,000 times: exactly one mark each time', async () => {
  const secretary = await s.person('secretary')
  for (let race = 0; race < 1_000; race++) {
    const seat = await h.seat(tuSon, `Người đến ${race}`)
    expect(await scanAtOnce(h, phones, session, tuSon, seat), `race ${race}`).toEqual(['already', 'present'])
    const { marks } = await secretary.must(evidenceOf, { params: { id: session, seat: seat.id } })
    expect(marks, `race ${race}`).toHaveLength(1)
  }
})

test("10,000 guesses of a seat's code at the door of a hall with 1,000 seats record nothing", async () => {
  const { figures } = await h.roll(phones[0], session, tuSon)
  expect(await guessCodes(h, phones[1], session, tuSon, 10_000, [])).toEqual({ 404: 10_000 })
  expect((await h.roll(phones[0], session, tuSon)).figures).toEqual(figures)
})
