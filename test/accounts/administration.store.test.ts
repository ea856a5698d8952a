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
const create = (body: object, who = nguyet) => as(who, 'post', '/accounts', body)
const give = (id: number, body: object, who = nguyet) => as(who, 'post', `/accounts/${id}/grants`, body)
const journal = async (kind: string) => (await after(d.db.read, HOUSE, 0)).filter((entry) => entry.kind === kind)

test('an administrator creates an account of its own unit, which nobody can sign in with yet', async () => {
  const { status, body } = await create({ name: 'Trần Hữu Tuấn', office: 'Văn phòng', username: 'Tuan.TH' })
  const unit = await unitOf('Bắc Ninh')
  const made = {
    id: body.id,
    name: 'Trần Hữu Tuấn',
    office: 'Văn phòng',
    unit: { id: unit.id, name: 'Bắc Ninh' },
    username: 'tuan.th',
    email: null,
    hasPassword: false,
    passwordAt: null,
    lastIn: null,
    open: 0,
    disabledAt: null,
    grants: [],
    can: ['manage', 'grant'],
    version: 1,
  }
  expect([status, body]).toEqual([201, made])
  expect((await d.signIn('tuan.th', '')).status).toBe(400)
  const [entry] = await journal('account.created')
  expect([entry!.actor, entry!.body]).toEqual([
    `account:${nguyet.id}`,
    {
      account: {
        id: body.id,
        name: made.name,
        office: made.office,
        username: 'tuan.th',
        email: null,
        disabledAt: null,
      },
      unit: unit.id,
    },
  ])
})

test('a user name or e-mail that is taken, or has the wrong shape, is refused at its field', async () => {
  expect((await create({ name: 'A', username: 'a.1', email: 'A@Example.VN' })).body.email).toBe('a@example.vn')
  const taken = await create({ name: 'B', username: 'A.1', email: 'a@example.vn' })
  expect(taken.body.fields).toEqual([
    { path: 'username', code: 'username_taken' },
    { path: 'email', code: 'email_taken' },
  ])
  const bad = await create({ name: '', username: 'có cách', email: 'thư' })
  expect(bad.body.fields.map((f: { path: string; code: string }) => [f.path, f.code])).toEqual([
    ['name', 'required'],
    ['username', 'username_shape'],
    ['email', 'email_shape'],
  ])
  const clash = await Promise.all(Array.from({ length: 5 }, () => create({ name: 'C', username: 'c.1' })))
  expect(clash.map((one) => one.status).sort()).toEqual([201, 400, 400, 400, 400])
})

test('names are kept as typed, whatever they look like', async () => {
  const name = '<b>Nguyễn</b> "Thị" & \'Hà\''
  const { body } = await create({ name: ` ${name.normalize('NFD')} `, username: 'ha.nt' })
  expect(body.name).toBe(name)
})

test('whoever administers nothing, or elsewhere, creates and sees nothing here', async () => {
  const bacNinh = (await unitOf('Bắc Ninh')).id
  for (const [role, area] of [
    ['organizer', 'Trung ương'],
    ['director', 'Bắc Ninh'],
    ['observer', 'Bắc Ninh'],
  ] as const) {
    const who = await p.signedIn(role, await unitOf(area))
    expect((await create({ name: 'X', username: 'x.1' }, who)).body.code).toBe('not_allowed')
    expect((await as(who, 'get', '/accounts')).body.code).toBe('not_allowed')
    expect((await as(who, 'get', '/areas')).body.code).toBe('not_allowed')
  }
  const dakLak = await p.signedIn('admin', await unitOf('Đắk Lắk'))
  expect((await create({ name: 'X', username: 'x.2', unit: bacNinh }, dakLak)).body.code).toBe('not_allowed')
  expect((await create({ name: 'X', username: 'x.2', unit: 999_999 }, dakLak)).body).toEqual({
    kind: 'missing',
    code: 'unit',
  })
  const seen = (await as(dakLak, 'get', '/accounts')).body.accounts.map((one: { id: number }) => one.id)
  expect(seen).toEqual([dakLak.id])
})

test('accounts are listed by name with what reaches the area, searched without diacritics, 200 a page', async () => {
  const quang = await p.account('Quảng Văn', { unit: await unitOf('Từ Sơn'), username: 'quang' })
  const byGrant = await p.account('Quảng Thị')
  await p.grant(byGrant, 'operator', await p.point('Từ Sơn'))
  await p.account('Quảng Xa', { unit: await unitOf('Đắk Lắk') })
  const found = await as(nguyet, 'get', '/accounts?search=quang')
  expect(found.body.accounts.map((one: { id: number }) => one.id)).toEqual([byGrant, quang])
  for (let i = 0; i < 205; i++) await p.account(`Dân ${String(i).padStart(3, '0')}`, { unit: await unitOf('Bắc Ninh') })
  const first = (await as(nguyet, 'get', '/accounts?search=dan')).body
  const second = (await as(nguyet, 'get', `/accounts?search=dan&after=${first.next}`)).body
  expect([first.accounts.length, second.accounts.length, second.next]).toEqual([200, 5, null])
  const names = [...first.accounts, ...second.accounts].map((one: { name: string }) => one.name)
  expect(names).toEqual([...names].sort())
})

