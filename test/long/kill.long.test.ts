import { expect, test } from 'vitest'
import { engine } from '../../server/db/kit'
import { killUnderMarks } from '../durability/kill'

test('killed 20 times under 200 marks a second: no answered mark is missing, none stands twice, the chain is whole', async () => {
  const { kills, answered, stored, missing, twice, broken } = await killUnderMarks(20)
  console.log(`${engine}: ${kills} kills, ${answered} marks answered, ${stored} stored`)
  expect({ missing, twice, broken }).toEqual({ missing: [], twice: [], broken: undefined })
  expect(answered).toBeGreaterThan(500)
})
