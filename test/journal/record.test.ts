import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, HOUSE } from '../../server/db/database'
import type { Entry } from '../../server/db/entry'
import { after, between, heads } from '../../server/journal/read'
import { erase, record, startScope } from '../../server/journal/record'
import { openForTest } from '../setup/open'

let db: Database
beforeAll(async () => {
  db = await openForTest()
})
afterAll(() => db.close())

const entry = (scope: number, body: unknown = { n: 1 }, more: { conference?: number; at?: number } = {}) => ({
  scope,
  at: 1_652_842_800_000,
  actor: 'u1',
  kind: 'test.noted',
  reach: 'down' as const,
  body,
  ...more,
})
const noted = (scope: number, body?: unknown, more?: { conference?: number; at?: number }) =>
  db.write(scope, (tx) => record(tx, entry(scope, body, more)))

test('positions of a scope count 1, 2, 3, each scope by itself', async () => {
  expect(await noted(1)).toBe(1)
  expect(await noted(1)).toBe(2)
  expect(await noted(HOUSE)).toBe(1)
  expect(await heads(db.read, [0, 1, 77])).toEqual(
    new Map([
      [0, 1],
      [1, 2],
      [77, 0],
    ]),
  )
})

test('what is read is what was recorded, with keys sorted and undefined left out', async () => {
  await noted(2, { b: 'Từ Sơn', a: [1, null], gone: undefined }, { conference: 9 })
  const [read] = await after(db.read, 2, 0)
  expect(JSON.stringify(read?.body)).toBe('{"a":[1,null],"b":"Từ Sơn"}')
  expect(read).toEqual({
    scope: 2,
    position: 1,
    conference: 9,
    at: 1_652_842_800_000,
    actor: 'u1',
    device: null,
    kind: 'test.noted',
    reach: 'down',
    body: { a: [1, null], b: 'Từ Sơn' },
  })
})

test('after answers at most the limit, oldest first', async () => {
  for (let n = 0; n < 4; n++) await noted(3, n)
  expect((await after(db.read, 3, 1, 2)).map((e) => [e.position, e.body])).toEqual([
    [2, 1],
    [3, 2],
  ])
})

test('between takes one conference from a time up to but without another', async () => {
  for (const at of [10, 20, 30]) await noted(4, at, { conference: 44, at })
  await noted(4, 'other', { conference: 45, at: 20 })
  expect((await between(db.read, 44, 10, 30)).map((e) => e.body)).toEqual([10, 20])
})

test('a refused work leaves no entry and gives its position back', async () => {
  const refused = db.write(5, async (tx) => {
    await record(tx, entry(5))
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  expect(await noted(5)).toBe(1)
})

test.each([
  ['NUL', 'a\0b'],
  ['half a character', 'a\ud800'],
  ['a function', () => 1],
  ['not a number', Number.NaN],
])('a body with %s is refused', async (_, text) => {
  await expect(noted(6, { text })).rejects.toThrow(TypeError)
  expect(await after(db.read, 6, 0)).toEqual([])
})

test('an entry at a scope that the write does not lock is refused', async () => {
  await expect(db.write(8, (tx) => record(tx, entry(7)))).rejects.toThrow('does not lock')
  await expect(db.keep((tx) => record(tx, entry(7)))).rejects.toThrow('does not lock')
  expect(await db.write({ scope: 8, also: [7] }, (tx) => record(tx, entry(7)))).toBe(1)
})

test('a point made by the work starts its own scope, once', async () => {
  const made = (scope: number) =>
    db.write(8, async (tx) => {
      await startScope(tx, scope)
      return [await record(tx, entry(scope)), await record(tx, entry(scope))]
    })
  expect(await made(70)).toEqual([1, 2])
  await expect(made(70)).rejects.toThrow('stands already')
  expect(await noted(70)).toBe(3)
})

test('an erased entry keeps its place and has no body', async () => {
  await noted(10, 'secret')
  expect(await db.keep((tx) => erase(tx, 10, 1))).toBe(true)
  expect(await db.keep((tx) => erase(tx, 10, 2))).toBe(false)
  expect((await after(db.read, 10, 0)).map((e) => e.body)).toEqual([null])
})

test('fifty writers on one scope leave no gap, and committed entries are heard of in order', async () => {
  const heard: Entry[] = []
  const stop = db.onCommitted((entries) => heard.push(...entries))
  const positions = await Promise.all(Array.from({ length: 50 }, (_, n) => noted(11, n)))
  stop()
  const all = Array.from({ length: 50 }, (_, n) => n + 1)
  expect(positions.toSorted((a, b) => a - b)).toEqual(all)
  expect(heard.map((e) => e.position)).toEqual(all)
  expect(heard).toEqual(await after(db.read, 11, 0))
})
