import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../server/db/database'
import { link, restOf } from '../../server/journal/chain'
import { journal } from '../../server/journal/journal.schema'
import { erase, record } from '../../server/journal/record'
import { verify } from '../../server/journal/verify'
import { type Outside, openSample } from '../db/sample/open'

const S = 3
let db: Database & Outside
beforeAll(async () => {
  db = await openSample()
})
afterAll(() => db.close())

const noted = (scope: number, n: number) => ({
  scope,
  at: n,
  actor: `u${n}`,
  kind: 'test.noted',
  reach: 'down' as const,
  body: { n },
})
/** Six entries at the scope, two at another before and after it. */
beforeEach(async () => {
  await db.outside('delete from journal; delete from head')
  for (const [scope, most] of [
    [2, 2],
    [S, 6],
    [4, 2],
  ] as const)
    await db.write(scope, async (tx) => {
      for (let n = 1; n <= most; n++) await record(tx, noted(scope, n))
    })
})

const where = (position: number) => `where scope = ${S} and position = ${position}`
const move = (from: string, to: string) =>
  db.outside(`update journal set position = ${to} where scope = ${S} and ${from}`)
/** Makes room at a position, or closes it: in two steps, for the key is checked row by row. */
const shift = async (from: number, by: number) => {
  await move(`position >= ${from}`, 'position + 1000')
  await move('position >= 1000', `position - 1000 + ${by}`)
}
const swap = async (a: number, b: number) => {
  await move(`position = ${a}`, '1000')
  await move(`position = ${b}`, `${a}`)
  await move('position = 1000', `${b}`)
}
const COLUMNS = 'conference, at, actor, device, kind, reach, digest, hash, salt, body'
/** A stranger that looks like the entry at `like`. */
const insert = (position: number, like: number) =>
  db.outside(
    `insert into journal (scope, position, ${COLUMNS}) select scope, ${position}, conference, at, 'stranger', device, kind, reach, digest, hash, salt, body from journal ${where(like)}`,
  )
/** Gives an entry the hash that its new content would rightly have. */
async function rehash(position: number) {
  const rows = (await db.read.select().from(journal)).filter((row) => row.scope === S)
  const row = rows.find((one) => one.position === position)!
  const before = rows.find((one) => one.position === position - 1)?.hash ?? ''
  await db.outside(`update journal set hash = '${link(before, position, restOf(row))}' ${where(position)}`)
}
const broken = async () => (await verify(db)).broken
const at = (position: number, what: string) => ({ scope: S, position, what })

test('an untouched journal is whole, on both engines alike', async () => {
  expect(await verify(db)).toEqual({ scopes: 3, entries: 10, erased: 0 })
})

test('an erased text is counted and breaks nothing', async () => {
  await db.keep((tx) => erase(tx, S, 2))
  await db.keep((tx) => erase(tx, 4, 1))
  expect(await verify(db)).toEqual({ scopes: 3, entries: 10, erased: 2 })
})

test.each([
  'at = 99',
  "actor = 'x'",
  "kind = 'x'",
  "reach = 'up'",
  'conference = 1',
  'device = 1',
  "hash = 'x'",
  "digest = 'x'",
])('an entry altered in %s is named', async (set) => {
  await db.outside(`update journal set ${set} ${where(4)}`)
  expect(await broken()).toEqual(at(4, 'altered'))
})

test.each([1, 3, 6])('a text altered at %i is named, so is half an erasure', async (position) => {
  await db.outside(`update journal set body = '{"n":7}' ${where(position)}`)
  expect(await broken()).toEqual(at(position, 'altered'))
  await db.outside(`update journal set body = null ${where(position)}`)
  expect(await broken()).toEqual(at(position, 'altered'))
})

test.each([1, 3, 5])('a removed entry %i is named', async (position) => {
  await db.outside(`delete from journal ${where(position)}`)
  expect(await broken()).toEqual(at(position, 'missing'))
})

