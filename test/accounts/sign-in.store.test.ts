import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keys, logins } from '../../server/accounts/accounts.schema'
import { openForTest } from '../setup/open'
import { type Desk, desk } from './desk'
import { people } from './people'
import { loginsOf } from './rows'

const verified = vi.hoisted(() => ({ hashes: [] as string[] }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  const verify: typeof real.verify = (hash, ...rest) => {
    verified.hashes.push(String(hash))
    return real.verify(hash, ...rest)
  }
  return { ...real, verify }
})

// Bursts of argon2 and of exchanges share two cores with everything else.
vi.setConfig({ testTimeout: 60_000 })

let d: Desk
let p: ReturnType<typeof people>
let lan: number
beforeAll(async () => {
  d = desk(await openForTest())
  p = people(d)
  lan = await p.account('Lan', { username: 'lan', password: 'mat-khau-1' })
})
afterAll(() => d.db.close())

const statuses = (replies: { status: number }[]) => {
  const n: Record<number, number> = {}
  for (const { status } of replies) n[status] = (n[status] ?? 0) + 1
  return n
}
let senders = 0
const elsewhere = () => `10.8.${Math.floor(++senders / 250)}.${senders % 250}`

test('an account signs in by its name in any case, for twelve hours', async () => {
  for (const name of ['lan', 'LAN', ' Lan ']) {
    const { cookie, set, status, body } = await d.signIn(name, 'mat-khau-1')
    const me = {
      kind: 'account',
      id: lan,
      name: 'Lan',
      office: '',
      point: null,
      grants: [],
      expires: d.parts.clock.now() + 12 * 3_600_000,
      needsPassword: false,
    }
    expect([status, body]).toEqual([200, me])
    expect(set).toMatch(/^hop-4250=[\w-]{32}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
    expect((await d.me(cookie)).body).toEqual(me)
  }
})

test('wrong password, unknown name, no password and disabled are answered alike, in words and work', async () => {
  await p.account('Thu', { username: 'thu' })
  const minh = await p.account('Minh', { username: 'minh', password: 'mat-khau-2' })
  await d.disable(minh)
  const answers = new Set<string>()
  const work = []
  for (const [name, password] of [
    ['lan', 'sai'],
    ['khong-co', 'sai'],
    ['thu', 'sai'],
    ['minh', 'mat-khau-2'],
  ] as const) {
    verified.hashes.length = 0
    const { status, text, set } = await d.signIn(name, password, { from: elsewhere() })
    answers.add(`${status} ${text} ${set}`)
    work.push(verified.hashes.map((hash) => hash.split('$').slice(0, 4).join('$')))
  }
  expect([...answers]).toEqual(['401 {"kind":"forbidden","code":"wrong_pair"} undefined'])
  expect(work).toEqual(work.map(() => [expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1$/)]))
})

test('guessing one password is stopped, also in a burst; neighbours behind the address sign in', async () => {
  const from = '203.0.113.7'
  await p.account('Hoa', { username: 'hoa', password: 'mat-khau-3' })
  const guesses = await Promise.all(Array.from({ length: 25 }, (_, i) => d.signIn('hoa', `sai-${i}`, { from })))
  expect(statuses(guesses)).toEqual({ 401: 10, 429: 15 })
  expect((await d.signIn('hoa', 'mat-khau-3', { from })).body).toEqual({
    kind: 'unavailable',
    code: 'wait',
    values: { minutes: 10 },
  })
  expect((await d.signIn('hoa', 'mat-khau-3', { from: '203.0.113.8' })).status).toBe(200)
  for (let i = 0; i < 12; i++) expect((await d.signIn('lan', 'mat-khau-1', { from })).status).toBe(200)
  d.moved(600_000)
  expect((await d.signIn('hoa', 'mat-khau-3', { from })).status).toBe(200)
})

test('an unknown name is slowed down as a known one is', async () => {
  const from = elsewhere()
  const guesses = await Promise.all(Array.from({ length: 12 }, () => d.signIn('ai-do', 'sai', { from })))
  expect(statuses(guesses)).toEqual({ 401: 10, 429: 2 })
})

test('a code may be typed with small letters, dashes, spaces and look-alikes', async () => {
  const tuSon = await p.point('Từ Sơn')
  const { text } = await d.issue('point', tuSon.id)
  expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  const typed = text
    .toLowerCase()
    .replace(/(.{4})/g, '$1– ')
    .replace(/0/g, 'o')
    .replace(/1/g, 'l')
  const { status, body } = await d.byKey(typed)
  expect([status, body.replaced, body.me.kind, body.me.id, body.me.name]).toEqual([
    200,
    null,
    'point',
    tuSon.id,
    'Từ Sơn',
  ])
  expect(body.me.point).toEqual({ id: tuSon.id, name: 'Từ Sơn', conference: tuSon.conference })
})

