import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../server/db/database'
import type { Entry } from '../../server/db/entry'
import { createFeed } from '../../server/journal/feed'
import { record } from '../../server/journal/record'
import { openForTest } from '../setup/open'

let db: Database
beforeEach(async () => {
  db = await openForTest()
})
afterEach(() => db.close())

const note = (scope: number, body: unknown) =>
  db.write(scope, (tx) => record(tx, { scope, at: 1, actor: 'u', kind: 'test.noted', reach: 'up', body }))

test('each subscriber gets every entry, those of a scope in order of position, even when it is slow', async () => {
  const feed = createFeed(db)
  const quick: Entry[] = []
  const slow: Entry[] = []
  feed.subscribe((entry) => void quick.push(entry))
  feed.subscribe(async (entry) => {
    await new Promise((go) => setImmediate(go))
    slow.push(entry)
  })
  await Promise.all(Array.from({ length: 60 }, (_, n) => note(n % 3, n)))
  await feed.drained()
  for (const heard of [quick, slow])
    for (const scope of [0, 1, 2]) {
      const positions = heard.filter((entry) => entry.scope === scope).map((entry) => entry.position)
      expect(positions).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    }
})

test('one that throws stops neither itself nor another, and its failure is told', async () => {
  const failures: unknown[] = []
  const feed = createFeed(db, (error, entry) => failures.push([String(error), entry.body]))
  const heard: unknown[] = []
  feed.subscribe((entry) => {
    if (entry.body === 1) throw new Error('at once')
  })
  feed.subscribe(async (entry) => {
    await null
    if (entry.body === 2) throw new Error('later')
    heard.push(entry.body)
  })
  for (const n of [1, 2, 3]) await note(1, n)
  await feed.drained()
  expect(heard).toEqual([1, 3])
  expect(failures).toEqual(
    expect.arrayContaining([
      ['Error: at once', 1],
      ['Error: later', 2],
    ]),
  )
  expect(failures).toHaveLength(2)
})

test('a subscriber may write, and drained waits for what that brings', async () => {
  const feed = createFeed(db)
  const heard: unknown[] = []
  feed.subscribe(async (entry) => {
    heard.push(entry.body)
    if (entry.body === 'first') await note(2, 'second')
  })
  await note(1, 'first')
  await feed.drained()
  expect(heard).toEqual(['first', 'second'])
})

test('after it has stopped, a subscriber hears nothing', async () => {
  const feed = createFeed(db)
  const heard: unknown[] = []
  const stop = feed.subscribe((entry) => void heard.push(entry.body))
  await note(1, 'before')
  await feed.drained()
  stop()
  await note(1, 'after')
  await feed.drained()
  expect(heard).toEqual(['before'])
})