test.each([1, 3, 5])('a removed entry %i is named when the rest was renumbered', async (position) => {
  await db.outside(`delete from journal ${where(position)}`)
  await shift(position + 1, -1)
  expect(await broken()).toEqual(at(position, 'missing'))
})

test('a removed last entry is named, and a removed scope', async () => {
  await db.outside(`delete from journal ${where(6)}`)
  expect(await broken()).toEqual(at(6, 'missing'))
  await db.outside(`delete from journal where scope = ${S}`)
  expect(await broken()).toEqual(at(1, 'missing'))
})

test('two removed entries are named by the first, renumbered or not', async () => {
  await db.outside(`delete from journal where scope = ${S} and position in (2, 3)`)
  expect(await broken()).toEqual(at(2, 'missing'))
  await shift(4, -2)
  expect(await broken()).toEqual(at(2, 'missing'))
})

test.each([1, 3, 6])('an entry inserted at %i is named', async (position) => {
  await shift(position, 1)
  await insert(position, position === 1 ? 4 : 1)
  expect(await broken()).toEqual(at(position, 'inserted'))
})

test.each([1, 3, 6])('an entry inserted at %i with a right hash is named', async (position) => {
  await shift(position, 1)
  await insert(position, position === 1 ? 4 : 1)
  await rehash(position)
  expect(await broken()).toEqual(at(position, 'inserted'))
})

test('an entry after the head and one before the first are named', async () => {
  await insert(7, 1)
  await rehash(7)
  expect(await broken()).toEqual(at(7, 'inserted'))
  await insert(0, 1)
  expect(await broken()).toEqual(at(0, 'inserted'))
})

test.each([
  [1, 2],
  [3, 4],
  [5, 6],
  [1, 6],
  [2, 5],
])('entries %i and %i swapped are named by the first', async (a, b) => {
  await swap(a, b)
  expect(await broken()).toEqual(at(a, 'swapped'))
})

test.each([
  [3, 4],
  [2, 5],
])('entries %i and %i swapped under the hashes that stayed are named', async (a, b) => {
  const rows = await db.read.select().from(journal)
  const hashOf = (position: number) => rows.find((row) => row.scope === S && row.position === position)?.hash
  await swap(a, b)
  for (const position of [a, b]) await db.outside(`update journal set hash = '${hashOf(position)}' ${where(position)}`)
  expect(await broken()).toEqual(at(a, 'swapped'))
})

test('texts swapped between two entries are named', async () => {
  const texts = await db.read.select().from(journal)
  const textOf = (position: number) => texts.find((row) => row.scope === S && row.position === position)
  for (const [to, from] of [
    [2, 5],
    [5, 2],
  ] as const)
    await db.outside(`update journal set salt = '${textOf(from)?.salt}', body = '${textOf(from)?.body}' ${where(to)}`)
  expect(await broken()).toEqual(at(2, 'swapped'))
})

test('a head set back, or with another hash, is found', async () => {
  await db.outside(`update head set position = 5 where scope = ${S}`)
  expect(await broken()).toEqual(at(5, 'altered'))
  await db.outside(`update head set position = 6, hash = 'x' where scope = ${S}`)
  expect(await broken()).toEqual(at(6, 'altered'))
  await db.outside(`delete from head where scope = ${S}`)
  expect(await broken()).toEqual(at(1, 'inserted'))
})

test('the first broken scope is the one that is named', async () => {
  await db.outside(`update journal set actor = 'x' where scope in (${S}, 4) and position = 2`)
  expect(await verify(db)).toEqual({ scopes: 2, entries: 3, erased: 0, broken: at(2, 'altered') })
})

test('verifying while others write raises no false alarm', async () => {
  let more = true
  const writing = (async () => {
    while (more) await db.write(S, (tx) => record(tx, noted(S, 9)))
  })()
  const verdicts = []
  for (let i = 0; i < 10; i++) {
    verdicts.push(await verify(db))
    await new Promise((go) => setImmediate(go))
  }
  more = false
  await writing
  expect(verdicts.map((verdict) => verdict.broken)).toEqual(Array(10).fill(undefined))
})
