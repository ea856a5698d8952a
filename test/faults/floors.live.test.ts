import { afterAll, beforeAll, expect, test } from 'vitest'
import { passFloor } from './floors'
import { type Morning, morning } from './morning'
import { allRight, summary } from './right'

const HALLS = 5
const FLOORS = 10
let it: Morning

beforeAll(async () => {
  it = await morning(HALLS)
  for (const hall of it.halls) hall.enter()
  await allRight(it)
})
afterAll(() => it.end())

test('the floor given and withdrawn: every other hall takes the speaker, nobody publishes or may publish after', async () => {
  const taken = await passFloor(it, FLOORS)
  console.log(
    `${FLOORS} floors: the last of the other halls took the speaker after ${JSON.stringify(summary(taken))} ms`,
  )
  expect(taken).toHaveLength(FLOORS)
})
