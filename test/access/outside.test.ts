import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cookieName, cookieOptions } from '../../server/accounts/cookie'
import { exchangeKey, makeLink, signIn } from '../../shared/accounts'
import { health } from '../../shared/health'
import { type Scene, scene } from '../scenes/scene'
import { allowed } from './allow'
import { type Ground, ground, KEY, PASSWORD } from './ground'
import { type Line, lineTo } from './line'
import { type Asker, persons } from './persons'
import { nameOf } from './row'
import { openWithRows, type Rows } from './rows'
import { table } from './table'

// What comes from other pages, from programs, and from people who try the door.
vi.setConfig({ testTimeout: 60_000 })
let s: Scene
let g: Ground
let rows: Rows
let line: Line
let everybody: Asker[]
const logged: string[] = []
const note = (values: object, text: string) => void logged.push(`${text} ${JSON.stringify(values)}`)

beforeAll(async () => {
  const opened = await openWithRows()
  const log = { info: note, warn: note, error: note }
  s = await scene({ db: opened.db, log })
  g = await ground(s)
  everybody = await persons(s)
  rows = await opened.rows()
  line = lineTo(s.url, s.app.parts.config.origin)
}, 240_000)
afterAll(async () => {
  line.end()
  await rows.close()
  await s.end()
})

const admin = () => everybody.find((one) => one.name === 'admin root/unit')
const writes = table.filter(({ call }) => call.method !== 'GET')

test.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that is none', { origin: 'null' }],
  ['our name on another port', { origin: 'http://localhost:3001' }],
  ['another page that hides its origin', { origin: '', 'sec-fetch-site': 'cross-site' }],
  ['a page of a neighbour', { origin: '', 'sec-fetch-site': 'same-site' }],
])('from %s nothing is changed, whoever is signed in', async (_what, headers) => {
  const before = await rows.digest()
  const wrong: string[] = []
  for (const row of writes) {
    const person = everybody.find(allowed(row.who))
    const { status, body } = await line.ask(row.call, { ...row.given(g), cookie: person?.cookie, headers })
    if (status !== 403 || body?.code !== 'foreign_origin') wrong.push(`${nameOf(row)}: ${status} ${body?.code}`)
  }
  expect(wrong).toEqual([])
  expect(await rows.digest()).toEqual(before)
})

test('a form of another page is no call: what is not JSON is not read', async () => {
  const before = await rows.digest()
  const cookie = admin()?.cookie
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
    const content = JSON.stringify({ name: 'A', username: 'a.a', unit: g.tuSon.unit.id })
    const { status } = await line.plain('POST', '/api/accounts', { cookie, bytes: { type, content } })
    expect([type, status]).toEqual([type, 400])
  }
  expect(await rows.digest()).toEqual(before)
})

test('nothing is changed by reading: no write answers to GET, and no header turns a GET into one', async () => {
  const before = await rows.digest()
  const reads = new Set(table.filter(({ call }) => call.method === 'GET').map(({ call }) => call.path))
  const cookie = admin()?.cookie
  for (const row of writes.filter(({ call }) => !reads.has(call.path))) {
    const headers = { 'x-http-method-override': row.call.method, 'x-method-override': row.call.method }
    const { status } = await line.ask(
      { ...row.call, method: 'GET' },
      { params: row.given(g).params ?? {}, cookie, headers },
    )
    // GET /accounts/1 and the like are no addresses, GET /…/list/:file and the like are others.
    expect([nameOf(row), status < 500 && status !== 204]).toEqual([nameOf(row), true])
  }
  expect(await rows.digest()).toEqual(before)
})

test('an address that is none is refused in the same form, whatever the method', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
    for (const path of [
      '/api/nothing',
      '/api/',
      '/api/points/1/nothing',
      '/api/../etc/passwd',
      '/api/%2e%2e/%2e%2e/etc',
    ]) {
      const { status, body } = await line.plain(method, path)
      expect([method, path, status, body]).toEqual([method, path, 404, { kind: 'missing', code: 'not_found' }])
    }
  const wrong = await line.plain('PUT', '/api/health')
  expect([wrong.status, wrong.body]).toEqual([404, { kind: 'missing', code: 'not_found' }])
  expect((await line.plain('GET', '/api/%E0%A4%A')).status).toBe(404)
})

const post = (content: string | Buffer, headers: Record<string, string> = {}, type = 'application/json') =>
  line.plain('POST', '/api/sign-in', { bytes: { type, content }, headers })

