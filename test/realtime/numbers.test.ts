import { afterAll, beforeAll, expect, test } from 'vitest'
import { guests, sheets } from '../../server/attendance/attendance.schema'
import { devices } from '../../server/connections/connections.schema'
import { record } from '../../server/journal/record'
import { sessions } from '../../server/sessions/sessions.schema'
import type { TestPoint } from '../scenes/builders'
import { type Page, type Pages, pages, settled } from './pages'

// Whoever watches a node sees its numbers and those of its children change, in one small frame, without asking.
let line: Pages
let at: Record<'root' | 'bacNinh' | 'tuSon' | 'dongKy' | 'dakLak', TestPoint>
let central: number
let device: number

async function session(host: TestPoint): Promise<number> {
  return await line.db.keep(async (tx) => {
    const values = {
      conference: host.conference,
      host: host.id,
      kind: 'central',
      title: 'Phiên',
      state: 'open',
      plannedFrom: 1,
      plannedTo: 2,
    } as const
    const [row] = await tx.insert(sessions).values(values).returning({ id: sessions.id })
    const below = Object.values(at).filter(({ path }) => path.startsWith(host.path))
    for (const { id, path } of below)
      await tx.insert(sheets).values({ session: row!.id, point: id, path, state: 'open' })
    return row!.id
  })
}
beforeAll(async () => {
  line = await pages()
  at = {
    root: (await line.conference()).root,
    bacNinh: await line.point('Bắc Ninh'),
    tuSon: await line.point('Từ Sơn'),
    dongKy: await line.point('Đồng Kỵ'),
    dakLak: await line.point('Đắk Lắk'),
  }
  central = await session(at.root)
  device = await line.db.keep(async (tx) => {
    const values = { tag: 'device-of-test', ownerKind: 'account', owner: 1, createdAt: 1 } as const
    const [row] = await tx.insert(devices).values(values).returning({ id: devices.id })
    return row!.id
  })
})
afterAll(() => line.end())

let stamps = 0
const guest = (point: TestPoint, of = central) =>
  line.db.write(point.id, async (tx) => {
    const stamp = `stamp${String(++stamps).padStart(6, '0')}`
    const values = { session: of, point: point.id, device, stamp, name: 'Khách', office: '', member: false, at: 1 }
    await tx.insert(guests).values(values)
    await record(tx, {
      scope: point.id,
      conference: point.conference,
      at: 1,
      actor: 'server',
      kind: 'guest.added',
      reach: 'up',
      body: {},
    })
  })

/** What the page shows: session, point → guests of its own hall and of its subtree. */
function shown(page: Page, of = central): Record<number, [number, number]> {
  const known: Record<number, [number, number]> = {}
  for (const frame of page.frames)
    if (frame.name === 'counts' && frame.body.session === of)
      for (const { point, own, total } of frame.body.nodes) known[point] = [own.guests, total.guests]
  return known
}

test('right after the watch come the node and its children; then only what changed', async () => {
  const director = line.somebody('account', ['director', at.root]).page()
  await director.watch({ subtrees: [at.root.id] })
  await director.until(() => director.heard('counts').length === 1)
  expect(shown(director)).toEqual({ [at.root.id]: [0, 0], [at.bacNinh.id]: [0, 0], [at.dakLak.id]: [0, 0] })

  director.packets.length = 0
  await guest(at.dongKy)
  await director.until(() => director.packets.length > 0)
  await settled(line)
  expect(director.packets).toHaveLength(1)
  const [frame, ...more] = director.packets[0]!
  expect(more).toEqual([])
  expect(frame).toMatchObject({ name: 'counts', scope: at.root.id, position: null })
  expect(shown(director)).toEqual({ [at.root.id]: [0, 1], [at.bacNinh.id]: [0, 1], [at.dakLak.id]: [0, 0] })
  expect(JSON.stringify(director.packets[0]).length).toBeLessThan(1500)
})

test('each hears its own node: the hall its hall, the district its wards, a foreign province nothing', async () => {
  const hall = line.somebody('point', ['operator', at.dongKy]).page()
  const district = line.somebody('account', ['secretary', at.tuSon]).page()
  const foreign = line.somebody('account', ['secretary', at.dakLak]).page()
  const delegate = line.somebody('seat', ['delegate', at.dongKy]).page()
  await hall.watch({ points: [at.dongKy.id] })
  await district.watch({ subtrees: [at.tuSon.id] })
  await foreign.watch({ subtrees: [at.dakLak.id] })
  await delegate.watch({ points: [at.dongKy.id] })
  await settled(line)
  const [before] = [shown(hall)[at.dongKy.id]?.[0] ?? 0]
  for (const page of [hall, district, foreign, delegate]) page.frames.length = 0
  await guest(at.dongKy)
  await hall.until(() => hall.frames.length > 0)
  await district.until(() => district.frames.length > 0)
  await settled(line)
  const now = before + 1
  expect(shown(hall)).toEqual({ [at.dongKy.id]: [now, now] })
  expect(shown(district)).toEqual({ [at.dongKy.id]: [now, now], [at.tuSon.id]: [0, now] })
  expect([foreign.frames, delegate.frames]).toEqual([[], []])
})

test('the top of a local session is shown to whoever watches above its host', async () => {
  const local = await session(at.bacNinh)
  const director = line.somebody('account', ['director', at.root]).page()
  const province = line.somebody('account', ['director', at.bacNinh]).page()
  await director.watch({ subtrees: [at.root.id] })
  await province.watch({ subtrees: [at.bacNinh.id] })
  await province.until(() => shown(province, local)[at.bacNinh.id] !== undefined)
  await guest(at.tuSon, local)
  await province.until(() => shown(province, local)[at.tuSon.id]?.[0] === 1)
  await director.until(() => shown(director, local)[at.bacNinh.id]?.[1] === 1)
  expect(Object.keys(shown(director, local))).toEqual([String(at.bacNinh.id)])
})

test('a hundred changes in a row are a few frames, and the last number is right', async () => {
  const director = line.somebody('account', ['director', at.root]).page()
  await director.watch({ subtrees: [at.root.id] })
  await director.until(() => director.heard('counts').length > 0)
  await settled(line)
  const before = shown(director)[at.root.id]?.[1] ?? 0
  director.packets.length = 0
  const begun = performance.now()
  await Promise.all(Array.from({ length: 100 }, (_, n) => guest(n % 2 ? at.dongKy : at.dakLak)))
  await director.until(() => shown(director)[at.root.id]?.[1] === before + 100)
  const seconds = (performance.now() - begun) / 1000
  await settled(line)
  expect(shown(director)[at.root.id]?.[1]).toBe(before + 100)
  expect(director.packets.length).toBeLessThanOrEqual(4 * Math.ceil(seconds) + 1)
})
