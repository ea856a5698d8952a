import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { listAccounts, listHelpers, whoAmI } from '../../shared/accounts'
import type { Call } from '../../shared/call'
import { compositionOf, getInvitation } from '../../shared/composition'
import { getConference, listConferences } from '../../shared/conferences'
import { myWork } from '../../shared/home'
import { getPoint, listPoints } from '../../shared/points'
import { listSessions } from '../../shared/sessions'
import { type Scene, scene } from '../scenes/scene'
import { type Ground, ground } from './ground'
import { type Given, type Line, lineTo } from './line'
import { type Asker, persons } from './persons'

// Who may ask is in the matrix; here is what each is shown, for calls whose answer depends on who asks.
vi.setConfig({ testTimeout: 60_000 })
let s: Scene
let g: Ground
let line: Line
let everybody: Asker[]
beforeAll(async () => {
  s = await scene()
  g = await ground(s)
  everybody = await persons(s)
  line = lineTo(s.url, s.app.parts.config.origin)
}, 240_000)
afterAll(async () => {
  line.end()
  await s.end()
})

async function shown(name: string, call: Call, given: Given = {}) {
  const cookie = everybody.find((one) => one.name === name)?.cookie
  const { status, body } = await line.ask(call, { ...given, cookie })
  expect([name, status]).toEqual([name, 200])
  return body
}
const centre = () => ({ params: { id: g.centre } })

test.each([
  ['director root/unit', ['Từ Sơn', 'Đồng Kỵ', 'Quế Võ', 'Đắk Lắk']],
  ['organizer parent/unit', ['Từ Sơn', 'Đồng Kỵ', 'Quế Võ']],
  ['secretary own/point', ['Từ Sơn', 'Đồng Kỵ']],
  ['operator own/unit', ['Từ Sơn']],
  ['code own', ['Từ Sơn']],
  ['code below', ['Đồng Kỵ']],
  ['helper own', []],
  ['observer foreign/unit', ['Đắk Lắk']],
])('%s sees everybody in the tree, and the phones of %s', async (name, names) => {
  const { points } = await shown(name, listPoints, centre())
  expect(points).toHaveLength(6)
  const called = points.filter(
    (one: { phone: string; responsible: string }) => one.phone !== '' || one.responsible !== '',
  )
  expect(called.map((one: { printedName: string }) => one.printedName).toSorted()).toEqual(names.toSorted())
})

test('a hall is told whom to call above it, and nobody beside', async () => {
  const ward = await shown('code below', getPoint, { params: { id: g.dongKy.id } })
  expect(ward.ancestors.map((one: { phone: string }) => one.phone)).toEqual(['0222 3835 201', '', ''])
  const cookie = everybody.find((one) => one.name === 'code sister')?.cookie
  expect((await line.ask(getPoint, { params: { id: g.tuSon.id }, cookie })).status).toBe(403)
})

test.each([
  ['organizer root/unit', ['Bắc Ninh', 'Quế Võ', 'Trung ương', 'Từ Sơn', 'Đắk Lắk', 'Đồng Kỵ']],
  ['secretary own/unit', ['Từ Sơn', 'Đồng Kỵ']],
  ['code own', ['Từ Sơn']],
  ['editor root/unit', []],
])('%s sees by number who is expected at %s', async (name, names) => {
  const { points } = await shown(name, compositionOf, centre())
  const all = [g.root, g.bacNinh, g.tuSon, g.dongKy, g.queVo, g.dakLak]
  const named = points.map((row: { point: number }) => all.find(({ id }) => id === row.point)?.name)
  expect(named.toSorted()).toEqual(names.toSorted())
})

test.each([
  ['director root/unit', ['central', 'open', 'planned', 'paused', 'closed', 'foreign']],
  ['director parent/unit', ['central', 'open', 'planned', 'paused', 'closed']],
  ['code below', ['central', 'open', 'planned', 'paused', 'closed']],
  ['code sister', ['central']],
  ['operator foreign/unit', ['central', 'foreign']],
] as const)('%s sees the sessions %s, in the list and with the conference', async (name, which) => {
  const due = which.map((one) => g.sessions[one]).toSorted()
  const ids = (list: { id: number }[]) => list.map(({ id }) => id).toSorted()
  expect(ids((await shown(name, listSessions, centre())).sessions)).toEqual(due)
  expect(ids((await shown(name, getConference, centre())).sessions)).toEqual(due)
})

test.each([
  ['organizer root/unit', ['Hội nghị', 'Hội nghị Từ Sơn'], true],
  ['director below/unit', ['Hội nghị', 'Hội nghị Từ Sơn'], false],
  ['code own', ['Hội nghị'], false],
  ['organizer foreign/unit', ['Hội nghị'], true],
  ['organizer former/point', [], false],
  ['seat own', [], false],
  ['somebody', [], false],
])('%s sees the conferences %s', async (name, titles, mayCreate) => {
  const body = await shown(name, listConferences)
  expect(body.conferences.map((one: { title: string }) => one.title).toSorted()).toEqual(titles)
  expect(body.mayCreate).toBe(mayCreate)
})

test('a delegate is shown the own seat and nobody else', async () => {
  const page = await shown('seat own', getInvitation)
  expect(page.seat.printedName).toBe('Đại biểu own')
  expect(JSON.stringify(page)).not.toMatch(/Ngô Thị An|Đỗ Văn Bình|Dương Thị Mơ/)
  const work = await shown('seat own', myWork)
  expect(work.conferences.map((one: { point: { name: string } }) => one.point.name)).toEqual(['Từ Sơn'])
  expect(work.tasks).toEqual([])
  const me = await shown('seat own', whoAmI)
  expect([me.kind, me.grants]).toEqual(['seat', []])
})

test('whoever holds nothing has nothing to do', async () => {
  for (const name of ['somebody', 'director former/point'])
    expect(await shown(name, myWork)).toEqual({ conferences: [], tasks: [] })
})

test('an administrator is shown the accounts of the area, without secrets', async () => {
  const names = (body: { accounts: { name: string }[] }) => body.accounts.map(({ name }) => name)
  expect(names(await shown('admin own/unit', listAccounts))).toContain('Nguyễn Thị Đích')
  expect(names(await shown('admin foreign/unit', listAccounts))).not.toContain('Nguyễn Thị Đích')
  const text = JSON.stringify([
    await shown('admin root/unit', listAccounts),
    await shown('organizer root/unit', listHelpers, { params: { id: g.tuSon.id } }),
  ])
  expect(text).not.toMatch(/argon2|token|hash/i)
})
