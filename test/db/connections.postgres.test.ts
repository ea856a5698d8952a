import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../server/db/database'
import { openPostgres } from '../../server/db/postgres'
import { after } from '../../server/journal/read'
import { record } from '../../server/journal/record'
import { freshUrl } from '../setup/open'
import { type Outside, openSample } from './sample/open'
import { hall } from './sample/sample.schema'
import { addHall, castVote, voters } from './sample/sample.store'

let db: Database & Outside
beforeAll(async () => {
  db = await openSample()
  await db.keep(async (tx) => {
    for (const id of ['x', 'y']) await addHall(tx, { id, path: `/${id}/`, name: id, kind: 'hub' })
  })
})
afterAll(() => db.close())

test('a work that swallowed a database error is an error, never a false answer', async () => {
  const swallowed = db.keep(async (tx) => {
    await castVote(tx, 'swallowed')
    await (async () => await tx.insert(hall).values({ id: 'x', path: '/', name: 'x', kind: 'hub' }))().catch(() => {})
    return 'saved'
  })
  await expect(swallowed).rejects.toThrow('caught a database error')
  expect(await voters(db.read)).not.toContain('swallowed')
})

test('works that lock rows crosswise are run again until both are saved', async () => {
  const both = (ids: string[]) =>
    db.keep(async (tx) => {
      for (const id of ids) {
        await tx
          .update(hall)
          .set({ seats: sql`${hall.seats} + 1` })
          .where(eq(hall.id, id))
        await tx.select({ wait: sql`pg_sleep(0.1)` }).from(hall).limit(1)
      }
    })
  await Promise.all([both(['x', 'y']), both(['y', 'x'])])
  expect(await db.read.select({ seats: hall.seats }).from(hall)).toEqual([{ seats: 2 }, { seats: 2 }])
})

test('a connection cut inside a work refuses that work, and the next write stands', async () => {
  const cut = db.keep(async (tx) => {
    await castVote(tx, 'cut')
    await db.outside(
      "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()",
    )
    await castVote(tx, 'after')
  })
  await expect(cut).rejects.toThrow()
  await db.keep((tx) => castVote(tx, 'next'))
  expect(await voters(db.read)).toEqual(['next'])
})

test('more waiters on one scope than connections leave room for other scopes', async () => {
  const slow = (n: number) =>
    db.write(1, async (tx) => {
      await tx.select({ wait: sql`pg_sleep(0.01)` }).from(hall).limit(1)
      return n
    })
  let ended = 0
  const waiting = Array.from({ length: 40 }, (_, n) => slow(n).finally(() => ended++))
  await db.write(2, async () => 1)
  expect(ended).toBeLessThan(40)
  expect(await Promise.all(waiting)).toEqual(Array.from({ length: 40 }, (_, n) => n))
})

test('two nodes on one scope leave one chain without gaps', async () => {
  const url = await freshUrl()
  const nodes = await Promise.all([openPostgres(url), openPostgres(url)])
  const note = (n: number) => {
    const entry = { scope: 5, at: n, actor: 'u1', kind: 'test.noted', reach: 'down' as const, body: n }
    return nodes[n % 2]!.write(5, (tx) => record(tx, entry))
  }
  await Promise.all(Array.from({ length: 40 }, (_, n) => note(n)))
  const positions = (await after(nodes[0]!.read, 5, 0)).map((e) => e.position)
  await Promise.all(nodes.map((node) => node.close()))
  expect(positions).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
})

test('nodes that start at once migrate one after the other', async () => {
  const url = await freshUrl()
  await db.outside('select 1')
  const { migrationsOf } = await import('../../server/db/migrate')
  const options = { migrations: migrationsOf('postgres') }
  const nodes = await Promise.all([1, 2, 3].map(() => openPostgres(url, options)))
  await Promise.all(nodes.map((node) => node.close()))
  expect(nodes).toHaveLength(3)
})
