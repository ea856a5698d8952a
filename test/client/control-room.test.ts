import { describe, expect, it } from 'vitest'
import { stateOfPoint } from '../../client/screens/control-room/point-state'
import {
  heldMs,
  itemClock,
  minutesOf,
  type Row,
  rundownOf,
  turnClock,
  turnsThatFit,
} from '../../client/screens/control-room/programme'
import { branchOf, shortName, smallWall, treeOf } from '../../client/screens/control-room/tree'
import { changesBetween } from '../../client/screens/control-room/use-frozen'
import { findsNode } from '../../client/screens/control-room/WallTable'
import type { Item } from '../../shared/agenda'
import type { Presence } from '../../shared/connections'
import type { Point } from '../../shared/points'

const MINUTE = 60_000
/** The day of 18/05/2022 at Hà Nội: at(9, 6) is 09:06. */
const at = (hours: number, minutes: number, seconds = 0): number => Date.UTC(2022, 4, 18, hours - 7, minutes, seconds)

let ids = 0
const item = (from: number, to: number, more: Partial<Item> = {}): Item => ({
  id: ++ids,
  session: 1,
  rank: String(ids),
  kind: 'topic',
  title: `Mục ${ids}`,
  presenterPrinted: '',
  presenterOffice: '',
  point: null,
  plannedFrom: from,
  plannedTo: to,
  actualFrom: null,
  actualTo: null,
  removed: false,
  version: 1,
  ...more,
})

const session = { plannedFrom: at(8, 0), plannedTo: at(11, 0) }
/** The morning of the drawing: the third item began a minute late. */
const morning = (): Item[] => [
  item(at(7, 30), at(8, 0), { actualFrom: at(7, 30), actualTo: at(8, 0) }),
  item(at(8, 0), at(8, 15), { actualFrom: at(8, 0), actualTo: at(8, 16) }),
  item(at(8, 15), at(9, 30), { actualFrom: at(8, 16) }),
  item(at(9, 30), at(10, 15)),
  item(at(10, 15), at(10, 55)),
  item(at(10, 55), at(11, 0)),
]
const expectedOf = (rows: readonly Row[]) => rows.map((row) => [row.state, row.expectedFrom, row.drift])

describe('the rundown', () => {
  it('carries a minute of lateness to the end', () => {
    const { rows, expectedEnd, drift, current, next } = rundownOf(morning(), session, at(9, 6, 12))
    expect(expectedOf(rows)).toEqual([
      ['done', null, 0],
      ['done', null, 0],
      ['now', null, MINUTE],
      ['ahead', at(9, 31), MINUTE],
      ['ahead', at(10, 16), MINUTE],
      ['ahead', at(10, 56), MINUTE],
    ])
    expect([expectedEnd, drift, current?.number, next?.number]).toEqual([at(11, 1), MINUTE, 3, 4])
  })
  it('grows later while an item runs over its time', () => {
    const { rows, drift } = rundownOf(morning(), session, at(9, 36))
    expect(rows[3]?.expectedFrom).toBe(at(9, 36))
    expect(drift).toBe(6 * MINUTE)
  })
  it('lets a gap in the plan swallow lateness', () => {
    const items = [item(at(8, 0), at(9, 0), { actualFrom: at(8, 10) }), item(at(9, 30), at(10, 0))]
    const { rows, drift } = rundownOf(items, { plannedFrom: at(8, 0), plannedTo: at(10, 0) }, at(8, 30))
    expect(rows[1]?.expectedFrom).toBe(at(9, 30))
    expect(drift).toBe(0)
  })
  it('carries being early on as well', () => {
    const items = [item(at(8, 0), at(9, 0), { actualFrom: at(7, 50) }), item(at(9, 0), at(10, 0))]
    const { rows, drift } = rundownOf(items, { plannedFrom: at(8, 0), plannedTo: at(10, 0) }, at(8, 30))
    expect(rows[1]?.expectedFrom).toBe(at(8, 50))
    expect(minutesOf(drift)).toBe(-10)
  })
  it('waits for no item that is planned before the opening', () => {
    const items = [item(at(7, 30), at(8, 0)), item(at(8, 0), at(8, 15))]
    const early = rundownOf(items, { plannedFrom: at(8, 0), plannedTo: at(8, 15) }, at(7, 50))
    expect(expectedOf(early.rows)).toEqual([
      ['ahead', at(7, 30), 0],
      ['ahead', at(8, 0), 0],
    ])
    expect([early.next?.number, early.drift]).toEqual([2, 0])
  })
  it('calls what was passed over skipped, and forgets what was removed', () => {
    const items = [
      item(at(8, 0), at(8, 10)),
      item(at(8, 10), at(8, 20), { removed: true }),
      item(at(8, 20), at(9, 0), { actualFrom: at(8, 20) }),
    ]
    const { rows, next } = rundownOf(items, session, at(8, 30))
    expect(rows.map((row) => [row.number, row.state])).toEqual([
      [1, 'skipped'],
      [2, 'now'],
    ])
    expect(next).toBeUndefined()
  })
  it('ends when its last item ended', () => {
    const items = [item(at(8, 0), at(9, 0), { actualFrom: at(8, 0), actualTo: at(9, 4) })]
    const { drift } = rundownOf(items, { plannedFrom: at(8, 0), plannedTo: at(9, 0) }, at(9, 4))
    expect(minutesOf(drift)).toBe(4)
  })
  it('after the closing nothing is expected any more', () => {
    const { rows, drift, next } = rundownOf(morning().slice(0, 5), { ...session, closedAt: at(10, 50) }, at(12, 0))
    expect(rows.map((row) => row.state)).toEqual(['done', 'done', 'now', 'skipped', 'skipped'])
    expect([minutesOf(drift), next]).toEqual([-10, undefined])
  })
  it('calls a lateness under a minute on time', () => {
    expect([59_000, 61_000, -59_000].map(minutesOf)).toEqual([0, 1, -0])
  })
})

