import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../server/db/database'
import { violation } from '../../server/db/dialect'
import { openSample } from './sample/open'
import { chair, hall } from './sample/sample.schema'
import * as store from './sample/sample.store'

let db: Database
const AT = 1_793_000_000_123
beforeAll(async () => {
  db = await openSample()
  const settings = { quorum: 3, tags: ['b', 'a'] }
  await db.keep(async (tx) => {
    await store.addHall(tx, { id: 'r', path: '/r/', name: 'ha noi', kind: 'hub', seats: 10, settings })
    await store.addHall(tx, { id: 'a', parent: 'r', path: '/r/a/', name: 'da nang 100%', kind: 'site' })
    await store.addHall(tx, { id: 'b', parent: 'r', path: '/r/b/', name: 'hue_x', kind: 'site' })
    await store.addHall(tx, { id: 'b1', parent: 'b', path: '/r/b/b1/', name: 'hueyx', kind: 'room' })
    await store.addHall(tx, { id: 'z', path: '/r2/', name: 'Zed', kind: 'hub' })
  })
})
afterAll(() => db.close())

test('json, time, boolean and choice come back as they went in', async () => {
  const opened = await db.keep((tx) => store.openHall(tx, 'a', AT))
  expect(opened).toEqual([{ id: 'a', openedAt: AT }])
  const [a, r] = await db.read.select().from(hall).where(sql`${hall.id} in ('a', 'r')`).orderBy(hall.id)
  expect(a).toEqual({
    id: 'a',
    parent: 'r',
    path: '/r/a/',
    name: 'da nang 100%',
    kind: 'site',
    open: true,
    seats: 0,
    openedAt: AT,
    settings: null,
  })
  expect(r?.settings).toEqual({ quorum: 3, tags: ['b', 'a'] })
})

test('a condition on a boolean holds in an update and in a placeholder', async () => {
  expect(await db.keep((tx) => store.openHall(tx, 'a', 5))).toEqual([])
  expect(await store.halls(db.read, { open: true })).toEqual([{ id: 'a' }])
})

test('under takes a path and what is below, not its namesakes', async () => {
  expect(await store.subtree(db.read, '/r/')).toEqual(['r', 'a', 'b', 'b1'])
  expect(await store.subtree(db.read, '/r/b/')).toEqual(['b', 'b1'])
})

test('contains takes wildcards literally', async () => {
  expect(await store.search(db.read, '0%')).toEqual(['a'])
  expect(await store.search(db.read, 'e_x')).toEqual(['b'])
  expect(await store.search(db.read, '!')).toEqual([])
})

test('empty times sort last', async () => {
  expect(await store.byOpening(db.read)).toEqual(['a', 'b', 'b1', 'r', 'z'])
})

test('recursion keeps its types on both engines', async () => {
  const below = await store.descendants(db.read, 'r')
  expect(below.map((h) => [h.id, h.open])).toEqual([
    ['r', false],
    ['a', true],
    ['b', false],
    ['b1', false],
  ])
  const depths = await store.depths(db.read, 'r')
  expect(depths.map((h) => [h.id, h.depth])).toEqual([
    ['r', 0],
    ['a', 1],
    ['b', 1],
    ['b1', 2],
  ])
  expect(await db.read.$count(hall, eq(hall.kind, 'hub'))).toBe(2)
})

test('an existing row is not added again, and an upsert meets a partial index', async () => {
  expect(await db.keep((tx) => store.addHall(tx, { id: 'r', path: '/x/', name: 'x', kind: 'hub' }))).toBeUndefined()
  const first = await db.keep((tx) => store.sit(tx, { hall: 'a', person: 'An', at: 10 }))
  const moved = await db.keep((tx) => store.sit(tx, { hall: 'b', person: 'An', at: 11 }))
  expect(first?.id).toBeTypeOf('number')
  expect(moved).toEqual({ id: first?.id, hall: 'b', person: 'An', active: true, moves: 1, weight: 1, at: 10 })
})

test('sums and counts are numbers, 0 for no rows', async () => {
  await db.keep((tx) => store.sit(tx, { hall: 'b', person: 'Anh', at: 12, active: false }))
  const [first, second] = await store.roll(db.read)
  expect(first).toEqual({ hall: 'b', open: false, people: 2, moves: 1, here: 1, last: 12 })
  expect(second).toEqual({ hall: 'a', open: true, people: 0, moves: 0, here: 0, last: null })
})

test('a counted key accepts an explicit value', async () => {
  const made = await db.keep((tx) => store.sit(tx, { id: 5000, hall: 'z', person: 'Bình', at: 1, weight: 0.5 }))
  expect([made?.id, made?.weight]).toEqual([5000, 0.5])
})

test('prepared queries see what upserts and prepared inserts wrote', async () => {
  await db.keep((tx) => store.castVote(tx, 'An', 1))
  await db.keep((tx) => store.castVote(tx, 'An', 2))
  await db.keep((tx) => store.castPrepared(tx, { room: 'r', person: 'B', value: 7, at: AT }))
  expect(await store.votesOf(db.read, { room: 'r', person: 'An' })).toEqual([{ value: 2 }])
  expect(await store.votesOf(db.read, { room: 'r', person: 'B' })).toEqual([{ value: 7 }])
})

const zed = { id: 'q', path: '/q/', name: 'q', kind: 'hub' } as const
test.each([
  ['unique', { ...zed, name: 'Zed' }],
  ['unique', { ...zed, id: 'z' }],
  ['check', { ...zed, seats: -1 }],
  ['reference', { ...zed, parent: 'none' }],
  ['missing', { ...zed, name: null as unknown as string }],
])('violation tells %s', async (kind, row) => {
  const refused = await db.keep((tx) => tx.insert(hall).values(row)).then(() => 'kept', violation)
  expect(refused).toBe(kind)
})

test('deleting a hall takes its rooms and chairs with it', async () => {
  await db.keep(async (tx) => {
    await store.addHall(tx, { id: 'y', path: '/y/', name: 'y', kind: 'hub' })
    await store.addHall(tx, { id: 'y1', parent: 'y', path: '/y/y1/', name: 'y1', kind: 'room' })
    await store.sit(tx, { hall: 'y1', person: 'Cúc', at: 1 })
  })
  await db.keep((tx) => tx.delete(hall).where(eq(hall.id, 'y')))
  expect(await db.read.$count(chair, eq(chair.person, 'Cúc'))).toBe(0)
})
