import { afterAll, beforeAll, expect, test } from 'vitest'
import { revokePointCode, signOut, whoAmI, withdrawGrant } from '../../shared/accounts'
import type { TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'
import { Page } from './pages'

// The line of the whole application: the same cookie as for requests, and what HTTP withdraws, the line loses at once.
let app: Scene
let tuSon: TestPoint
const opened: Page[] = []
beforeAll(async () => {
  app = await scene()
  tuSon = await app.point('Từ Sơn')
})
afterAll(async () => {
  for (const page of opened) page.line.disconnect()
  await app.end()
})

function onLine({ cookie = '', origin }: Browser): Page {
  const page = new Page(app.url, { cookie, origin })
  opened.push(page)
  return page
}

test('a grant withdrawn by an administrator silences the page of that account', async () => {
  const admin = await app.person('admin')
  const director = await app.person('director', tuSon)
  const page = onLine(director)
  expect((await page.watch({ subtrees: [tuSon.id] })).refused).toEqual([])
  const [grant] = (await director.must(whoAmI)).grants
  await admin.must(withdrawGrant, { params: { id: grant.id } })
  await page.until(() => page.ended.length > 0)
  expect(page.ended).toEqual(['scope'])
  expect((await page.watch({ subtrees: [tuSon.id] })).refused).toEqual([tuSon.id])
})

test('a revoked point code ends its logins and cuts their pages', async () => {
  const organizer = await app.person('organizer')
  const hall = await app.keyed('point', tuSon.id)
  const page = onLine(hall)
  expect((await page.watch({ points: [tuSon.id] })).refused).toEqual([])
  await organizer.must(revokePointCode, { params: { id: tuSon.id } })
  await page.gone()
  expect(page.ended).toEqual(['login'])
  expect((await hall.send(whoAmI)).status).toBe(401)
})

test('signing out cuts the pages of that browser alone', async () => {
  const person = await app.person('observer', tuSon)
  const other = await app.person('observer', tuSon)
  const [page, stays] = [onLine(person), onLine(other)]
  await page.watch({ subtrees: [tuSon.id] })
  await stays.watch({ subtrees: [tuSon.id] })
  await person.must(signOut)
  await page.gone()
  expect(stays.line.connected).toBe(true)
})

test('roll-call at a hall moves the totals of a watcher at the root, who asks for nothing', async () => {
  const { root } = await app.conference()
  const { session, seat, operator, mark, count } = halls(app)
  const ward = await app.point('Đồng Kỵ', { counting: 'count' })
  const central = await session(root)
  const [first, second] = [await seat(tuSon, 'Nguyễn Văn Thử'), await seat(tuSon, 'Trần Thị Thử')]
  const director = onLine(await app.person('director'))
  const hall = onLine(await operator(tuSon))
  await director.watch({ subtrees: [root.id] })
  await hall.watch({ points: [tuSon.id] })
  await director.until(() => director.heard('counts').length > 0)
  director.packets.length = 0

  const phone = await operator(tuSon)
  await mark(phone, central, tuSon, { seat: first.id, value: 'present', mode: 'hall' })
  await mark(phone, central, tuSon, { seat: second.id, value: 'excused', reason: 'Ốm' })
  await count(await operator(ward), central, ward, 12)

  const total = () =>
    director.frames.flatMap((frame) =>
      frame.name === 'counts' ? frame.body.nodes.filter(({ point }) => point === root.id) : [],
    )
  await director.until(() => total().at(-1)?.total.guests === 12)
  expect(total().at(-1)?.total).toMatchObject({
    expected: 2,
    present: 1,
    excused: 1,
    unmarked: 0,
    guests: 12,
    reported: 2,
  })
  expect(await app.app.parts.counts.of(central, root.id)).toEqual({
    own: total().at(-1)?.own,
    total: total().at(-1)?.total,
  })
  expect(director.heard('standings')).toEqual([])
  await hall.until(() => hall.heard('standings').length > 0)
  const seats = hall.frames.flatMap((frame) => (frame.name === 'standings' ? frame.body.standings : []))
  expect(seats.map((standing) => standing.seat)).toEqual([first.id, second.id])
})
