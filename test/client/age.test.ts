import { describe, expect, it } from 'vitest'
import { ageOf, type Line } from '../../client/live/age'

const T = 1_000_000
const line = (more: Partial<Line>): Line => ({ state: 'up', heard: T, since: T, online: true, ...more })

describe('the page is honest about its age', () => {
  it('is live while the server is heard', () => {
    expect(ageOf(line({}), T + 9_000)).toEqual({ state: 'live', seconds: 9, stale: false })
  })
  it('says how late it is when an open line has gone quiet', () => {
    expect(ageOf(line({}), T + 20_000)).toEqual({ state: 'late', seconds: 20, stale: false })
  })
  it('stays silent over a gap under four seconds', () => {
    expect(ageOf(line({ state: 'down' }), T + 3_900).state).toBe('live')
    expect(ageOf(line({ state: 'down' }), T + 4_100).state).toBe('reconnecting')
  })
  it('calls the line lost when the machine has no network, or after fifteen seconds', () => {
    expect(ageOf(line({ state: 'down', online: false }), T + 5_000).state).toBe('offline')
    expect(ageOf(line({ state: 'down' }), T + 15_000).state).toBe('offline')
  })
  it('makes figures hollow after thirty seconds', () => {
    expect(ageOf(line({ state: 'down' }), T + 30_000).stale).toBe(false)
    expect(ageOf(line({ state: 'down' }), T + 30_001).stale).toBe(true)
  })
  it('does not cry before the first connection had its time', () => {
    expect(ageOf(line({ state: 'never' }), T + 1_000).state).toBe('live')
    expect(ageOf(line({ state: 'never' }), T + 8_000).state).toBe('reconnecting')
    expect(ageOf(line({ state: 'never' }), T + 60_000)).toEqual({ state: 'offline', seconds: 60, stale: false })
  })
})
