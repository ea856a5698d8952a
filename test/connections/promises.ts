import { expect } from 'vitest'
import { BRIDGED_MS, connectionsFrom, presence } from '../../server/connections/presence'
import { history, painted, ROUND_MS, START } from './history'

/** The part of a history that presence is asked for. */
export const SPAN = [START + 120_000, START + 1_080_000] as const

const STROKE_MS = 200

/** No event lost, but doubled, late and in any order: equal to the painted truth. */
export function equalsTheTruth(seed: number): void {
  const it = history(seed, { lost: 0, twice: 0.2, delay: 60_000, killed: false })
  const { raw, bridged } = presence(it.stays, ...SPAN)
  expect(Math.abs(raw - painted(it.stays, ...SPAN, 0)), `raw, seed ${seed}`).toBeLessThan(200 * it.stays.length + 200)
  // The brush is a tenth of a second wide: a gap of just the bridge's length may be painted either way.
  const [least, most] = [-STROKE_MS, STROKE_MS].map((more) => painted(it.stays, ...SPAN, BRIDGED_MS + more))
  expect(bridged, `bridged, seed ${seed}`).toBeGreaterThan((least ?? 0) - 6_000)
  expect(bridged, `bridged, seed ${seed}`).toBeLessThan((most ?? 0) + 6_000)
  const truth = new Map(it.stays.map((stay) => [stay.sid, stay]))
  for (const found of connectionsFrom(it.rows, it.listings)) {
    const stay = truth.get(found.participantSid)
    expect(found.from, `from, seed ${seed}`).toBe(stay?.from)
    expect(Math.abs((found.to ?? 0) - (stay?.to ?? 0)), `to, seed ${seed}`).toBeLessThan(1_000)
  }
}

/** A tenth of the events lost, and every second time the server dies: one round off at most, for each stay; no ghosts. */
export function isOneRoundOff(seed: number): void {
  const it = history(seed, { lost: 0.1, twice: 0.1, delay: 60_000, killed: seed % 2 === 0 })
  const found = new Map(connectionsFrom(it.rows, it.listings).map((one) => [one.participantSid, one]))
  for (const stay of it.stays) {
    const one = found.get(stay.sid)
    if (!one) expect(stay.to - stay.from, `unseen, seed ${seed}`).toBeLessThanOrEqual(ROUND_MS)
    else {
      expect(one.from, `from, seed ${seed}`).toBe(stay.from)
      expect(one.to, `ghost, seed ${seed}`).toBeDefined()
      const off = Math.abs((one.to ?? 0) - stay.to)
      expect(off, `to, seed ${seed}`).toBeLessThanOrEqual(Math.min(ROUND_MS + 1_000, one.uncertainty))
    }
  }
}
