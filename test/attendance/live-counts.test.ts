import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { guests, headcounts, sheets, standings } from '../../server/attendance/attendance.schema'
import { createLiveCounts } from '../../server/attendance/live-counts'
import { quotas, seats } from '../../server/composition/composition.schema'
import { devices } from '../../server/connections/connections.schema'
import type { Database, Tx } from '../../server/db/database'
import { createFeed } from '../../server/journal/feed'
import { record } from '../../server/journal/record'
import type { CountsChanged, Feed } from '../../server/parts'
import { sessions } from '../../server/sessions/sessions.schema'
import { builders, type TestPoint } from '../scenes/builders'
import { movable } from '../scenes/scene'
import { openForTest } from '../setup/open'
import { oracle } from './counts-oracle'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

// What is kept in memory is always what the rows say: at the first question, and after every change.
let db: Database
let feed: Feed
let build: ReturnType<typeof builders>
let all: TestPoint[]
let central: number
let local: number
let device: number
const seatIds: { id: number; point: number }[] = []

/** The same numbers again in every run. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}
const roll = dice(18_052_022)
const oneOf = <T>(list: readonly T[]): T => list[roll(list.length)]!

async function addSession(tx: Tx, host: TestPoint, more: Partial<typeof sessions.$inferInsert> = {}): Promise<number> {
  const values = {
    conference: host.conference,
    host: host.id,
    kind: 'central',
    title: 'Phiên',
    state: 'open',
    plannedFrom: 1,
    plannedTo: 2,
    ...more,
  } as const
  const [row] = await tx.insert(sessions).values(values).returning({ id: sessions.id })
  const below = all.filter(({ path }) => path.startsWith(host.path))
  for (const { id, path } of below) await tx.insert(sheets).values({ session: row!.id, point: id, path, state: 'open' })
  return row!.id
}

async function addSeat(tx: Tx, point: TestPoint, n: number) {
  const values = {
    conference: point.conference,
    point: point.id,
    rank: String(n),
    printedName: `Đại biểu ${n}`,
    folded: `dai bieu ${n}`,
    category: 'Đại biểu',
    attendsAs: n % 5 === 0 ? oneOf(['invited', 'serving', 'press'] as const) : 'full',
    member: n % 3 !== 0,
    code: `CODE${n}`,
    addedAt: 1,
  } as const
  const [row] = await tx.insert(seats).values(values).returning({ id: seats.id })
  seatIds.push({ id: row!.id, point: point.id })
}

beforeAll(async () => {
  db = await openForTest()
  feed = createFeed(db)
  build = builders({
    db,
    clock: movable(),
    browser: () => {
      throw new Error('not here')
    },
  })
  const { root } = await build.conference()
  const names = ['Bắc Ninh', 'Đắk Lắk', 'Từ Sơn', 'Quế Võ', 'Cư Kuin']
  all = [root]
  for (const name of names) all.push(await build.point(name))
  for (const name of ['Đồng Kỵ', 'Phù Chẩn', 'Châu Khê']) all.push(await build.point(name, { counting: 'count' }))
  await db.keep(async (tx) => {
    central = await addSession(tx, root)
    local = await addSession(tx, await build.point('Bắc Ninh'), { kind: 'local', continues: central })
    for (const [i, point] of all.entries()) {
      for (let n = 0; n < 6; n++) await addSeat(tx, point, i * 10 + n)
      await tx.insert(quotas).values({ point: point.id, category: 'Chi ủy', member: true, n: 4 + i })
      await tx.insert(quotas).values({ point: point.id, category: 'Quần chúng', member: false, n: i })
    }
    const values = { tag: 'device-of-test', ownerKind: 'account', owner: 1, createdAt: 1 } as const
    const [row] = await tx.insert(devices).values(values).returning({ id: devices.id })
    device = row!.id
  })
})
afterAll(() => db.close())

const happened = (scope: number, kind: string, work: (tx: Tx) => Promise<unknown>, body: object = {}) =>
  db.write(scope, async (tx) => {
    await work(tx)
    await record(tx, { scope, conference: all[0]!.conference, at: 1, actor: 'server', kind, reach: 'up', body })
  })

let stamps = 0
const stamp = () => `stamp${String(++stamps).padStart(6, '0')}`
const deeds: (() => Promise<unknown>)[] = [
  function mark() {
    const seat = oneOf(seatIds)
    const session = oneOf([central, local])
    const value = oneOf(['present', 'present', 'excused', 'unexcused', 'unmarked'] as const)
    const substitute = value === 'present' && roll(4) === 0
    const held = {
      point: seat.point,
      value,
      mode: value === 'present' ? oneOf(['hall', 'online'] as const) : null,
      occupant: value === 'present' ? (substitute ? ('substitute' as const) : ('holder' as const)) : null,
      substituteMember: substitute ? roll(2) === 0 : null,
      conflict: roll(8) === 0,
      at: 1,
    }
    return happened(seat.point, 'standing.marked', (tx) =>
      tx
        .insert(standings)
        .values({ session, seat: seat.id, ...held })
        .onConflictDoUpdate({ target: [standings.session, standings.seat], set: held }),
    )
  },
  function headcount() {
    const point = oneOf(all).id
    const n = roll(12)
    const values = {
      session: oneOf([central, local]),
      point,
      device,
      stamp: stamp(),
      n,
      excused: roll(4),
      members: roll(n + 1),
      by: 'test',
      at: 1,
    }
    return happened(point, 'headcount.reported', (tx) => tx.insert(headcounts).values(values))
  },
  function guest() {
    const point = oneOf(all).id
    const seat = roll(3) === 0 ? oneOf(seatIds).id : null
    const values = {
      session: oneOf([central, local]),
      point,
      device,
      stamp: stamp(),
      seat,
      name: 'Khách',
      office: '',
      member: false,
      at: 1,
    }
    return happened(point, 'guest.added', (tx) => tx.insert(guests).values(values))
  },
  function removeGuest() {
    const point = oneOf(all).id
    return happened(point, 'guest.removed', (tx) =>
      tx.update(guests).set({ removedAt: 2 }).where(eq(guests.point, point)),
    )
  },
  function sheet() {
    const point = oneOf(all).id
    const state = oneOf(['open', 'submitted', 'accepted'] as const)
    const one = and(eq(sheets.session, oneOf([central, local])), eq(sheets.point, point))
    return happened(point, 'sheet.submitted', (tx) => tx.update(sheets).set({ state }).where(one))
  },
  function removeSeat() {
    const seat = oneOf(seatIds)
    const body = { seats: [{ id: seat.id, point: seat.point }] }
    // As composition is edited: recorded at the root, naming the point.
    return happened(
      all[0]!.id,
      'seat.removed',
      (tx) =>
        tx
          .update(seats)
          .set({ removedAt: roll(2) ? 3 : null })
          .where(eq(seats.id, seat.id)),
      body,
    )
  },
  function quota() {
    const point = oneOf(all).id
    return happened(point, 'quota.set', (tx) =>
      tx
        .update(quotas)
        .set({ n: roll(9) })
        .where(and(eq(quotas.point, point), eq(quotas.member, true))),
    )
  },
]

const plain = (nodes: ReadonlyMap<number, { own: object; total: object }>) =>
  Object.fromEntries([...nodes].map(([point, { own, total }]) => [point, { own, total }]))

test('after any changes: kept = built anew = counted by hand, for the session and the one that continues it', async () => {
  const kept = createLiveCounts(db, feed)
  for (const session of [central, local]) await kept.nodes(session)
  for (let round = 0; round < 40; round++) {
    for (let n = 0; n < 6; n++) await oneOf(deeds)()
    await feed.drained()
    for (const session of [central, local]) {
      const now = plain(await kept.nodes(session))
      expect(now).toEqual(plain(await oracle(db.read, session)))
      if (round % 10 === 0) expect(plain(await createLiveCounts(db, feed).nodes(session))).toEqual(now)
    }
  }
})

test('what is told is exactly what changed: the hall and every node above it', async () => {
  const kept = createLiveCounts(db, feed)
  const told: CountsChanged[] = []
  await kept.nodes(central)
  kept.subscribe((changed) => told.push(changed))
  const tuSon = all[3]!
  await happened(tuSon.id, 'guest.added', (tx) =>
    tx.insert(guests).values({
      session: central,
      point: tuSon.id,
      device,
      stamp: stamp(),
      name: 'Khách',
      office: '',
      member: false,
      at: 1,
    }),
  )
  await feed.drained()
  const nodes = await kept.nodes(central)
  expect(told).toEqual([
    {
      session: central,
      top: all[0]!.id,
      nodes: [tuSon, all[1]!, all[0]!].map(({ id, path }) => ({
        point: id,
        path,
        ...(nodes.get(id) && { own: nodes.get(id)!.own, total: nodes.get(id)!.total }),
      })),
    },
  ])
  await happened(tuSon.id, 'standing.marked', async () => {})
  await feed.drained()
  await kept.nodes(central)
  expect(told).toHaveLength(1)
})

test('a point that moves, comes or goes is counted where it now belongs', async () => {
  const kept = createLiveCounts(db, feed)
  const before = (await kept.of(central, all[2]!.id))?.total.points
  const moved = all.find(({ name }) => name === 'Đồng Kỵ')!
  const there = `${all[2]!.path}${moved.id}/`
  await happened(all[0]!.id, 'point.moved', (tx) =>
    tx
      .update(sheets)
      .set({ path: there })
      .where(and(eq(sheets.session, central), eq(sheets.point, moved.id))),
  )
  await feed.drained()
  expect((await kept.of(central, all[2]!.id))?.total.points).toBe((before ?? 0) + 1)
  expect(plain(await kept.nodes(central))).toEqual(plain(await oracle(db.read, central)))
})

test('a session that does not reach a point has no numbers for it', async () => {
  const kept = createLiveCounts(db, feed)
  expect(await kept.of(local, all[2]!.id)).toBeUndefined()
  expect((await kept.nodes(999_999)).size).toBe(0)
})