describe('clocks', () => {
  it('the item has what is planned, from when it really began', () => {
    const third = item(at(8, 15), at(9, 30), { actualFrom: at(8, 16) })
    expect(itemClock(third, at(9, 6, 12))).toEqual({
      gone: 50 * MINUTE + 12_000,
      budget: 75 * MINUTE,
      left: 24 * MINUTE + 48_000,
    })
  })
  it('an item without planned times has none', () => {
    expect(itemClock(item(0, 0, { plannedFrom: null, plannedTo: null, actualFrom: at(8, 0) }), at(9, 0))).toBeNull()
  })
  const turn = { from: at(9, 48), to: null, budget: 7 * MINUTE }
  it('a turn runs from when it was given, and over', () => {
    expect(turnClock(turn, at(9, 52, 12))).toMatchObject({ gone: 252_000, left: 168_000, held: false })
    expect(turnClock(turn, at(9, 57, 10)).left).toBe(-130_000)
  })
  it('a turn stands still while the speaker cannot be heard', () => {
    const held = [{ from: at(9, 50), to: null }]
    expect(turnClock(turn, at(9, 52), held)).toMatchObject({ gone: 2 * MINUTE, held: true })
    expect(turnClock(turn, at(9, 53), [{ from: at(9, 50), to: at(9, 52) }])).toMatchObject({
      gone: 3 * MINUTE,
      held: false,
    })
  })
  it('counts each held moment once, and none from before the turn', () => {
    const holds = [
      { from: at(9, 40), to: at(9, 49) },
      { from: at(9, 50), to: at(9, 52) },
      { from: at(9, 51), to: at(9, 53) },
    ]
    expect(heldMs(holds, at(9, 48), at(10, 0))).toBe(4 * MINUTE)
  })
  it('knows how many turns still fit behind the one that speaks', () => {
    expect([turnsThatFit(45 * MINUTE, 0, 7 * MINUTE), turnsThatFit(25 * MINUTE, 3 * MINUTE, 7 * MINUTE)]).toEqual([
      6, 3,
    ])
    expect(turnsThatFit(2 * MINUTE, 7 * MINUTE, 7 * MINUTE)).toBe(0)
  })
})

const point = (
  id: number,
  parent: number | null,
  path: string,
  printedName: string,
  more: Partial<Point> = {},
): Point => ({
  ...{ id, parent, path, printedName, conference: 1, rank: String(id).padStart(3, '0'), unit: null, venue: '' },
  ...{ capacity: null, responsible: '', phone: '', counting: 'list', follows: 'livekit', version: 1 },
  ...more,
})
const drop = ['điểm cầu', 'tỉnh', 'thành phố', 'phường', 'huyện']
const tree = [
  point(1, null, '/1/', 'Điểm cầu Trung ương'),
  point(2, 1, '/1/2/', 'Điểm cầu tỉnh Bắc Ninh'),
  point(3, 1, '/1/3/', 'Điểm cầu tỉnh Đắk Lắk'),
  point(4, 2, '/1/2/4/', 'Điểm cầu thành phố Từ Sơn'),
  point(5, 2, '/1/2/5/', 'Điểm cầu huyện Quế Võ'),
  point(6, 4, '/1/2/4/6/', 'Điểm cầu phường Đông Ngàn'),
  point(7, 4, '/1/2/4/7/', 'Điểm cầu phường Tam Sơn'),
  point(8, 4, '/1/2/4/8/', 'Điểm cầu phường Hương Mạc'),
]

