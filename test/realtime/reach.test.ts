import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestPoint } from '../scenes/builders'
import { type Page, type Pages, pages, settled } from './pages'

// A fact is heard by the halls below it, or by its own hall and whoever watches above it: never by a sister.
let line: Pages
let at: Record<'root' | 'bacNinh' | 'tuSon' | 'queVo' | 'dongKy' | 'dakLak', TestPoint>
const listeners: Record<string, Page> = {}

beforeAll(async () => {
  line = await pages()
  at = {
    root: (await line.conference()).root,
    bacNinh: await line.point('Bắc Ninh'),
    tuSon: await line.point('Từ Sơn'),
    queVo: await line.point('Quế Võ'),
    dongKy: await line.point('Đồng Kỵ'),
    dakLak: await line.point('Đắk Lắk'),
  }
  const hall = async (
    name: string,
    kind: 'point' | 'helper' | 'seat',
    role: 'operator' | 'helper' | 'delegate',
    point: TestPoint,
  ) => {
    const page = line.somebody(kind, [role, point]).page()
    expect((await page.watch({ points: [point.id] })).refused).toEqual([])
    listeners[name] = page
  }
  const watcher = async (
    name: string,
    role: 'director' | 'secretary' | 'operator',
    point: TestPoint,
    watched = [point],
  ) => {
    const page = line.somebody('account', [role, point]).page()
    expect((await page.watch({ subtrees: watched.map(({ id }) => id) })).refused).toEqual([])
    listeners[name] = page
  }
  await hall('operator of Từ Sơn', 'point', 'operator', at.tuSon)
  await hall('helper of Từ Sơn', 'helper', 'helper', at.tuSon)
  await hall('delegate of Từ Sơn', 'seat', 'delegate', at.tuSon)
  await hall('operator of Quế Võ', 'point', 'operator', at.queVo)
  await hall('operator of Đồng Kỵ', 'point', 'operator', at.dongKy)
  await hall('delegate of Đồng Kỵ', 'seat', 'delegate', at.dongKy)
  await hall('operator of Bắc Ninh', 'point', 'operator', at.bacNinh)
  await hall('operator of Đắk Lắk', 'point', 'operator', at.dakLak)
  await watcher('director of the root', 'director', at.root)
  await watcher('director of Bắc Ninh', 'director', at.bacNinh)
  await watcher('secretary of Bắc Ninh with Từ Sơn open', 'secretary', at.bacNinh, [at.bacNinh, at.tuSon])
  await watcher('operator of Bắc Ninh watching', 'operator', at.bacNinh)
  await watcher('director of Đắk Lắk', 'director', at.dakLak)
})
afterAll(() => line.end())

const halls = {
  tuSon: ['operator of Từ Sơn', 'helper of Từ Sơn'],
  belowTuSon: ['operator of Đồng Kỵ'],
  delegates: ['delegate of Từ Sơn', 'delegate of Đồng Kỵ'],
  bacNinh: ['operator of Bắc Ninh'],
}
const above = [
  'director of the root',
  'director of Bắc Ninh',
  'secretary of Bắc Ninh with Từ Sơn open',
  'operator of Bắc Ninh watching',
]
const foreign = ['operator of Đắk Lắk', 'director of Đắk Lắk']
const everybody = () => Object.keys(listeners)
const belowBacNinh = [...halls.tuSon, ...halls.belowTuSon, ...halls.delegates, ...halls.bacNinh, 'operator of Quế Võ']

interface Told {
  name: string
  where: 'root' | 'bacNinh' | 'tuSon'
  reach: 'down' | 'up' | 'both' | 'house'
  body?: () => object
  heard: () => string[]
}
const ofTuSon = () => ({ point: at.tuSon.id, session: 1, id: 1 })
const table: Told[] = [
  { name: 'session', where: 'root', reach: 'down', heard: everybody },
  { name: 'item', where: 'root', reach: 'down', heard: everybody },
  { name: 'turn', where: 'root', reach: 'down', body: ofTuSon, heard: everybody },
  {
    name: 'conference',
    where: 'root',
    reach: 'down',
    heard: () => everybody().filter((name) => !name.startsWith('delegate')),
  },
  { name: 'session', where: 'bacNinh', reach: 'down', heard: () => [...belowBacNinh, ...above] },
  { name: 'turn', where: 'bacNinh', reach: 'down', body: ofTuSon, heard: () => [...belowBacNinh, ...above] },
  { name: 'session', where: 'bacNinh', reach: 'both', heard: () => [...belowBacNinh, ...above] },
  { name: 'session', where: 'bacNinh', reach: 'house', heard: () => [] },
  { name: 'session', where: 'tuSon', reach: 'up', heard: () => [...halls.tuSon, ...above] },
  { name: 'request', where: 'root', reach: 'down', body: ofTuSon, heard: () => [...halls.tuSon, ...above] },
  { name: 'request', where: 'bacNinh', reach: 'down', body: ofTuSon, heard: () => [...halls.tuSon, ...above] },
  {
    name: 'point',
    where: 'root',
    reach: 'down',
    body: () => ({ id: at.tuSon.id }),
    heard: () => [...halls.tuSon, ...halls.belowTuSon, ...above],
  },
  { name: 'sheet', where: 'tuSon', reach: 'up', body: ofTuSon, heard: () => [...halls.tuSon, ...above] },
  { name: 'headcount', where: 'tuSon', reach: 'up', body: ofTuSon, heard: () => [...halls.tuSon, ...above] },
  { name: 'presence', where: 'tuSon', reach: 'up', body: ofTuSon, heard: () => [...halls.tuSon, ...above] },
  { name: 'removed', where: 'tuSon', reach: 'up', body: ofTuSon, heard: () => [...halls.tuSon, ...above] },
  { name: 'publisher', where: 'tuSon', reach: 'up', body: ofTuSon, heard: () => halls.tuSon },
  {
    name: 'standings',
    where: 'tuSon',
    reach: 'up',
    body: () => ({ ...ofTuSon(), standings: [] }),
    heard: () => [...halls.tuSon, 'secretary of Bắc Ninh with Từ Sơn open'],
  },
  {
    name: 'guest',
    where: 'tuSon',
    reach: 'up',
    body: ofTuSon,
    heard: () => [...halls.tuSon, 'secretary of Bắc Ninh with Từ Sơn open'],
  },
]

let markers = 1000
test.each(table)('$name recorded at $where reaching $reach is heard by whom it concerns', async (told) => {
  for (const page of Object.values(listeners)) page.frames.length = 0
  await line.fact(told.name, at[told.where].id, told.reach, { mine: true, ...told.body?.() })
  await settled(line)
  const marker = ++markers
  await line.fact('item', at.root.id, 'down', { marker })
  for (const page of Object.values(listeners))
    await page.until(() => page.frames.some(({ body }) => 'marker' in body && body.marker === marker))
  const heard = everybody().filter((name) => listeners[name]!.frames.some(({ body }) => 'mine' in body))
  expect(heard.sort()).toEqual([...told.heard()].sort())
  expect(heard.filter((name) => foreign.includes(name) && told.where !== 'root')).toEqual([])
})

test('nobody is told the same thing twice, however many of its rooms hear it', async () => {
  const page = listeners['secretary of Bắc Ninh with Từ Sơn open']!
  page.frames.length = 0
  await line.fact('sheet', at.tuSon.id, 'up', ofTuSon())
  await page.until(() => page.frames.length > 0)
  await settled(line)
  expect(page.frames.map(({ name, scope }) => [name, scope])).toEqual([['sheet', at.tuSon.id]])
})