test('an edit names the version it was based on; a stale one is refused with the account as it is', async () => {
  const { body } = await create({ name: 'Lê Tài', username: 'tai.l' })
  const path = `/accounts/${body.id}`
  const one = await as(nguyet, 'patch', path, { office: 'Chánh Văn phòng' }, { version: 1 })
  expect(one.body).toEqual({ ...body, office: 'Chánh Văn phòng', version: 2 })
  const two = await as(nguyet, 'patch', path, { office: 'Khác' }, { version: 1 })
  expect([two.status, two.body]).toEqual([412, { kind: 'stale', code: 'stale', latest: one.body }])
  expect((await as(nguyet, 'patch', path, { office: 'Khác' })).body.code).toBe('version_missing')
  expect((await as(nguyet, 'patch', path, { username: 'tuan.th' }, { version: 2 })).body.fields).toEqual([
    { path: 'username', code: 'username_taken' },
  ])
  expect((await as(nguyet, 'patch', path, { username: 'tai.l', name: 'Lê Xuân Tài' }, { version: 2 })).body.name).toBe(
    'Lê Xuân Tài',
  )
  expect((await as(nguyet, 'get', '/accounts?search=le xuan tai')).body.accounts).toHaveLength(1)
})

test('a link is shown once and opens once; a new one kills it', async () => {
  const { body } = await create({ name: 'Bùi Lộc', username: 'loc.b' })
  const [one, two] = [
    await as(nguyet, 'post', `/accounts/${body.id}/link`),
    await as(nguyet, 'post', `/accounts/${body.id}/link`),
  ]
  expect([two.status, two.body]).toEqual([
    201,
    { link: `http://localhost:4250/moi#${two.body.key}`, key: two.body.key, expires: d.parts.clock.now() + 86_400_000 },
  ])
  expect((await d.byKey(one.body.key)).status).toBe(401)
  const entered = await d.byKey(two.body.key)
  expect([entered.body.me.id, entered.body.me.needsPassword]).toEqual([body.id, true])
  const seen = (await as(nguyet, 'get', '/accounts?search=bui loc')).body.accounts[0]
  expect([seen.open, seen.lastIn]).toEqual([1, d.parts.clock.now()])
  expect(JSON.stringify(await journal('link.made'))).not.toContain(two.body.key)
})

test('disabling ends logins and unused links at once and cuts sockets; enabling lets in again', async () => {
  const { body } = await create({ name: 'Trần Bình', username: 'binh.t' })
  const path = `/accounts/${body.id}`
  const { cookie } = await d.byKey((await as(nguyet, 'post', `${path}/link`)).body.key)
  const unused = (await as(nguyet, 'post', `${path}/link`)).body.key
  d.ended.length = 0
  const off = await as(nguyet, 'patch', path, { disabled: true }, { version: 1 })
  expect([off.body.disabledAt, off.body.open, d.ended.length]).toEqual([d.parts.clock.now(), 0, 1])
  expect([(await d.me(cookie)).status, (await d.byKey(unused, { from: '10.7.0.1' })).status]).toEqual([401, 401])
  expect((await as(nguyet, 'post', `${path}/link`)).body).toEqual({ kind: 'conflict', code: 'account_disabled' })
  const on = await as(nguyet, 'patch', path, { disabled: false }, { version: 2 })
  expect([on.body.disabledAt, (await d.me(cookie)).status]).toEqual([null, 401])
  expect((await d.byKey(unused, { from: '10.7.0.2' })).status).toBe(401)
  expect((await as(nguyet, 'post', `${path}/link`)).status).toBe(201)
})

test('nobody disables, links, lifts or lowers the own account', async () => {
  const [own] = (await as(nguyet, 'get', '/accounts?search=nguoi')).body.accounts.filter(
    (one: { id: number }) => one.id === nguyet.id,
  )
  expect([own.can, own.grants.map((one: { within: boolean }) => one.within)]).toEqual([['manage'], [false]])
  const area = { kind: 'unit', id: (await unitOf('Từ Sơn')).id }
  const refusals = [
    await as(nguyet, 'patch', `/accounts/${nguyet.id}`, { disabled: true }, { version: 1 }),
    await as(nguyet, 'post', `/accounts/${nguyet.id}/link`),
    await give(nguyet.id, { role: 'secretary', area }),
    await as(nguyet, 'delete', `/grants/${own.grants[0].id}`),
  ]
  expect(refusals.map((one) => [one.status, one.body.code])).toEqual(refusals.map(() => [403, 'own_account']))
})