describe('the wall', () => {
  it('shortens printed names, but never to nothing', () => {
    expect([shortName('Điểm cầu phường Đông Ngàn', drop), shortName('Điểm cầu', drop)]).toEqual([
      'Đông Ngàn',
      'Điểm cầu',
    ])
  })
  it('reaches the subtree of the host and nothing beside it', () => {
    const { root, nodes } = treeOf(tree, 2, drop)
    expect(root?.size).toBe(6)
    expect([...nodes.values()].map((node) => node.name)).not.toContain('Đắk Lắk')
    expect(root && branchOf(root).map((node) => node.name)).toEqual([
      'Bắc Ninh',
      'Từ Sơn',
      'Đông Ngàn',
      'Tam Sơn',
      'Hương Mạc',
      'Quế Võ',
    ])
  })
  it('stands in two rows, a parent two rows high unless it has but one leaf', () => {
    const { root } = treeOf(tree, 1, drop)
    const shown =
      root &&
      smallWall(root).map(({ node, columns }) => [
        node.name,
        columns.map(({ top, below, big }) => [top.name, below?.name ?? null, big]),
      ])
    expect(shown).toEqual([
      [
        'Trung ương',
        [
          ['Trung ương', null, true],
          ['Đắk Lắk', null, true],
        ],
      ],
      ['Bắc Ninh', [['Bắc Ninh', 'Quế Võ', false]]],
      [
        'Từ Sơn',
        [
          ['Từ Sơn', null, true],
          ['Đông Ngàn', 'Hương Mạc', false],
          ['Tam Sơn', null, false],
        ],
      ],
    ])
  })
  it('finds a point by initials on the way up, without diacritics', () => {
    const { nodes } = treeOf(tree, 1, drop)
    const found = (asked: string) =>
      [...nodes.values()].filter((node) => findsNode(node, asked)).map((node) => node.name)
    expect([found('ts bn'), found('dong'), found('zz')]).toEqual([['Từ Sơn'], ['Đông Ngàn'], []])
  })
  it('counts what came, went and changed place while the order stood still', () => {
    expect([
      changesBetween([1, 2, 3], [1, 2, 3]),
      changesBetween([1, 2], [2, 3]),
      changesBetween([1, 2], [2, 1]),
    ]).toEqual([0, 2, 2])
  })
})

describe('the state of a point', () => {
  const presence = (more: Partial<Presence>): Presence => ({
    ...{ session: 1, point: 6, state: 'in', since: at(7, 0), drops: 0, ready: null, still: null },
    ...more,
  })
  const around = (more: object = {}) => ({
    ...{ session: { state: 'open' as const }, media: 'ready' as const, onAir: new Set<number>(), next: undefined },
    ...more,
  })
  const hall = point(6, 4, '/1/2/4/6/', 'Điểm cầu phường Đông Ngàn')
  const state = (known: Partial<Presence> | undefined, more: object = {}, of = hall) =>
    stateOfPoint(of, known && presence(known), around(more), at(9, 0))

  it('follows the line', () => {
    expect([state(undefined), state({}), state({ state: 'lost' }), state({ state: 'out' })]).toEqual([
      'notin',
      'normal',
      'lost',
      'notin',
    ])
  })
  it('is weak when the line came back just now, for the second time', () => {
    expect([state({ drops: 2, since: at(8, 58) }), state({ drops: 1, since: at(8, 58) }), state({ drops: 9 })]).toEqual(
      ['weak', 'normal', 'normal'],
    )
  })
  it('is in trouble when its device check failed and it is not in yet', () => {
    const ready = { passed: 5, failed: 2, at: at(7, 0) }
    expect([state({ state: 'out', ready }), state({ ready })]).toEqual(['incident', 'normal'])
  })
  it('is on the air only when it is in the room', () => {
    const onAir = new Set([6])
    expect([state({}, { onAir }), state({ state: 'lost' }, { onAir }), state(undefined, { onAir })]).toEqual([
      'onair',
      'lost',
      'notin',
    ])
  })
  it('is nobody’s fault after the closing or while the media server is away', () => {
    expect(state({ state: 'lost' }, { session: { state: 'closed' } })).toBe('normal')
    expect(state({ state: 'lost' }, { media: 'starting' })).toBe('normal')
  })
  it('by TV has no line to lose', () => {
    const tv = { ...hall, follows: 'tv' as const }
    expect([state(undefined, {}, tv), state({ state: 'lost' }, {}, tv), state({}, {}, tv)]).toEqual([
      'tv',
      'tv',
      'normal',
    ])
  })
})
