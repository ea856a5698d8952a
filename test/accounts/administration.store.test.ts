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
