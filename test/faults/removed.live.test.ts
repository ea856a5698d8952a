import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Morning, morning } from './morning'
import { removedComesBack } from './removed'
import { allRight, summary } from './right'

const TIMES = 6
let it: Morning

beforeAll(async () => {
  it = await morning(2)
  it.halls[0]?.enter()
  await allRight(it, () => it.halls.slice(0, 1))
})
afterAll(() => it.end())

test('a removed device comes back with any token it holds: out within 2 s, nothing of it is heard', async () => {
  const [watcher, removed] = it.halls
  if (!watcher || !removed) throw new Error('no halls')
  const { stayed, within, seen, rights } = await removedComesBack(it, TIMES, removed, watcher)
  console.log(`${TIMES} returns of a removed device: out after ${JSON.stringify(summary(stayed))} ms`)
  expect(rights).toEqual([false, true])
  expect(stayed).toHaveLength(TIMES)
  expect(Math.max(...stayed, ...within)).toBeLessThanOrEqual(2_000)
  expect(seen).toEqual([])
})
