import { afterAll, beforeAll, expect, test } from 'vitest'
import { comeAndGoWhileAway } from './away'
import { type Morning, morning } from './morning'
import { allRight, summary } from './right'

const AWAY_MS = 10_000
let it: Morning

beforeAll(async () => {
  it = await morning(4, 'beside')
  for (const hall of it.halls) hall.enter()
  await allRight(it)
})
afterAll(() => it.end())

test('the application away while halls come and go: one listing after its return the rows are right', async () => {
  const tokens = await it.tokens(2)
  const { byRows, listed, off, leave } = await comeAndGoWhileAway(it, AWAY_MS, tokens)
  console.log(`away ${AWAY_MS / 1000} s: rows off by ${JSON.stringify(summary(off))} ms`)
  expect(listed).toHaveLength(4)
  expect(byRows).toEqual(listed)
  expect(Math.max(...off)).toBeLessThanOrEqual(30_000 + AWAY_MS)
  await leave()
})
