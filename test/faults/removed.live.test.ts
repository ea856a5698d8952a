import { afterEach, expect, test } from 'vitest'
import { type Morning, morning } from './morning'
import { removedAtTheGate, removedComesBack } from './removed'
import { allRight, summary } from './right'

const TIMES = 6
let it: Morning | undefined
afterEach(() => it?.end())

async function halls(way: 'gate' | 'beside') {
  it = await morning(2, way)
  const [watcher, removed] = it.halls
  if (!watcher || !removed) throw new Error('no halls')
  watcher.enter()
  await allRight(it, () => [watcher])
  return { it, watcher, removed }
}

test('a removed device comes to the gate with any token it holds: it never comes in', async () => {
  const { it, watcher, removed } = await halls('gate')
  expect(await removedAtTheGate(it, TIMES, removed, watcher)).toEqual({ cameIn: 0, heard: [], rows: 0 })
})

test('a removed device comes back where the media server has an address of its own: out within 2 s', async () => {
  const { it, removed } = await halls('beside')
  const { stayed, within, rights } = await removedComesBack(it, TIMES, removed)
  console.log(`${TIMES} returns of a removed device: out after ${JSON.stringify(summary(stayed))} ms`)
  expect(rights).toEqual([false, true])
  expect(stayed).toHaveLength(TIMES)
  expect(Math.max(...stayed, ...within)).toBeLessThanOrEqual(2_000)
})