test('a body that is no JSON, too large, or packed, is refused in words', async () => {
  for (const content of ['{', '"text"', 'null', 'undefined', '{"a":1}x', "{'a':1}"]) {
    const { status, body } = await post(content)
    expect([content, status, body.kind]).toEqual([content, 400, 'invalid'])
  }
  const large = await post(JSON.stringify({ name: 'x'.repeat(1_100_000), password: 'y' }))
  expect([large.status, large.body]).toEqual([413, { kind: 'invalid', code: 'too_large' }])
  const bomb = await post(gzipSync(`{"name":"${'x'.repeat(50_000_000)}"}`), { 'content-encoding': 'gzip' })
  expect([bomb.status, bomb.body]).toEqual([413, { kind: 'invalid', code: 'too_large' }])
  const odd = await post('{}', { 'content-encoding': 'zip' })
  expect([odd.status, odd.body]).toEqual([400, { kind: 'invalid', code: 'not_json' }])
  const charset = await post('{}', {}, 'application/json; charset=utf-99')
  expect([charset.status, charset.body]).toEqual([400, { kind: 'invalid', code: 'not_json' }])
})

test('a body a hundred thousand lists deep is refused', async () => {
  const deep = `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)},"password":"x"}`
  expect((await post(deep)).status).toBe(400)
})

test('keys that reach for the prototype change nothing', async () => {
  const evil =
    '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"name":"quen","password":"sai"}'
  expect((await post(evil)).status).toBe(401)
  const cookie = admin()?.cookie
  const content = `{"name":"Lê Thị Hiền","username":"hien.lt","unit":${g.tuSon.unit.id},"__proto__":{"disabledAt":1}}`
  const made = await line.plain('POST', '/api/accounts', { cookie, bytes: { type: 'application/json', content } })
  expect([made.status, made.body.disabledAt]).toEqual([201, null])
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
})

test('the cookie is for our server alone: no script reads it, no other site sends it, https only beyond localhost', async () => {
  const { headers } = await line.ask(signIn, { body: { name: 'quen', password: PASSWORD } })
  expect(String(headers['set-cookie'])).toMatch(/^hop-3000=[\w-]{32}; Max-Age=\d+; Path=\/; .*HttpOnly; SameSite=Lax$/)
  expect(cookieName('https://hop.example.vn')).toBe('__Host-hop')
  const due = { httpOnly: true, sameSite: 'lax', secure: true, path: '/' }
  expect(cookieOptions('https://hop.example.vn')).toEqual(due)
})

test('every answer says what a page may load, and is kept by nobody', async () => {
  for (const path of ['/api/health', '/api/nothing', '/tin/1', '/tin/x', '/anywhere']) {
    const { headers } = await line.plain('GET', path, { headers: { accept: 'text/html' } })
    const policy = String(headers['content-security-policy'])
    for (const part of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'"])
      expect([path, policy.includes(part)]).toEqual([path, true])
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/)
    expect([path, headers['x-content-type-options'], headers['x-powered-by']]).toEqual([path, 'nosniff', undefined])
    if (path.startsWith('/api')) expect(headers['cache-control']).toBe('no-store')
  }
})

test('a link names our own address, whatever the Host header says', async () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
  const given = { params: { id: g.account }, cookie: admin()?.cookie }
  const refused = await line.ask(makeLink, { ...given, headers: { ...headers, origin: 'https://evil.example' } })
  expect(refused.status).toBe(403)
  const { body } = await line.ask(makeLink, { ...given, headers })
  expect(body.link).toBe(`${s.app.parts.config.origin}/moi#${body.key}`)
})

test('no key, password, cookie or search stands in the log', async () => {
  const cookie = admin()?.cookie
  await line.ask(exchangeKey, { body: { key: KEY } })
  await line.ask(exchangeKey, { body: { key: 'WRONG-KEY-0001' } })
  await line.ask(signIn, { body: { name: 'quen', password: 'mat-khau-bi-sai' } })
  await line.plain('GET', '/api/accounts?search=ten-bi-mat', { cookie })
  await line.ask(health)
  expect(logged.some((one) => one.includes('/api/keys/exchange'))).toBe(true)
  const secrets = [KEY, 'WRONG-KEY-0001', PASSWORD, 'mat-khau-bi-sai', 'ten-bi-mat', cookie?.split('=')[1] ?? 'none']
  expect(secrets.filter((secret) => logged.some((one) => one.includes(secret)))).toEqual([])
})
