import { describe, expect, it } from 'vitest'
import { type Group, groupsOf, linesOf, stepIn } from '../../client/screens/conference/people/lines'
import { readRows } from '../../client/screens/conference/people/paste'
import { withSum } from '../../client/screens/conference/people/QuotaCell'
import { moveTotals, siblingsOf, stepAfter, totalsOf } from '../../client/screens/conference/points/tree'
import { piecesOf } from '../../client/screens/conference/saved/difference'
import { nextAct, stageOf } from '../../client/screens/conference/steps'
import type { Seat } from '../../shared/composition'
import type { Point } from '../../shared/points'

const point = (id: number, parent: number | null, path: string, rank = String(id)): Point => ({
  ...{ id, conference: 1, parent, path, rank, unit: null, printedName: `Điểm ${id}`, venue: '', capacity: null },
  ...{ responsible: '', phone: '', counting: 'list', follows: 'livekit', version: 1 },
})
const seat = (id: number, category: string, attendsAs: Seat['attendsAs'] = 'full'): Seat => ({
  ...{ id, point: 1, rank: String(id), printedName: `Người ${id}`, printedOffice: '', printedUnit: '', category },
  ...{ attendsAs, place: '', member: true, code: 'ABCDEFGH', version: 1 },
})

describe('moving a point', () => {
  const points = [point(1, null, '/1/'), point(2, 1, '/1/2/'), point(3, 1, '/1/3/'), point(4, 2, '/1/2/4/')]
  const totals = totalsOf(points, new Map([[4, 96]]))
  const moved = points[3]
  const [root, , target] = points
  it('shows what both parents lose and win, and nothing for who holds both', () => {
    const changes = moved && target ? moveTotals(points, totals, moved, target) : []
    expect(changes.map(({ point: one, now, after }) => [one.id, now, after])).toEqual([
      [2, { points: 2, people: 96 }, { points: 1, people: 0 }],
      [3, { points: 1, people: 0 }, { points: 2, people: 96 }],
    ])
    const up = moved && root ? moveTotals(points, totals, moved, root) : []
    expect(up.map(({ point: one, after }) => [one.id, after.points])).toEqual([
      [2, 1],
      [1, 4],
    ])
  })

  it('steps among siblings by rank and stops at the ends', () => {
    const first = points[1]
    const siblings = first ? siblingsOf(points, first) : []
    expect([stepAfter(siblings, 2, 1), stepAfter(siblings, 3, -1), stepAfter(siblings, 2, -1)]).toEqual([
      3,
      null,
      undefined,
    ])
  })
})

describe('the hall by name', () => {
  const seats = [seat(1, 'I'), seat(2, 'II'), seat(3, 'I'), seat(4, 'Báo chí', 'press')]
  it('groups those summoned and puts everybody else outside the number, numbered anew', () => {
    const lines = linesOf({ groups: groupsOf(seats), closed: new Set(['II']), doubles: new Set([3]), adding: 'I' })
    const short = lines.map((line) =>
      line.kind === 'seat' ? `${line.no}:${line.seat.id}` : line.kind === 'add' ? '+' : line.group.title || 'outside',
    )
    expect(short).toEqual(['I', '1:1', '2:3', '+', 'II', 'outside', '1:4'])
    expect(lines[0]).toMatchObject({ doubles: 1, open: true })
  })

  it('moves within its group, over people of other groups between', () => {
    const [first] = groupsOf(seats)
    const step = (group: Group | undefined, id: number, by: -1 | 1) => group && stepIn(seats, group, id, by)
    expect([step(first, 3, -1), step(first, 1, 1), step(first, 1, -1)]).toEqual([null, 3, undefined])
  })

  it('reads rows of a spreadsheet, with or without running numbers, and names the rows it cannot', () => {
    const rows = '1\tNguyễn Văn A\tBí thư\tThành ủy\r\nTrần  Thị B\tPhó Bí thư\n\n\tkhông tên\n'
    expect(readRows(rows)).toEqual({
      people: [
        { printedName: 'Nguyễn Văn A', printedOffice: 'Bí thư', printedUnit: 'Thành ủy' },
        { printedName: 'Trần Thị B', printedOffice: 'Phó Bí thư', printedUnit: '' },
      ],
      bad: [{ line: 4, problem: 'pasteNoName' }],
    })
  })
})

describe('a figure typed for a point that counts', () => {
  const quotas = [
    { category: 'A', member: true, n: 15 },
    { category: 'B', member: true, n: 65 },
    { category: 'B', member: false, n: 2 },
  ]
  it('goes to the largest group, which is named, and leaves the others', () => {
    expect(withSum(quotas, true, 82, 'mới')).toEqual({
      quotas: [quotas[0], quotas[2], { category: 'B', member: true, n: 67 }],
      group: 'B',
    })
  })
  it('starts a group where none is, and is refused when the largest cannot give so much', () => {
    expect(withSum([], false, 3, 'mới')).toEqual({ quotas: [{ category: 'mới', member: false, n: 3 }], group: '' })
    expect(withSum(quotas, true, 10, 'mới')).toBeUndefined()
  })
})

describe('a refused edit', () => {
  it('marks the words that the typed text does not have', () => {
    const pieces = piecesOf('quán triệt và triển khai Nghị quyết', 'quán triệt, triển khai Nghị quyết số 6')
    expect(pieces.filter((piece) => piece.differs).map((piece) => piece.words.trim())).toEqual(['triệt và'])
  })
})

describe('the stepper', () => {
  it('reads «in session» from the sessions and leaves the way when cancelled', () => {
    expect(stageOf({ state: 'summoned', sessions: [] })).toBe('summoned')
    expect(stageOf({ state: 'cancelled', sessions: [] })).toBeUndefined()
    expect(nextAct({ state: 'draft', proposed: null })).toBe('propose')
    expect(nextAct({ state: 'archived', proposed: null })).toBeUndefined()
  })
})
