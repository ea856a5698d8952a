import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { HOUSE } from '../../server/db/database'
import { after } from '../../server/journal/read'
import { openForTest } from '../setup/open'
import { type Desk, desk, type Sent } from './desk'
import { people } from './people'

// Bursts of argon2 and of exchanges share two cores with everything else.
vi.setConfig({ testTimeout: 60_000 })

let d: Desk
let p: ReturnType<typeof people>
/** Administrator of Bắc Ninh, with Từ Sơn below and Đắk Lắk beside. */
let nguyet: { id: number; cookie: string }
beforeAll(async () => {
  d = desk(await openForTest())
  p = people(d)
  nguyet = await p.signedIn('admin', (await p.point('Bắc Ninh')).unit)
  await p.point('Từ Sơn')
  await p.point('Đắk Lắk')
})
afterAll(() => d.db.close())

const unitOf = async (name: string) => (await p.point(name)).unit
const as = (
  who: { cookie: string },
  method: Parameters<Desk['send']>[0],
  path: string,
  body?: object,
  sent: Sent = {},
) => d.send(method, path, body, { cookie: who.cookie, ...sent })
const give = (id: number, body: object, who = nguyet) => as(who, 'post', `/accounts/${id}/grants`, body)
const journal = async (kind: string) => (await after(d.db.read, HOUSE, 0)).filter((entry) => entry.kind === kind)

test('an account that holds something outside the area is not the administrator’s to change or to link', async () => {
  const id = await p.account('Ba Nơi', { unit: await unitOf('Từ Sơn') })
  const inside = await p.grant(id, 'secretary', await unitOf('Từ Sơn'))
  const outside = await p.grant(id, 'secretary', await p.point('Đắk Lắk'))
  const path = `/accounts/${id}`
  expect((await as(nguyet, 'post', `${path}/link`)).body.code).toBe('not_allowed')
  expect((await as(nguyet, 'patch', path, { name: 'X' }, { version: 1 })).body.code).toBe('not_allowed')
  expect((await as(nguyet, 'delete', `/grants/${outside}`)).body.code).toBe('not_allowed')
  const seen = (await as(nguyet, 'get', '/accounts?search=ba noi')).body.accounts[0]
  expect([seen.can, seen.grants.map((one: { id: number; within: boolean }) => [one.id, one.within])]).toEqual([
    ['grant'],
    [
      [inside, true],
      [outside, false],
    ],
  ])
  const root = await p.signedIn('admin')
  expect((await as(root, 'post', `${path}/link`)).status).toBe(201)
})

test('a grant may reach only what the administrator administers, below it or at it', async () => {
  const id = await p.account('Người Mới', { unit: await unitOf('Từ Sơn') })
  const areas: [string, 'unit' | 'point', number][] = []
  for (const name of ['Trung ương', 'Bắc Ninh', 'Từ Sơn', 'Đắk Lắk']) {
    const point = await p.point(name)
    areas.push([name, 'unit', point.unit.id], [name, 'point', point.id])
  }
  const answers = []
  for (const [name, kind, area] of areas)
    answers.push([name, kind, (await give(id, { role: 'operator', area: { kind, id: area } })).status])
  expect(answers).toEqual([
    ['Trung ương', 'unit', 403],
    ['Trung ương', 'point', 403],
    ['Bắc Ninh', 'unit', 201],
    ['Bắc Ninh', 'point', 201],
    ['Từ Sơn', 'unit', 201],
    ['Từ Sơn', 'point', 201],
    ['Đắk Lắk', 'unit', 403],
    ['Đắk Lắk', 'point', 403],
  ])
  expect((await give(id, { role: 'operator', area: { kind: 'unit', id: 999_999 } })).body.code).toBe('unit')
  expect((await give(id, { role: 'operator', area: { kind: 'point', id: 999_999 } })).body.code).toBe('point')
  expect(
    (await give(999_999, { role: 'operator', area: { kind: 'unit', id: (await unitOf('Từ Sơn')).id } })).body.code,
  ).toBe('account')
  expect((await give(id, { role: 'king', area: { kind: 'unit', id: 1 } })).body.fields).toEqual([
    { path: 'role', code: 'shape' },
  ])
})

