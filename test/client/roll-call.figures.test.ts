import { describe, expect, it } from 'vitest'
import { candidates, planOf } from '../../client/screens/roll-call/all-but'
import { faultsOf, givenBy, sumOf } from '../../client/screens/roll-call/count'
import { finder, indexOf } from '../../client/screens/roll-call/find'
import { codesWaiting, guestRows } from '../../client/screens/roll-call/guests'
import { once, stops, verdictOf } from '../../client/screens/roll-call/scanner/verdict'
import { fits, groupsOf, tallyOf } from '../../client/screens/roll-call/tally'
import { reportedOf } from '../../client/screens/roll-call/use-headcount'
import { currentOf, sessionsFor } from '../../client/screens/roll-call/use-sessions'
import { keptIn } from '../../client/screens/roll-call/use-shown'
import { differences } from '../../client/screens/roll-call/use-submit'
import { aRow, entryOf, rollSeat, standing } from './roll-call.scene'

describe('the four figures', () => {
  const rows = [
    aRow({ id: 1, state: 'present' }),
    aRow({ id: 2, state: 'substitute' }),
    aRow({ id: 3, state: 'online' }),
    aRow({ id: 4, state: 'excused' }),
    aRow({ id: 5, state: 'unexcused' }),
    aRow({ id: 6, conflict: true }),
    aRow({ id: 7, state: 'present', attendsAs: 'press' }),
  ]
  it('add up to the summoned; a substitute sits in the hall, others are counted apart', () => {
    expect(tallyOf(rows)).toEqual({
      ...{ expected: 6, hall: 2, online: 1, excused: 1, unexcused: 1, unmarked: 1, conflicts: 1, outside: 1 },
    })
  })
  it('are filters: a conflict is among the unmarked', () => {
    expect(rows.filter((row) => fits('unmarked', row)).map(({ seat }) => seat.id)).toEqual([6])
    expect(rows.filter((row) => fits('absent', row)).map(({ seat }) => seat.id)).toEqual([4, 5])
  })
  it('are shown by group, in the order of the list', () => {
    const groups = groupsOf([
      aRow({ id: 1, category: 'A', state: 'present' }),
      aRow({ id: 2, category: 'A' }),
      aRow({ id: 3, category: 'B' }),
    ])
    expect(groups.map(({ title, rows, marked }) => [title, rows.length, marked])).toEqual([
      ['A', 2, 1],
      ['B', 1, 0],
    ])
  })
  it('leave a filtered list in place while it is marked: changes wait', () => {
    const now = [aRow({ id: 1, state: 'present' }), aRow({ id: 2 }), aRow({ id: 3 })]
    const { shown, waiting } = keptIn(now, new Set([1, 2]), 'unmarked')
    expect([shown.map(({ seat }) => seat.id), waiting]).toEqual([[1, 2], 2])
  })
})

describe('the search', () => {
  const seats = [
    rollSeat({ id: 1, printedName: 'Nguyễn Thị Lan', printedOffice: 'Chủ tịch Hội LHPN', place: 'C-07' }),
    rollSeat({
      id: 2,
      printedName: 'Đỗ Tuấn Sơn',
      printedOffice: 'Phó Bí thư',
      printedUnit: 'Phòng Hoà giải',
      place: 'D-12',
    }),
  ]
  const found = (typed: string) => seats.filter(({ id }) => finder(indexOf(seats), typed)(id)).map(({ id }) => id)
  it.each([
    ['lan', [1]],
    ['do tuan', [2]],
    ['ĐỖ SƠN', [2]],
    ['ntl', [1]],
    ['dts', [2]],
    ['d12', [2]],
    ['D-12', [2]],
    ['hòa', [2]],
    ['lhpn', [1]],
    ['an', []],
    ['', [1, 2]],
  ])('«%s» finds %j', (typed, ids) => {
    expect(found(typed)).toEqual(ids)
  })
})

describe('«Tất cả trừ»', () => {
  const rows = [
    aRow({ id: 1 }),
    aRow({ id: 2 }),
    aRow({ id: 3, state: 'present', basis: 'a1' }),
    aRow({ id: 4, conflict: true }),
    aRow({ id: 5, attendsAs: 'press' }),
    aRow({ id: 6, state: 'excused', carried: true }),
  ]
  const sick = { state: 'excused', reason: 'Ốm' } as const
  it('speaks of the unmarked summoned alone: earlier and carried marks stay, a conflict waits', () => {
    expect(candidates(rows).map(({ seat }) => seat.id)).toEqual([1, 2])
  })
  it('counts the marks it will make now, one reason for all', () => {
    const plan = planOf(rows, new Map([[2, undefined]]), sick)
    expect(plan).toMatchObject({ present: 1, absent: 1, excused: 1, unexcused: 0, open: 0 })
    expect(plan.said.map(({ row, said }) => [row.seat.id, said])).toEqual([
      [1, { state: 'present' }],
      [2, sick],
    ])
  })
  it('records nothing for a picked one whose reason is not said', () => {
    expect(planOf(rows, new Map([[2, undefined]]), 'each')).toMatchObject({ absent: 1, open: 1 })
    expect(planOf(rows, new Map([[2, undefined]]))).toMatchObject({ absent: 1, open: 1 })
    expect(planOf(rows, new Map([[2, sick]]), 'each')).toMatchObject({ absent: 1, open: 0, excused: 1 })
  })
  it('forgets a pick that somebody marked meanwhile', () => {
    expect(planOf(rows, new Map([[3, sick]]), 'each')).toMatchObject({ absent: 0, present: 2 })
  })
})

