import { expect, test } from 'vitest'
import { desk } from '../accounts/desk'
import { guessKeys } from '../accounts/flood'
import { openForTest } from '../setup/open'

test("10,000 guesses of a point's code from 100 networks open nothing, and the hall comes in behind any of them", async () => {
  const d = desk(await openForTest())
  expect(await guessKeys(d, 10_000, 100)).toEqual({ opened: 0, answers: { 401: 3_000, 429: 7_000 }, hall: 200 })
  await d.db.close()
})