test('a grant is said with its area, end and giver, counts at once, and is journalled whole', async () => {
  const tuSon = await p.point('Từ Sơn')
  const { id, cookie } = await p.signedIn('observer', tuSon.unit)
  const now = d.parts.clock.now()
  d.rechecked.length = 0
  const { body } = await give(id, { role: 'secretary', area: { kind: 'point', id: tuSon.id }, to: now + 5000 })
  const grant = {
    id: body.grants[1].id,
    role: 'secretary',
    area: { kind: 'point', id: tuSon.id, name: 'Từ Sơn', conference: tuSon.conference },
    from: now,
    to: now + 5000,
    revokedAt: null,
    by: body.grants[1].by,
  }
  expect(body.grants[1]).toEqual({ ...grant, within: true })
  expect((await d.me(cookie)).body.grants[1]).toEqual(grant)
  expect(d.rechecked).toEqual([{ kind: 'account', id }])
  expect((await journal('grant.given')).at(-1)!.body).toEqual({ account: id, grant })
})

test('the same grant twice, and one that is over before it begins, are refused', async () => {
  const id = await p.account('Hai Lần', { unit: await unitOf('Từ Sơn') })
  const area = { kind: 'unit', id: (await unitOf('Từ Sơn')).id }
  const now = d.parts.clock.now()
  expect((await give(id, { role: 'editor', area, to: now + 1000 })).status).toBe(201)
  expect((await give(id, { role: 'editor', area })).status).toBe(201)
  expect((await give(id, { role: 'editor', area })).body).toEqual({ kind: 'conflict', code: 'grant_stands' })
  expect((await give(id, { role: 'editor', area, to: now + 9 })).body.code).toBe('grant_stands')
  for (const [from, to] of [
    [undefined, now],
    [now + 10, now + 10],
  ])
    expect((await give(id, { role: 'chair', area, from, to })).body.fields).toEqual([{ path: 'to', code: 'time_over' }])
})

test('a withdrawn grant is gone at once, is journalled and cannot be withdrawn twice', async () => {
  const dung = await p.signedIn('admin', await unitOf('Từ Sơn'))
  const [grant] = (await d.me(dung.cookie)).body.grants
  expect((await as(dung, 'get', '/accounts')).status).toBe(200)
  d.rechecked.length = 0
  const { status, body } = await as(nguyet, 'delete', `/grants/${grant.id}`)
  expect([status, body.grants, d.rechecked]).toEqual([200, [], [{ kind: 'account', id: dung.id }]])
  expect((await as(dung, 'get', '/accounts')).body.code).toBe('not_allowed')
  expect((await as(nguyet, 'delete', `/grants/${grant.id}`)).body).toEqual({ kind: 'missing', code: 'grant' })
  const noted = (await journal('grant.withdrawn')).at(-1)!.body
  expect(noted).toEqual({ account: dung.id, grant: { ...grant, revokedAt: d.parts.clock.now() } })
})

test('areas to grant are found by folded name, units then points, inside one’s own administration', async () => {
  const found = await as(nguyet, 'get', '/areas?search=tu son')
  const tuSon = await p.point('Từ Sơn')
  expect(found.body.areas).toEqual([
    { kind: 'unit', id: tuSon.unit.id, name: 'Từ Sơn', within: 'Bắc Ninh, Trung ương' },
    { kind: 'point', id: tuSon.id, name: 'Từ Sơn', within: 'Hội nghị' },
  ])
  expect((await as(nguyet, 'get', '/areas?search=dak lak')).body.areas).toEqual([])
})

test('who may approve: directors whose area holds the conference, as its organizer sees them', async () => {
  const { id } = await p.conference()
  const [centre, province] = [await p.signedIn('director'), await p.signedIn('director', await unitOf('Bắc Ninh'))]
  const organizer = await p.signedIn('organizer')
  const { body } = await as(organizer, 'get', `/conferences/${id}/directors`)
  const ids = body.directors.map((one: { id: number }) => one.id)
  expect([ids.includes(centre.id), ids.includes(province.id)]).toEqual([true, false])
  expect((await as(province, 'get', `/conferences/${id}/directors`)).body.code).toBe('not_allowed')
  expect((await as(organizer, 'get', '/conferences/999999/directors')).body.code).toBe('conference')
})
