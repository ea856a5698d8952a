import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Pages, pages, settled } from './pages'

// Numbers come at most four times a second and the last one is right; floor and programme come at once and all.
let line: Pages
beforeAll(async () => {
  line = await pages()
})
afterAll(() => line.end())

test('a hundred head-counts of one hall in a row are a few frames, the last one right', async () => {
  const tuSon = await line.point('Từ Sơn')
  const { root } = await line.conference()
  const page = line.somebody('account', ['director', root]).page()
  await page.watch({ subtrees: [root.id] })
  const before = page.packets.length
  const begun = performance.now()
  for (let n = 1; n <= 100; n++)
    await line.fact('headcount', tuSon.id, 'up', { session: 1, point: tuSon.id, n, excused: 0, members: 0, at: 1 })
  const seconds = (performance.now() - begun) / 1000
  await page.until(() => page.frames.some(({ body }) => 'n' in body && body.n === 100))
  await settled(line)
  expect(page.packets.length - before).toBeLessThanOrEqual(4 * Math.ceil(seconds) + 1)
  expect(page.frames.at(-1)).toEqual({
    name: 'headcount',
    scope: tuSon.id,
    position: 100,
    body: { session: 1, point: tuSon.id, n: 100, excused: 0, members: 0, at: 1 },
  })
})

test('standings of a hall are joined: each seat once, as it stood last', async () => {
  const queVo = await line.point('Quế Võ')
  const page = line.somebody('helper', ['helper', queVo]).page()
  await page.watch({ points: [queVo.id] })
  const standing = (seat: number, reason: string) =>
    line.fact('standings', queVo.id, 'up', { session: 1, point: queVo.id, standings: [{ seat, reason }] })
  for (const [seat, reason] of [
    [1, 'a'],
    [2, 'a'],
    [1, 'b'],
    [3, 'a'],
    [1, 'c'],
  ] as const)
    await standing(seat, reason)
  await settled(line)
  const known = new Map<number, string>()
  for (const { body } of page.heard('standings'))
    if ('standings' in body) for (const { seat, reason } of body.standings) known.set(seat, reason)
  expect(Object.fromEntries(known)).toEqual({ 1: 'c', 2: 'a', 3: 'a' })
})

test('every step of the programme is told, in order, and no number overtakes it in its scope', async () => {
  const { root } = await line.conference()
  const page = line.somebody('account', ['secretary', root]).page()
  await page.watch({ subtrees: [root.id] })
  for (let n = 1; n <= 30; n++) {
    await line.fact('headcount', root.id, 'up', { session: 1, point: root.id, n, excused: 0, members: 0, at: 1 })
    await line.fact('item', root.id, 'down', { n })
  }
  await settled(line)
  expect(page.heard('item').map(({ body }) => 'n' in body && body.n)).toEqual(
    Array.from({ length: 30 }, (_, n) => n + 1),
  )
  const positions = page.frames.flatMap(({ position }) => position ?? [])
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))
})
