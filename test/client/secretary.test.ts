import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { countsAnnounced, countsKey } from '../../client/live/floor'
import { rowWithHeadcount, rowWithSheet } from '../../client/live/roll-up'
import { isBehind, isDraft, isSilent, type RollUp, sumOf, withCounts } from '../../client/screens/secretary/figures'
import { figuresOf, neighbour, type Roll } from '../../client/screens/secretary/hall'
import { filterOf, numbersOf, passing } from '../../client/screens/secretary/inbox'
import { kindOf, withoutPrefix } from '../../client/screens/secretary/names'
import { actsOn, whyNotAll } from '../../client/screens/secretary/sheet-acts'
import { figuresBy, nodesOf } from '../../client/screens/secretary/tree'
import { sessionInView, sessionsAt } from '../../client/screens/secretary/use-desk'
import type { Figures, Standing } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'
import type { Point } from '../../shared/points'
import type { RollUpRow } from '../../shared/roll-up'
import type { Sheet } from '../../shared/sheets'

const figures = (some: Partial<Figures>): Figures => ({ ...noFigures, ...some })
const sheet: Sheet = {
  state: 'submitted',
  ...{ session: 4, point: 21, late: false, version: 3 },
  ...{ submittedAt: 1, acceptedAt: null, lockedAt: null, returnReason: null },
}
const row = (point: number, own: boolean, f: Figures): RollUpRow => ({
  ...{ point, name: `Điểm ${point}`, own, figures: f, sheet: { ...sheet, point }, headcount: null, reportedAt: null },
})
const rollUp: RollUp = {
  node: { point: 21, name: 'Từ Sơn', ancestors: [] },
  total: figures({ expected: 999 }),
  rows: [row(21, true, figures({ expected: 200, present: 10 })), row(30, false, figures({ expected: 76, points: 1 }))],
  inbox: [],
  waiting: { conflict: 0, difference: 0, silent: 0, late: 0, submitted: 0 },
  sheets: { open: 1, submitted: 1, accepted: 0, locked: 0 },
  can: [],
}

describe('the table', () => {
  it('is added up from the rows it shows', () => {
    expect(withCounts(rollUp, undefined).total).toEqual(figures({ expected: 276, present: 10, points: 1 }))
    expect(sumOf([])).toEqual(noFigures)
  })
  it('shows the own hall alone and children with all below them, as the line brought them', () => {
    const heard = figures({ expected: 200, present: 11 })
    const below = figures({ expected: 80, present: 70 })
    const now = withCounts(
      rollUp,
      new Map([
        [21, { point: 21, own: heard, total: below }],
        [30, { point: 30, own: heard, total: below }],
      ]),
    )
    expect(now.rows.map((each) => each.figures)).toEqual([heard, below])
    expect(now.total).toEqual(figures({ expected: 280, present: 81 }))
  })
  it('counts announced twice replace each other in place', () => {
    const queries = new QueryClient()
    const body = (present: number) => ({
      session: 4,
      nodes: [{ point: 21, own: figures({ present }), total: figures({ present }) }],
    })
    countsAnnounced(body(1), queries, { scope: 1, position: null })
    countsAnnounced(body(2), queries, { scope: 1, position: null })
    expect(queries.getQueryData(countsKey(4))).toEqual(new Map([[21, body(2).nodes[0]]]))
  })
  it('takes a newer sheet and head-count into the row of their hall, nothing older and no other session', () => {
    const [own] = rollUp.rows
    if (!own) throw new Error('no row')
    expect(rowWithSheet(own, { ...sheet, state: 'accepted', version: 4 }).sheet?.state).toBe('accepted')
    expect(rowWithSheet(own, { ...sheet, state: 'open', version: 2 })).toEqual(own)
    expect(rowWithSheet(own, { ...sheet, session: 5, version: 9 })).toEqual(own)
    const headcount = { session: 4, point: 21, n: 187, excused: 5, members: 185, at: 70 }
    expect(rowWithHeadcount(own, headcount)).toMatchObject({ headcount, reportedAt: 70 })
  })
  it('says silent where nothing is known, behind from five in a hundred, draft until all is locked', () => {
    expect([isSilent({ reported: 0 }), isSilent({ reported: 1 })]).toEqual([true, false])
    expect([isBehind({ unmarked: 4, expected: 100 }), isBehind({ unmarked: 5, expected: 100 })]).toEqual([false, true])
    expect(isBehind({ unmarked: 0, expected: 0 })).toBe(false)
    const none = { open: 0, submitted: 0, accepted: 0, locked: 3 }
    expect([isDraft(none), isDraft({ ...none, accepted: 1 })]).toEqual([false, true])
  })
})

