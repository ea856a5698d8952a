import type { Presence } from '../../shared/connections'
import type { Reader } from '../db/database'
import { readinessOf, standingOf } from './connections.store'

const count = (checks: Record<string, string>, what: string) =>
  Object.values(checks).filter((one) => one === what).length

/** How points stand in a session; those of which nothing is known are left out. */
export async function presencesOf(
  db: Reader,
  session: number,
  points?: readonly number[],
): Promise<Map<number, Presence>> {
  const found = new Map<number, Presence>()
  const at = (point: number): Presence => {
    const row = found.get(point) ?? { session, point, state: 'out', since: null, drops: 0, ready: null, still: null }
    found.set(point, row)
    return row
  }
  for (const { point, open, ended, from, to } of await standingOf(db, session, points)) {
    if (point === null) continue
    const now = open > 0
    Object.assign(at(point), {
      state: now ? 'in' : 'lost',
      since: now ? from : to,
      drops: now ? ended : Math.max(0, ended - 1),
    })
  }
  for (const { point, checks, at: when } of await readinessOf(db, session, points))
    at(point).ready = { passed: count(checks, 'passed'), failed: count(checks, 'failed'), at: when }
  return found
}

export async function presenceOfPoint(db: Reader, session: number, point: number): Promise<Presence> {
  const none: Presence = { session, point, state: 'out', since: null, drops: 0, ready: null, still: null }
  return (await presencesOf(db, session, [point])).get(point) ?? none
}
