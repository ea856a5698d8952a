import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Database, HOUSE, type Tx } from '../../server/db/database'
import type { Entry } from '../../server/db/entry'
import { record } from '../../server/journal/record'
import { openSample } from './sample/open'
import { hall, vote } from './sample/sample.schema'
import { castVote, voters } from './sample/sample.store'

let db: Database
beforeAll(async () => {
  db = await openSample()
})
afterAll(() => db.close())

const entry = (scope: number, body: unknown) => ({
  scope,
  at: 1,
  actor: 'u1',
  kind: 'test.noted',
  reach: 'down' as const,
  body,
})
const isTxOver = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TxOver' || isTxOver(error.cause))

test('fifty works that count, then insert, never seat more than the limit', async () => {
  const seat = (person: string) =>
    db.write(1, async (tx) => {
      if ((await tx.$count(vote, eq(vote.room, 'full'))) >= 10) return false
      await tx.insert(vote).values({ room: 'full', person, value: 1, at: 1 })
      return true
    })
  const seated = await Promise.all(Array.from({ length: 50 }, (_, i) => seat(`p${i}`)))
  expect(seated.filter(Boolean)).toHaveLength(10)
  expect(await db.read.$count(vote, eq(vote.room, 'full'))).toBe(10)
})

test('the same holds across two scopes when each write names the other', async () => {
  const seat = (scope: number, person: string) =>
    db.write({ scope, also: [scope === 2 ? 3 : 2] }, async (tx) => {
      if ((await tx.$count(vote, eq(vote.room, 'two'))) >= 10) return
      await tx.insert(vote).values({ room: 'two', person, value: 1, at: 1 })
    })
  await Promise.all(Array.from({ length: 50 }, (_, i) => seat(2 + (i % 2), `p${i}`)))
  expect(await db.read.$count(vote, eq(vote.room, 'two'))).toBe(10)
})

test('what a work threw reaches its caller, and nothing of it stays', async () => {
  const refused = db.write(1, async (tx) => {
    await castVote(tx, 'refused')
    throw new RangeError('no')
  })
  await expect(refused).rejects.toThrow(new RangeError('no'))
  expect(await voters(db.read)).not.toContain('refused')
})

test('a write or keep inside a work is refused at once', async () => {
  const nested = { name: 'NestedWrite' }
  await expect(db.write(1, () => db.write(1, async () => 1))).rejects.toMatchObject(nested)
  await expect(db.write(1, () => db.keep(async () => 1))).rejects.toMatchObject(nested)
  await expect(db.keep(() => db.write(1, async () => 1))).rejects.toMatchObject(nested)
  const both = db.write(1, async () => {
    await Promise.all([1, 2].map(() => db.write(1, async () => 1)))
  })
  await expect(both).rejects.toMatchObject(nested)
})

test('a tx kept for later is dead', async () => {
  const kept: Tx[] = []
  await db.write(1, async (tx) => {
    kept.push(tx)
  })
  const late = (async () => await kept[0]!.select().from(hall))()
  await expect(late).rejects.toSatisfy(isTxOver)
})

test('a builder returned as it is runs inside its work', async () => {
  await db.write(1, (tx) => castVote(tx, 'builder'))
  expect(await voters(db.read)).toContain('builder')
})

test('entries are heard of after the commit only, and those of a refused work never', async () => {
  const heard: Entry[] = []
  const seen: Promise<number>[] = []
  const stop = db.onCommitted((entries) => {
    heard.push(...entries)
    seen.push(db.read.$count(vote, eq(vote.person, 'heard')))
  })
  const refused = db.write(HOUSE, async (tx) => {
    await record(tx, entry(HOUSE, 'refused'))
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  await db.write(HOUSE, async (tx) => {
    await record(tx, entry(HOUSE, 'one'))
    await record(tx, entry(HOUSE, 'two'))
    await castVote(tx, 'heard')
  })
  stop()
  await db.write(HOUSE, (tx) => record(tx, entry(HOUSE, 'three')))
  expect(heard.map((e) => [e.position, e.body])).toEqual([
    [1, 'one'],
    [2, 'two'],
  ])
  expect(await Promise.all(seen)).toEqual([1])
})

test('a listener that throws harms neither the writer nor the next listener', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  const heard: unknown[] = []
  const stops = [
    db.onCommitted(() => {
      throw new Error('deaf')
    }),
    db.onCommitted((entries) => void heard.push(...entries.map((e) => e.body))),
  ]
  await db.write(HOUSE, (tx) => record(tx, entry(HOUSE, 'told')))
  for (const stop of stops) stop()
  expect(heard).toEqual(['told'])
  expect(warn).toHaveBeenCalledWith(new Error('deaf'))
  warn.mockRestore()
})

test('keep saves without an entry', async () => {
  const heard: Entry[] = []
  const stop = db.onCommitted((entries) => heard.push(...entries))
  await db.keep((tx) => castVote(tx, 'kept'))
  stop()
  expect(await voters(db.read)).toContain('kept')
  expect(heard).toEqual([])
})

test('a scope that is no whole number is refused before anything runs', async () => {
  const ran: string[] = []
  const odd = db.write(Number.NaN, async () => void ran.push('ran'))
  await expect(odd).rejects.toThrow(TypeError)
  expect(ran).toEqual([])
})