describe('a hall by number', () => {
  it('has the rest of the quota unexcused', () => {
    expect(sumOf({ n: 74, excused: 1, members: 72 }, 76)).toEqual({
      present: 74,
      excused: 1,
      unexcused: 1,
      guests: 0,
      quota: 76,
    })
  })
  it('has what is above the quota as guests', () => {
    expect(sumOf({ n: 80, excused: 2, members: 0 }, 76)).toEqual({
      present: 76,
      excused: 0,
      unexcused: 0,
      guests: 4,
      quota: 76,
    })
  })
  it('says what is missing and what cannot be', () => {
    expect(faultsOf({ n: null, excused: 0, members: null })).toEqual({ n: 'required', members: 'required' })
    expect(faultsOf({ n: 5, excused: 0, members: 6 })).toEqual({ members: 'members_over_count' })
    expect(faultsOf({ n: 0, excused: 0, members: 0 })).toEqual({})
  })
  it('starts from what it reported last, its own waiting report first', () => {
    const sent = { session: 3, point: 9, n: 70, excused: 1, members: 60, at: 5 }
    expect(givenBy(undefined)).toEqual({ n: null, excused: 0, members: null })
    expect(reportedOf([], sent)).toMatchObject({ n: 70, sign: 'sent' })
    const waits = entryOf('headcount', { tag: 'device-tag', stamp: 'stamp-01', n: 74, excused: 1, members: 72 })
    expect(reportedOf([waits], sent)).toEqual({ n: 74, excused: 1, members: 72, at: 1, sign: 'kept' })
  })
})

describe('guests', () => {
  it('are shown latest first, those that wait on the phone on top', () => {
    const guest = (id: number, seat: number | null) => ({
      ...{ id, session: 3, point: 9, seat, name: `Khách ${id}`, office: '', member: false, removed: false },
    })
    const waits = entryOf('guests', { tag: 'device-tag', stamp: 'stamp-01', name: 'Khách 3' })
    expect(
      guestRows([guest(1, null), guest(2, 5)], [waits]).map(({ name, sign, elsewhere }) => [name, sign, elsewhere]),
    ).toEqual([
      ['Khách 3', 'kept', false],
      ['Khách 2', 'sent', true],
      ['Khách 1', 'sent', false],
    ])
  })
  it('by code without a line are counted until they are sent', () => {
    const body = { tag: 'device-tag', stamp: 'stamp-01', code: 'X', deviceAt: 1, asGuest: true }
    expect(codesWaiting([entryOf('check-in', body), entryOf('check-in', { ...body, asGuest: false })])).toBe(1)
  })
})

describe('a scanned code', () => {
  const rows = [
    aRow({ id: 1, code: 'AAAA1111', printedName: 'A' }),
    aRow({ id: 2, code: 'BBBB2222', state: 'present', at: 9 }),
    aRow({ id: 3, code: 'CCCC3333', state: 'present', carried: true }),
    aRow({ id: 4, code: 'DDDD4444', conflict: true }),
  ]
  it('of the own hall is judged from the roll alone', () => {
    expect(verdictOf('aaaa-1111', rows)).toMatchObject({ kind: 'present', seat: 1 })
    expect(verdictOf('BBBB2222', rows)).toMatchObject({ kind: 'already', seat: 2, at: 9 })
    expect(verdictOf('CCCC3333', rows)).toMatchObject({ kind: 'present', seat: 3 })
    expect(verdictOf('DDDD4444', rows)).toMatchObject({ kind: 'waits', seat: 4 })
    expect(verdictOf('ZZZZ9999', rows)).toBeUndefined()
  })
  it('speaks once while it is held before the camera', () => {
    let now = 0
    const fresh = once(() => now)
    const heard = [0, 1000, 2500, 5000, 9000].map((at) => {
      now = at
      return fresh('A')
    })
    expect(heard).toEqual([true, false, false, false, true])
  })
  it('of another hall stops the camera for one tap', () => {
    expect(stops({ kind: 'other', code: 'X', name: '', pointName: '' })).toBe(true)
    expect(stops({ kind: 'already', seat: 1, name: '', office: '', at: 1 })).toBe(false)
  })
})

describe('the sessions of a point', () => {
  const one = (
    path: string,
    state: 'planned' | 'open' | 'closed' | 'cancelled',
    kind: 'central' | 'local' | 'test' = 'local',
  ) => ({
    ...{ path, state, kind },
  })
  it('are those of its ancestors and its own, without tests and cancelled ones', () => {
    const all = [
      one('/1/', 'open'),
      one('/1/2/', 'planned'),
      one('/1/9/', 'open'),
      one('/1/', 'cancelled'),
      one('/1/', 'open', 'test'),
    ]
    expect(sessionsFor(all, '/1/2/3/')).toEqual([all[0], all[1]])
  })
  it('open with the one that is open, else the next, else the last', () => {
    const [open, next, over] = [one('/1/', 'open'), one('/1/', 'planned'), one('/1/', 'closed')]
    expect(currentOf([over, next, open])).toBe(open)
    expect(currentOf([over, next])).toBe(next)
    expect(currentOf([over, one('/1/', 'closed')])).toMatchObject({ state: 'closed' })
    expect(currentOf([])).toBeUndefined()
  })
})

describe('a sheet that changed meanwhile', () => {
  it('names who is not what they were', () => {
    const roll = (value: 'present' | 'excused') =>
      ({ seats: [rollSeat({ id: 1, printedName: 'A', standing: standing({ value }) }), rollSeat({ id: 2 })] }) as never
    expect(differences(roll('present'), roll('excused'))).toEqual([
      { seat: 1, name: 'A', before: 'present', now: 'excused' },
    ])
    expect(differences(roll('present'), roll('present'))).toEqual([])
  })
})
