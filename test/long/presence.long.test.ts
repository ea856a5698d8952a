import { test } from 'vitest'
import { equalsTheTruth, isOneRoundOff } from '../connections/promises'

const HISTORIES = 10_000

test(`${HISTORIES} random histories: as the truth when nothing is lost, one round off at most else, no ghosts`, () => {
  for (let seed = 1; seed <= HISTORIES; seed++) {
    equalsTheTruth(seed)
    isOneRoundOff(seed)
  }
})
