import { expect, test } from 'vitest'
import { killUnderMarks } from './kill'

test('killed twice under 200 marks a second: no answered mark is missing, none stands twice, the chain is whole', async () => {
  const { kills, answered, missing, twice, broken } = await killUnderMarks(2)
  expect({ kills, missing, twice, broken }).toEqual({ kills: 2, missing: [], twice: [], broken: undefined })
  expect(answered).toBeGreaterThan(20)
}, 120_000)
