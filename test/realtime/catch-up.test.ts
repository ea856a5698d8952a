import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestPoint } from '../scenes/builders'
import { type Pages, pages, settled } from './pages'

// After a lost line the facts that came down meanwhile are told once each, in their order; then the numbers.
let line: Pages
let root: TestPoint
let bacNinh: TestPoint
let tuSon: TestPoint
beforeAll(async () => {
  line = await pages()
  root = (await line.conference()).root
  bacNinh = await line.point('Bắc Ninh')
  tuSon = await line.point('Từ Sơn')
})
afterAll(() => line.end())

const numbers = (frames: { name: string; body: object }[]) =>
  frames.filter(({ name }) => name === 'item').map(({ body }) => ('n' in body ? body.n : undefined))
const item = (scope: number, n: number) => line.fact('item', scope, 'down', { n })

test('what was missed comes before the answer, nothing twice, and goes on from there', async () => {
  const operator = line.somebody('point', ['operator', tuSon])
  const first = operator.page()
  const heard = await first.watch({ points: [tuSon.id] })
  expect(heard.scopes.sort()).toEqual([root.id, bacNinh.id, tuSon.id].sort())
  await item(root.id, 1)
  await first.until(() => numbers(first.frames).length === 1)
  first.line.disconnect()
  for (const n of [2, 3, 4]) await item(root.id, n)
  await item(bacNinh.id, 5)

  const second = operator.page()
  const since = { ...heard.positions, [root.id]: first.frames.at(-1)?.position ?? 0 }
  const burst = [6, 7, 8].map((n) => item(root.id, n))
  const again = await second.watch({ points: [tuSon.id], since })
  const before = numbers(second.frames)
  expect(before.slice(0, 3)).toEqual([2, 3, 4])
  expect(before).toContain(5)
  expect(again).toMatchObject({ refused: [], resync: false })
  await Promise.all(burst)
  await settled(line)
  expect(numbers(second.frames).toSorted()).toEqual([2, 3, 4, 5, 6, 7, 8])
  const ofRoot = second.frames.filter(({ scope, name }) => scope === root.id && name === 'item')
  expect(ofRoot.map(({ position }) => position)).toEqual([2, 3, 4, 5, 6, 7])
})

test('replay keeps to what the page may hear: no request of a sister, nothing for a delegate but programme', async () => {
  const queVo = await line.point('Quế Võ')
  const operator = line.somebody('point', ['operator', tuSon])
  const delegate = line.somebody('seat', ['delegate', tuSon])
  const { positions } = await operator.page().watch({ points: [tuSon.id] })
  await line.fact('request', root.id, 'down', { id: 1, point: queVo.id })
  await line.fact('request', root.id, 'down', { id: 2, point: tuSon.id })
  await line.fact('conference', root.id, 'down', { id: 3 })
  await line.fact('sheet', tuSon.id, 'up', { session: 1, point: tuSon.id })
  await item(root.id, 9)
  const told = async (who: typeof operator) => {
    const page = who.page()
    await page.watch({ points: [tuSon.id], since: positions })
    return page.frames
      .filter(({ name }) => name !== 'media')
      .map(({ name, body }) => ('id' in body ? `${name} ${body.id}` : name))
      .sort()
  }
  expect(await told(operator)).toEqual(['conference 3', 'item', 'request 2', 'sheet'])
  expect(await told(delegate)).toEqual(['item'])
})

test('more than is replayed, a position of the future, or a scope that came to be meanwhile: everything again', async () => {
  const director = line.somebody('account', ['director', root])
  const { positions, resync } = await director.page().watch({ subtrees: [root.id] })
  expect(resync).toBe(false)
  const asked = async (since: Record<string, number>) =>
    (await director.page().watch({ subtrees: [root.id], since })).resync
  expect(await asked(positions)).toBe(false)
  expect(await asked({ ...positions, [root.id]: 1_000_000 })).toBe(true)
  expect(await asked({ 999999: 1 })).toBe(true)
  for (let n = 0; n < 501; n++) await line.fact('other', root.id, 'house', {})
  expect(await asked(positions)).toBe(true)
})

test('changing what is watched on the same line replays nothing', async () => {
  const page = line.somebody('account', ['director', root]).page()
  await page.watch({ subtrees: [bacNinh.id] })
  expect(await page.watch({ subtrees: [root.id], since: { [bacNinh.id]: 1 } })).toMatchObject({ resync: false })
})
