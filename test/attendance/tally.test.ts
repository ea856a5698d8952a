import { describe, expect, test } from 'vitest'
import { type Alike, type HallRows, tally } from '../../server/attendance/tally'
import type { Figures } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'

const seats = (n: number, own: Partial<Alike> = {}): Alike => ({
  attendsAs: 'full',
  member: true,
  value: null,
  mode: null,
  occupant: null,
  substituteMember: null,
  conflict: false,
  n,
  ...own,
})
const hall = (own: Partial<HallRows>): HallRows => ({
  counting: 'list',
  seats: [],
  quota: 0,
  headcount: null,
  guests: 0,
  submitted: false,
  ...own,
})
const is = (own: Partial<Figures>): Figures => ({ ...noFigures, points: 1, reported: 1, ...own })

const there = { value: 'present', mode: 'hall', occupant: 'holder' } as const

describe('a hall that calls the roll', () => {
  test.each<[string, Partial<HallRows>, Figures]>([
    [
      'knows nothing of a silent one: all unmarked, not reported',
      { seats: [seats(30)] },
      is({ reported: 0, expected: 30, unmarked: 30 }),
    ],
    [
      'counts each state once',
      {
        seats: [
          seats(5, there),
          seats(2, { ...there, mode: 'online' }),
          seats(3, { value: 'excused' }),
          seats(1, { value: 'unexcused' }),
          seats(4, { value: 'unmarked' }),
        ],
      },
      is({ expected: 15, present: 5, online: 2, excused: 3, unexcused: 1, unmarked: 4, members: 7 }),
    ],
    [
      'counts a substitute as present, and as the member or not that came',
      {
        seats: [
          seats(2, { ...there, occupant: 'substitute', substituteMember: false }),
          seats(1, { ...there, occupant: 'substitute', substituteMember: true, member: false }),
        ],
      },
      is({ expected: 3, present: 3, substitutes: 3, members: 1, nonMembers: 2 }),
    ],
    [
      'counts a conflict as unmarked',
      { seats: [seats(2, { value: 'unmarked', conflict: true })] },
      is({ expected: 2, unmarked: 2, conflicts: 2 }),
    ],
    [
      'keeps invited, serving and press outside, present or not',
      {
        seats: [
          seats(1, { ...there, attendsAs: 'invited' }),
          seats(2, { ...there, attendsAs: 'press' }),
          seats(4, { value: 'unexcused', attendsAs: 'serving' }),
        ],
      },
      is({ outside: 3 }),
    ],
    [
      'has guests apart',
      { seats: [seats(1, there)], guests: 3 },
      is({ expected: 1, present: 1, members: 1, guests: 3 }),
    ],
    [
      'only compares a head-count',
      { seats: [seats(2)], headcount: { n: 2, excused: 0, members: 2 } },
      is({ expected: 2, unmarked: 2 }),
    ],
    ['has reported by submitting', { seats: [seats(2)], submitted: true }, is({ expected: 2, unmarked: 2 })],
  ])('%s', (_, own, figures) => {
    expect(tally(hall(own))).toEqual(figures)
  })
})

describe('a hall that counts heads', () => {
  test.each<[string, Partial<HallRows>, Figures]>([
    ['has not reported without one, never nought', { quota: 29 }, is({ reported: 0, expected: 29, unmarked: 29 })],
    [
      'gives present and excused',
      { quota: 31, headcount: { n: 28, excused: 1, members: 26 } },
      is({ expected: 31, present: 28, excused: 1, unmarked: 2, members: 26, nonMembers: 2 }),
    ],
    [
      'has the rest unexcused once submitted',
      { quota: 31, headcount: { n: 28, excused: 1, members: 28 }, submitted: true },
      is({ expected: 31, present: 28, excused: 1, unexcused: 2, members: 28 }),
    ],
    [
      'has guests above the quota',
      { quota: 20, headcount: { n: 23, excused: 0, members: 20 } },
      is({ expected: 20, present: 20, members: 20, guests: 3 }),
    ],
    [
      'may report that nobody came',
      { quota: 20, headcount: { n: 0, excused: 0, members: 0 } },
      is({ expected: 20, unmarked: 20 }),
    ],
    [
      'never exceeds its quota',
      { quota: 10, headcount: { n: 8, excused: 5, members: 9 } },
      is({ expected: 10, present: 8, excused: 2, members: 8 }),
    ],
  ])('%s', (_, own, figures) => {
    expect(tally(hall({ counting: 'count', ...own }))).toEqual(figures)
  })
})
