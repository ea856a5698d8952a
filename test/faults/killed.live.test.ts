import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HallsApart, hallsApart } from './halls-apart'
import { killMediaServer } from './killed'
import { type Morning, morning } from './morning'
import { allRight } from './right'

const TIMES = 2
let it: Morning
let halls: HallsApart

beforeAll(async () => {
  it = await morning(6)
  halls = await hallsApart(it)
  await allRight(it, halls.look)
})
afterAll(async () => {
  await halls.end()
  await it.end()
})

test('the media server killed at any moment: halls come back by themselves, presence is nearly right, no ghosts', async () => {
  const { recovery, wrong, ghosts, said } = await killMediaServer(it, halls, TIMES)
  console.log(`${TIMES} kills, ${it.halls.length} halls: ${JSON.stringify(said)} ms`)
  expect(recovery).toHaveLength(TIMES)
  expect(ghosts).toEqual([])
  expect(Math.max(...wrong)).toBeLessThanOrEqual(30_000)
})