describe('acts on a sheet', () => {
  const settled = { conflicts: 0, unmarked: 0 }
  const closed = { state: 'closed' } as const
  it('wait for the hall, then for the closing, in the order the server checks', () => {
    expect(actsOn({ state: 'open' }, closed, settled)).toEqual({
      accept: 'notSubmitted',
      return: 'notSubmitted',
      lock: 'notAccepted',
    })
    expect(actsOn({ state: 'submitted' }, { state: 'open' }, settled)).toEqual({
      accept: undefined,
      return: undefined,
      lock: 'notClosed',
    })
    expect(actsOn({ state: 'accepted' }, closed, settled)).toEqual({
      accept: 'accepted',
      return: undefined,
      lock: undefined,
    })
    expect(actsOn({ state: 'locked' }, closed, settled)).toEqual({ accept: 'locked', return: 'locked', lock: 'locked' })
  })
  it('a sheet with conflicts or unmarked is not locked', () => {
    expect(actsOn({ state: 'accepted' }, closed, { conflicts: 1, unmarked: 1 }).lock).toBe('conflicts')
    expect(actsOn({ state: 'accepted' }, closed, { conflicts: 0, unmarked: 1 }).lock).toBe('unmarked')
  })
  it('all below: after the closing, when one is accepted', () => {
    expect(whyNotAll(3, { state: 'open' })).toBe('notClosed')
    expect(whyNotAll(0, closed)).toBe('none')
    expect(whyNotAll(3, closed)).toBeUndefined()
  })
})

describe('the tree', () => {
  const point = (id: number, parent: number | null, path: string, rank: string): Point => ({
    ...{
      id,
      parent,
      path,
      rank,
      conference: 2,
      unit: null,
      printedName: `P${id}`,
      venue: '',
      capacity: null,
      version: 1,
    },
    ...{ responsible: '', phone: '' },
    counting: 'list',
    follows: 'livekit',
  })
  const points = [
    point(3, 1, '/1/3/', 'b'),
    point(2, 1, '/1/2/', 'a'),
    point(4, 2, '/1/2/4/', 'a'),
    point(1, null, '/1/', 'a'),
  ]
  it('stands in order, counts the points of each node and leaves out what is not seen', () => {
    const names = (seen: number[]) =>
      nodesOf(points, new Set(seen), (each) => each.printedName).map(({ id, parent, points: n }) => [id, parent, n])
    expect(names([1, 2, 3, 4])).toEqual([
      [1, null, 4],
      [2, 1, 2],
      [3, 1, 1],
      [4, 2, 1],
    ])
    expect(names([2, 4])).toEqual([
      [2, null, 2],
      [4, 2, 1],
    ])
  })
  it('shows what the line brought over what was asked for', () => {
    const total = figures({ expected: 10, present: 4, online: 1, points: 2, reported: 1 })
    const by = figuresBy(
      [
        [1, 10, 0, 2],
        [2, 5, 5, 0],
      ],
      new Map([[1, { point: 1, own: total, total }]]),
    )
    expect(by.get(1)).toEqual({ expected: 10, attending: 5, silent: 1 })
    expect(by.get(2)).toEqual({ expected: 5, attending: 5, silent: 0 })
  })
})

