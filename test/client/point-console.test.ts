import { describe, expect, test } from 'vitest'
import { timingOf } from '../../client/screens/hall-screen/timing'
import { cameraRow, lineRow, microphoneRow, speakerRow, tally } from '../../client/screens/point-console/check/rows'
import { flawOf, nothingTyped, press, sumOf } from '../../client/screens/point-console/count'
import { problem } from '../../shared/problems'

describe('the number pad', () => {
  test('types into the chosen field, without leading zeros and never beyond six digits', () => {
    const typed = ['0', '7', '4'].reduce((all, key) => press(all, 'n', key), nothingTyped)
    expect(typed).toEqual({ n: '74', excused: '', members: '' })
    expect(press({ ...typed, n: '123456' }, 'n', '7').n).toBe('123456')
    expect(press(typed, 'n', 'back').n).toBe('7')
    expect(press(typed, 'n', 'clear').n).toBe('')
  })
  test('shows what the figures come to', () => {
    expect(sumOf({ n: '74', excused: '1', members: '72' }, 76)).toEqual({
      ...{ n: 74, excused: 1, members: 72, expected: 76, unexcused: 1, guests: 0 },
    })
    expect(sumOf({ n: '80', excused: '', members: '' }, 76)).toMatchObject({ unexcused: 0, guests: 4 })
  })
  test('refuses figures that cannot be', () => {
    const flaw = (n: string, excused: string, members: string) => {
      const typed = { n, excused, members }
      return flawOf(typed, sumOf(typed, 76))
    }
    expect(flaw('', '', '')).toBe('required')
    expect(flaw('74', '1', '72')).toBeNull()
    expect(flaw('74', '1', '75')).toBe('members_over_count')
    expect(flaw('74', '3', '72')).toBe('excused_over')
  })
})

describe('the device check', () => {
  const own = { track: null, failure: null, asking: false }
  const heard = { silent: false, heard: false, peak: Number.NaN }
  test('gives a remedy only where something deviates', () => {
    expect(cameraRow({ ...own, failure: 'none' })).toMatchObject({ verdict: 'failed', remedy: { device: 'none' } })
    expect(microphoneRow({ ...own, failure: 'blocked' }, heard)).toMatchObject({ remedy: { device: 'blocked' } })
    expect(speakerRow(true).remedy).toBeNull()
    expect(speakerRow(false).remedy).toEqual({ line: 'speaker_silent' })
  })
  test('a server that refuses the trial says why at all four rows', () => {
    const refused = problem('unavailable', 'media_off')
    const line = { state: 'done' as const, findings: [], problem: refused }
    expect(lineRow('up', line)).toMatchObject({ verdict: 'failed', remedy: { problem: refused } })
  })
  test('counts what passed, what is weak, what failed and what is open', () => {
    const rows = [cameraRow({ ...own, failure: 'busy' }), speakerRow(true), speakerRow(null)]
    expect(tally(rows)).toEqual({ passed: 1, weak: 0, failed: 1, open: 1 })
  })
})

describe('the timer of the hall', () => {
  const turn = { ...{ id: 1, session: 1, request: null, item: null, point: 2, pointName: '', speaker: '', office: '' } }
  const at = (now: number) => timingOf({ ...turn, from: 0, to: null, budget: 420_000 }, undefined, now)
  test('runs down, turns amber in the last minute, then counts what is over', () => {
    expect(at(60_000)).toMatchObject({ left: 360_000, state: 'normal' })
    expect(at(378_000)).toMatchObject({ left: 42_000, state: 'last' })
    expect(at(550_000)).toMatchObject({ left: -130_000, part: 1, state: 'over' })
  })
  test('is not shown when nobody speaks and the item has no planned end', () => {
    expect(timingOf(undefined, undefined, 5)).toBeNull()
  })
})
