import { afterAll, beforeAll, expect, test } from 'vitest'
import { rollUpOf } from '../../shared/roll-up'
import type { TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Scene, scene } from '../scenes/scene'

const WARDS = 60
/** The wards, the centre and the province. */
const SILENT = WARDS + 2
let s: Scene
let h: ReturnType<typeof halls>
let session: number

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  const { root } = await s.conference()
  const wards: TestPoint[] = []
  for (let n = 0; n < WARDS; n++) wards.push(await s.point(`Phường ${n}`))
  const tuSon = await s.point('Từ Sơn')
  session = await h.session(root)
  await h.open(session)
  const operator = await h.operator(tuSon)
  await h.count(operator, session, tuSon, 29)
  await h.submit(operator, session, tuSon)
})
afterAll(() => s.end())

test('however many halls are silent, every other kind has its first entries, and the numbers are those of all', async () => {
  const secretary = await s.person('secretary')
  const answer = await secretary.must(rollUpOf, { params: { id: session }, query: {} })
  const { inbox, waiting } = rollUpOf.reply.parse(answer)
  const silent = inbox.filter(({ kind }) => kind === 'silent')
  expect(waiting).toEqual({ conflict: 0, difference: 1, silent: SILENT, late: 0, submitted: 1 })
  expect(silent.map(({ pointName }) => pointName)).toContain('Phường 0')
  expect(silent).toHaveLength(50)
  expect(inbox.filter(({ kind }) => kind !== 'silent').map(({ kind, pointName }) => [kind, pointName])).toEqual([
    ['difference', 'Từ Sơn'],
    ['submitted', 'Từ Sơn'],
  ])
})
