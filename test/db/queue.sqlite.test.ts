import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NativeSqlite } from '../../server/db/sqlite.native'
import { openSampleSqlite } from './sample/open'
import { vote } from './sample/sample.schema'
import { castVote, voters } from './sample/sample.store'

let db: Awaited<ReturnType<typeof openSampleSqlite>>
beforeAll(async () => {
  db = await openSampleSqlite({ groupMs: 5_000 })
})
afterAll(() => db.close())
const foreign = { name: 'ForeignAwait' }

test('works that wait become one commit: in order, unseen until then, and ten refused of fifty cost only themselves', async () => {
  const ran: number[] = []
  const answered: number[] = []
  const seenByReader: number[] = []
  const before = { ...db.stats }
  const one = (i: number) =>
    db.write(i, async (tx) => {
      ran.push(i)
      await castVote(tx, `w${i}`)
      seenByReader.push((await voters(db.read)).length)
      if (i % 10 === 3) throw new Error('refused')
      if (i % 10 === 4) await tx.insert(vote).values({ room: 'r', person: 'w0', value: 1, at: 1 })
    })
  const all = Array.from({ length: 50 }, (_, i) => i)
  const ends = await Promise.allSettled(all.map((i) => one(i).finally(() => answered.push(i))))
  expect([ran, answered]).toEqual([all, all])
  expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(40)
  expect(await voters(db.read)).toHaveLength(40)
  expect(seenByReader).toEqual(all.map(() => 0))
  expect(db.stats).toEqual({ groups: before.groups + 1, works: before.works + 50 })
})

test('a work that awaits a timer is cut, its neighbours are saved, and its late use of tx is refused', async () => {
  const late: unknown[] = []
  const slow = db.write(1, async (tx) => {
    await castVote(tx, 'slow')
    await sleep(20)
    await (async () => await castVote(tx, 'late'))().catch((error) => late.push(error))
  })
  const neighbour = db.write(1, (tx) => castVote(tx, 'neighbour'))
  await expect(slow).rejects.toMatchObject(foreign)
  await neighbour
  await expect.poll(() => late.length).toBe(1)
  expect(await voters(db.read)).toEqual(expect.arrayContaining(['neighbour']))
  expect(await voters(db.read)).not.toEqual(expect.arrayContaining(['slow']))
  expect(await voters(db.read)).not.toEqual(expect.arrayContaining(['late']))
})

test.each([
  ['the thread pool', () => crypto.subtle.digest('SHA-256', new Uint8Array(8))],
  ['nothing at all', () => new Promise(() => {})],
  ['a file', () => import('node:fs/promises').then((fs) => fs.readFile('/etc/hostname'))],
  ['the next turn', () => new Promise<void>((go) => setImmediate(go))],
])('a work that awaits %s is cut', async (_, work) => {
  await expect(db.keep<unknown>(work)).rejects.toMatchObject(foreign)
})

test('the cut is exact: three hundred digests all cut, two thousand statements never', async () => {
  for (let i = 0; i < 300; i++) {
    const cut = db.keep(async (tx) => {
      await castVote(tx, 'digest')
      await crypto.subtle.digest('SHA-256', new Uint8Array(8))
    })
    await expect(cut).rejects.toMatchObject(foreign)
  }
  await db.keep(async (tx) => {
    for (let i = 0; i < 2000; i++) {
      await castVote(tx, 'many', i)
      await Promise.resolve()
    }
  })
  expect(await voters(db.read)).not.toContain('digest')
  expect(await voters(db.read)).toContain('many')
})

test('a timer started inside a work may write once the work is over', async () => {
  const later = new Promise<string>((go, fail) => {
    void db.write(1, async () => {
      setTimeout(() => db.write(1, async () => 'written').then(go, fail), 5)
    })
  })
  expect(await later).toBe('written')
})

test('a work that loses the whole transaction makes the others run again one by one', async () => {
  await db.outside(
    'create table sample_boom (x integer primary key on conflict rollback); insert into sample_boom values (1)',
  )
  await db.outside(
    "create trigger boom after insert on sample_vote when new.person = 'boom' begin insert into sample_boom values (1); end",
  )
  const ends = await Promise.allSettled(['b1', 'boom', 'b3'].map((p) => db.keep((tx) => castVote(tx, p))))
  expect(ends.map((end) => end.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((await voters(db.read)).filter((p) => /^b(\d|oom)$/.test(p))).toEqual(['b1', 'b3'])
})

test('a lock held by another process delays a write and leaves the event loop free', async () => {
  const other = new NativeSqlite(db.file)
  other.exec('begin immediate')
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  const written = db.keep((tx) => castVote(tx, 'patient'))
  await sleep(200)
  expect(await voters(db.read)).not.toContain('patient')
  other.exec('commit')
  other.close()
  await written
  clearInterval(turning)
  expect(turns).toBeGreaterThan(3)
  expect(await voters(db.read)).toContain('patient')
})

test('closing lets the works that wait end, and refuses later ones', async () => {
  const own = await openSampleSqlite()
  const last = own.keep((tx) => castVote(tx, 'last'))
  await own.close()
  await last
  await expect(own.keep(async () => 1)).rejects.toThrow('closed')
  expect(await own.outside("select person from sample_vote where person = 'last'")).toHaveLength(1)
})