test('a helper link and a seat link let in as their own, until the key runs out', async () => {
  const tuSon = await p.point('Từ Sơn')
  for (const [kind, owner, name] of [
    ['helper', await p.helper(tuSon), 'Cửa B'],
    ['seat', await p.seat(tuSon), 'Lê Văn A'],
  ] as const) {
    const { text } = await d.issue(kind, owner, { lasts: 90_000 })
    expect(text).toHaveLength(26)
    const { cookie, body } = await d.byKey(text)
    expect(body.me).toMatchObject({
      kind,
      id: owner,
      name,
      point: { id: tuSon.id },
      expires: d.parts.clock.now() + 90_000,
    })
    d.moved(90_000)
    expect((await d.me(cookie)).body).toEqual({ kind: 'forbidden', code: 'sign_in' })
    expect((await d.byKey(text, { from: elsewhere() })).status).toBe(401)
  }
})

test('a one-time key opens once under 50 simultaneous exchanges', async () => {
  for (const kind of ['sign_in', 'set_up'] as const) {
    const { id, text } = await d.issue(kind, lan)
    const all = await Promise.all(Array.from({ length: 50 }, () => d.byKey(text, { from: elsewhere() })))
    expect(statuses(all)).toEqual({ 200: 1, 401: 49 })
    expect(await loginsOf(d.db, id)).toHaveLength(1)
  }
})

test("a point's code and a demonstration's link open for 50 browsers at once, each with a login of its own", async () => {
  const made = [await d.issue('point', (await p.point('Quế Võ')).id), await d.issue('sign_in', lan, { again: true })]
  for (const { id, text } of made) {
    const all = await Promise.all(Array.from({ length: 50 }, () => d.byKey(text)))
    expect(statuses(all)).toEqual({ 200: 50 })
    expect(new Set(all.map((one) => one.cookie)).size).toBe(50)
    expect(await loginsOf(d.db, id)).toHaveLength(50)
  }
})

test('unknown, expired, used, malformed keys and those of a removed owner answer alike', async () => {
  const [expired, used] = [await d.issue('point', 1, { lasts: -1 }), await d.issue('sign_in', lan)]
  await d.byKey(used.text)
  const disabled = await p.account('Khóa')
  await d.disable(disabled)
  const locked = await d.issue('sign_in', disabled)
  const gone = await d.issue('helper', 999_999)
  const answers = new Set<string>()
  for (const text of ['ZZZZ-ZZZZ-ZZZZ-ZZZZ', expired.text, used.text, locked.text, gone.text, 'đồng chí', '0']) {
    const { status, text: words, set } = await d.byKey(text, { from: elsewhere() })
    answers.add(`${status} ${words} ${set}`)
  }
  expect([...answers]).toEqual(['401 {"kind":"forbidden","code":"key_refused"} undefined'])
  const [row] = await d.db.read.select().from(keys).where(eq(keys.id, locked.id))
  expect(row!.usedAt).toBeNull()
})

test('wrong keys are slowed down per network, and a hall behind it still comes in', async () => {
  const from = '203.0.113.5'
  const { text } = await d.issue('point', (await p.point('Từ Sơn')).id)
  const guesses = await Promise.all(Array.from({ length: 40 }, (_, i) => d.byKey(`ZZZZ ZZZZ ZZZZ Z${i}`, { from })))
  expect(statuses(guesses)).toEqual({ 401: 30, 429: 10 })
  const hall = await Promise.all(Array.from({ length: 60 }, () => d.byKey(text, { from })))
  expect(statuses(hall)).toEqual({ 200: 60 })
  expect((await d.byKey('ZZZZ', { from: '203.0.113.6' })).status).toBe(401)
})

test('one IPv6 subscriber is one sender, however the address is written', async () => {
  const written = (i: number) => (i % 2 ? `2001:db8:0:7::${i.toString(16)}` : `2001:0DB8::7:0:0:${i}:1`)
  const all = await Promise.all(Array.from({ length: 34 }, (_, i) => d.byKey('XXXX', { from: written(i) })))
  expect(statuses(all)).toEqual({ 401: 30, 429: 4 })
})