describe('names, filters, sessions', () => {
  it('the prefix every point has is left out, also the name of a hall among its children', () => {
    expect(withoutPrefix('Điểm cầu phường Trang Hạ', 'Điểm cầu')).toBe('phường Trang Hạ')
    expect(withoutPrefix('Nhà văn hóa', 'Điểm cầu')).toBe('Nhà văn hóa')
    expect([kindOf('thành phố Từ Sơn'), kindOf('tỉnh Bắc Ninh'), kindOf('Trung ương')]).toEqual([
      'thành phố',
      'tỉnh',
      'Trung ương',
    ])
  })
  it('an unknown filter shows all', () => {
    const entry = { point: 1, pointName: '', seat: null, name: '', values: {} }
    const inbox = [
      { ...entry, kind: 'silent' as const },
      { ...entry, kind: 'conflict' as const, seat: 9 },
    ]
    expect(filterOf('x')).toBe('all')
    expect(passing(inbox, 'silent')).toEqual([inbox[0]])
    const waiting = { conflict: 1, difference: 0, silent: 31_266, late: 0, submitted: 0 }
    expect(numbersOf(waiting)).toEqual({ all: 31_267, ...waiting })
  })
  it('the session under way is shown first, else the central one; other provinces are left out', () => {
    const central = { id: 4, kind: 'central', state: 'closed', host: 1 } as const
    const bacNinh = { id: 5, kind: 'local', state: 'open', host: 20 } as const
    const dakLak = { id: 6, kind: 'local', state: 'planned', host: 50 } as const
    expect(sessionInView([central, bacNinh])).toBe(bacNinh)
    expect(sessionInView([dakLak, central])).toBe(central)
    expect(sessionsAt([central, bacNinh, dakLak], [1, 20, 21], 4, new Set())).toEqual([central, bacNinh])
    expect(sessionsAt([central, bacNinh, dakLak], [1], 4, new Set([1, 20, 50]))).toEqual([central, bacNinh, dakLak])
  })
})

describe('a hall', () => {
  const seat: Omit<Roll['seats'][number], 'standing'> = {
    attendsAs: 'full',
    ...{ id: 1, point: 21, rank: 'a', printedName: 'A', printedOffice: '', printedUnit: '', category: '', place: '' },
    ...{ code: '', version: 1, member: true },
  }
  const holds: Standing = {
    value: 'present',
    mode: 'hall',
    occupant: 'holder',
    ...{ reason: '', atPoint: null, basis: 'x', conflict: false },
    ...{ substituteName: null, substituteOffice: null, substituteMember: null, carried: false, at: 1, seat: 1 },
  }
  const roll: Roll = {
    ...{ sheet, guests: [], headcount: null, quota: { members: 0, nonMembers: 0 }, position: 1 },
    figures: figures({ expected: 5, unmarked: 5, points: 1 }),
    seats: [
      { ...seat, standing: holds },
      { ...seat, id: 2, standing: { ...holds, mode: 'online' } },
      { ...seat, id: 3, standing: { ...holds, occupant: 'substitute', substituteMember: false } },
      { ...seat, id: 4, standing: { ...holds, conflict: true } },
      { ...seat, id: 5, standing: { ...holds, value: 'excused', mode: null, occupant: null } },
      { ...seat, id: 6, attendsAs: 'press', standing: holds },
    ],
  }
  it('is counted by the rules of the server from what its seats say now', () => {
    expect(figuresOf(roll, 'list')).toEqual(
      figures({
        ...{ expected: 5, present: 2, online: 1, excused: 1, unmarked: 1, substitutes: 1, points: 1, reported: 1 },
        ...{ members: 2, nonMembers: 1, outside: 1, conflicts: 1 },
      }),
    )
    expect(figuresOf(roll, 'count')).toBe(roll.figures)
  })
  it('arrows go from one to the next and stop at the ends', () => {
    expect(neighbour(roll.seats, undefined, 1)?.id).toBe(1)
    expect(neighbour(roll.seats, 2, 1)?.id).toBe(3)
    expect(neighbour(roll.seats, 1, -1)).toBeUndefined()
    expect(neighbour(roll.seats, 6, 1)).toBeUndefined()
  })
})
