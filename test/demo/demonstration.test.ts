import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Link, openDemonstration } from '../../server/demo/start'
import { verify } from '../../server/journal/verify'
import { exchangeKey, whoAmI } from '../../shared/accounts'
import { getConference, listConferences } from '../../shared/conferences'
import { resetDemonstration } from '../../shared/demonstration'
import { myWork } from '../../shared/home'
import { rollUpOf } from '../../shared/roll-up'
import { closeSession, listSessions, openSession, type Session } from '../../shared/sessions'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let links: Link[]
const at = Date.UTC(2026, 10, 26, 0, 50) // 26/11/2026 07:50 in Hà Nội

beforeAll(async () => {
  s = await scene({ at })
  links = await openDemonstration(s.app.parts, 'a secret of this test')
}, 60_000)
afterAll(() => s.end())

async function enter(label: string): Promise<Browser> {
  const link = links.find((one) => one.label === label)
  const browser = s.browser()
  await browser.must(exchangeKey, { body: { key: link!.link.split('#')[1]! } })
  return browser
}
const sessionsOf = async (who: Browser, id: number): Promise<Session[]> =>
  (await who.must(listSessions, { params: { id } })).sessions

test('one link for each role, that open again and again and are the same at the next start', async () => {
  expect(links.map((one) => one.label)).toEqual([
    'Người tổ chức',
    'Điều hành Trung ương',
    'Điều hành Bắc Ninh',
    'Phụ trách điểm Trung ương',
    'Phụ trách điểm Bắc Ninh',
    'Phụ trách điểm Từ Sơn',
    'Phụ trách điểm phường Trang Hạ',
    'Thư ký Trung ương',
    'Quản trị',
  ])
  const twice = [await enter('Quản trị'), await enter('Quản trị')]
  for (const who of twice)
    expect(await who.must(whoAmI)).toMatchObject({ kind: 'account', grants: [{ role: 'admin' }] })
  expect(await openDemonstration(s.app.parts, 'a secret of this test')).toEqual(links)
})

test('the conference of 2022 stands archived, the rehearsal is dated today and summoned', async () => {
  const organizer = await enter('Người tổ chức')
  const { conferences } = await organizer.must(listConferences, { query: {} })
  expect(conferences).toMatchObject([
    {
      state: 'summoned',
      starts: Date.UTC(2026, 10, 26, 1, 15),
      points: 18,
      resolutions: ['06-NQ/TW'],
      demonstration: true,
    },
    { state: 'archived', starts: Date.UTC(2022, 4, 18, 1), points: 18, resolutions: ['06-NQ/TW'], demonstration: true },
  ])
  const archive = await organizer.must(getConference, { params: { id: conferences[1].id } })
  expect(archive.documents.map(({ number, role }: { number: string; role: string }) => [number, role])).toEqual([
    ['06-NQ/TW', 'disseminated'],
    ['31-CTr/TU', 'follow_up'],
  ])
  expect(archive.can).toEqual(['copy'])
})

test('the archive says who was there: the halls add up to the whole, nobody is left unmarked', async () => {
  const secretary = await enter('Thư ký Trung ương')
  const { conferences } = await secretary.must(listConferences, { query: {} })
  const [central] = await sessionsOf(secretary, conferences[1].id)
  expect(central).toMatchObject({ kind: 'central', state: 'closed', openedAt: Date.UTC(2022, 4, 18, 1) })
  const roll = await secretary.must(rollUpOf, { params: { id: central!.id }, query: {} })
  const { expected, present, online, excused, unexcused, unmarked, reported, points, conflicts } = roll.total
  expect({ unmarked, conflicts, silent: points - reported }).toEqual({ unmarked: 0, conflicts: 0, silent: 0 })
  expect(present + online + excused + unexcused).toBe(expected)
  expect(roll.inbox).toEqual([])
  const tuSon = await secretary.must(rollUpOf, {
    params: { id: central!.id },
    query: { node: roll.rows.find((row: { name: string }) => row.name.includes('Bắc Ninh'))?.point },
  })
  const own = tuSon.rows.find((row: { name: string }) => row.name.includes('Từ Sơn'))
  const hall = await secretary.must(rollUpOf, { params: { id: central!.id }, query: { node: own.point } })
  expect(hall.rows.find((row: { own: boolean }) => row.own)).toMatchObject({
    figures: { expected: 200, present: 185, online: 2, excused: 10, unexcused: 3, unmarked: 0, substitutes: 3 },
    sheet: { state: 'locked' },
  })
})

test('the bulletin stands on its public page with its 67 views', async () => {
  const page = await (await fetch(`${s.url}/tin/1`)).text()
  expect(page).toContain('Số lượt xem: 67')
  expect(page).toContain('19/05/2022 16:36')
  expect(page).toContain('thời kỳ 2021 - 2031, tầm nhìn 2050')
  expect(page).not.toContain('<script')
})

test('home follows role and clock', async () => {
  const steps = async (label: string) => (await (await enter(label)).must(myWork)).conferences[0]
  expect(await steps('Phụ trách điểm Từ Sơn')).toMatchObject({
    step: 'test',
    roles: ['operator'],
    point: { name: 'Điểm cầu thành phố Từ Sơn' },
    session: { title: 'Phiên Trung ương' },
  })
  expect(await steps('Thư ký Trung ương')).toMatchObject({ step: 'secretary', point: null })
  expect(await steps('Điều hành Trung ương')).toMatchObject({ step: 'conduct' })
})

test('reset makes a fresh rehearsal; the one that was played is closed and left as it was', async () => {
  const director = await enter('Điều hành Trung ương')
  const before = (await director.must(myWork)).conferences[0]
  await director.must(openSession, { params: { id: before.session.id } })
  const { conference } = await director.must(resetDemonstration)
  expect(conference).not.toBe(before.id)
  expect((await sessionsOf(director, before.id)).map((one) => one.state)).toEqual(['closed', 'cancelled', 'cancelled'])
  expect((await sessionsOf(director, conference)).map((one) => one.state)).toEqual(['planned', 'planned', 'planned'])
  expect((await (await enter('Phụ trách điểm Từ Sơn')).must(myWork)).conferences[0].id).toBe(conference)
  expect(await (await enter('Phụ trách điểm Từ Sơn')).send(resetDemonstration)).toMatchObject({ status: 403 })
})

test('a start after midnight leaves a session that is under way alone; once it is over, the new day has its own', async () => {
  let director = await enter('Điều hành Trung ương')
  const playing = (await director.must(myWork)).conferences[0]
  const { id } = playing.session
  await director.must(openSession, { params: { id } })
  const start = () => openDemonstration(s.app.parts, 'a secret of this test')
  s.clock.pass(17 * 3_600_000)
  director = await enter('Điều hành Trung ương')
  await start()
  expect((await sessionsOf(director, playing.id)).map((one) => one.state)).toEqual(['open', 'planned', 'planned'])
  await director.must(closeSession, { params: { id } })
  await start()
  expect((await sessionsOf(director, playing.id)).map((one) => one.state)).toEqual(['closed', 'cancelled', 'cancelled'])
  const [fresh] = (await director.must(myWork)).conferences
  expect([fresh.id > playing.id, fresh.session.state]).toEqual([true, 'planned'])
  await start()
  expect((await director.must(myWork)).conferences[0].id).toBe(fresh.id)
})

test('the chain of all that was loaded is whole', async () => {
  expect((await verify(s.db)).broken).toBeUndefined()
})