test('a second exchange ends the former login of this browser, says whose it was and cuts its sockets', async () => {
  const one = await d.byKey((await d.issue('point', (await p.point('Từ Sơn')).id)).text)
  d.ended.length = 0
  const two = await d.byKey((await d.issue('sign_in', lan, { again: true })).text, { cookie: one.cookie })
  expect(two.body.replaced).toBe('Từ Sơn')
  expect(d.ended).toHaveLength(1)
  expect([(await d.me(one.cookie)).status, (await d.me(two.cookie)).status]).toEqual([401, 200])
  const again = await d.byKey((await d.issue('sign_in', lan, { again: true })).text, { cookie: two.cookie })
  expect([again.body.replaced, (await d.me(two.cookie)).status]).toEqual([null, 401])
})

test('a wrong key leaves the login of this browser as it is', async () => {
  const { cookie } = await d.signIn('lan', 'mat-khau-1')
  await d.byKey('WRONG', { cookie, from: elsewhere() })
  await d.signIn('lan', 'sai', { cookie, from: elsewhere() })
  expect((await d.me(cookie)).status).toBe(200)
})

test('signing out ends the login, takes the cookie and cuts its sockets; without a login it is nothing', async () => {
  const { cookie } = await d.signIn('lan', 'mat-khau-1')
  d.ended.length = 0
  const out = await d.send('post', '/sign-out', {}, { cookie })
  expect([out.status, out.set]).toEqual([204, expect.stringMatching(/^hop-4250=; Path=\/; Expires=Thu, 01 Jan 1970/)])
  expect([(await d.me(cookie)).status, d.ended.length]).toEqual([401, 1])
  expect((await d.send('post', '/sign-out', {})).status).toBe(204)
})

test('a forged, cut or foreign cookie is nobody', async () => {
  const { cookie } = await d.signIn('lan', 'mat-khau-1')
  const token = cookie!.split('=')[1]!
  for (const bad of [
    cookie!.slice(0, -4),
    `hop-4250=${'x'.repeat(32)}`,
    'hop-4250=%E0%A4%A',
    'hop-4250=',
    `hop=${token}`,
  ])
    expect((await d.me(bad)).body).toEqual({ kind: 'forbidden', code: 'sign_in' })
})

test('only hashes are kept: neither key nor token stands in any row', async () => {
  const { text } = await d.issue('sign_in', lan)
  const { cookie } = await d.byKey(text)
  const rows = JSON.stringify([await d.db.read.select().from(keys), await d.db.read.select().from(logins)])
  expect([rows.includes(text), rows.includes(cookie!.split('=')[1]!)]).toEqual([false, false])
})

test('a foreign page can neither sign in, nor sign out, nor post a form', async () => {
  const { text } = await d.issue('sign_in', lan, { again: true })
  const { cookie } = await d.byKey(text)
  for (const sent of [
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', cookie },
    { origin: 'null' },
    { origin: undefined, cookie },
    { origin: undefined, headers: { 'sec-fetch-site': 'cross-site' } },
  ]) {
    const { status, body, set } = await d.byKey(text, sent)
    expect([status, body.code, set]).toEqual([403, 'foreign_origin', undefined])
  }
  expect((await d.send('post', '/sign-out', {}, { origin: 'https://evil.example', cookie })).status).toBe(403)
  const form = await d.send('post', '/keys/exchange', `{"key":"${text}"}`, {
    headers: { 'content-type': 'text/plain' },
  })
  expect([form.status, form.set]).toEqual([400, undefined])
  expect((await d.me(cookie)).status).toBe(200)
})

test('GET spends nothing', async () => {
  const { id, text } = await d.issue('sign_in', lan)
  await d.send('get', `/keys/exchange?key=${text}`)
  const [row] = await d.db.read.select().from(keys).where(eq(keys.id, id))
  expect(row!.usedAt).toBeNull()
})

test('bad input is refused at its field', async () => {
  expect((await d.signIn('', '')).body.fields).toEqual([
    { path: 'name', code: 'required' },
    { path: 'password', code: 'required' },
  ])
  expect((await d.byKey('a\u0000b')).body.fields).toEqual([{ path: 'key', code: 'text_control' }])
  expect((await d.byKey('A'.repeat(201))).body.fields).toEqual([
    { path: 'key', code: 'too_long', values: { max: 200 } },
  ])
})

test('logins that ran out are forgotten within an hour of the next sign-in', async () => {
  const tuSon = await p.point('Từ Sơn')
  const { id, text } = await d.issue('point', tuSon.id, { lasts: 1000 })
  await d.byKey(text)
  d.moved(3_600_001)
  await d.signIn('lan', 'mat-khau-1')
  expect(await loginsOf(d.db, id)).toEqual([])
})
