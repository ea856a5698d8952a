import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '../../server/accounts/accounts.schema'
import { setUpLink } from '../../server/accounts/set-up'
import { HOUSE } from '../../server/db/database'
import { after } from '../../server/journal/read'
import { openForTest } from '../setup/open'
import { type Desk, desk } from './desk'
import { people } from './people'

let d: Desk
let p: ReturnType<typeof people>
beforeAll(async () => {
  d = desk(await openForTest())
  p = people(d)
})
afterAll(() => d.db.close())

const setPassword = (cookie: string | undefined, password: string, present?: string) =>
  d.send('post', '/password', { password, ...(present === undefined ? {} : { present }) }, { cookie })
const keyOf = (link: string | undefined) => link?.split('#')[1] ?? ''

test('a new installation has one set-up link, a new one at each start until a password is set', async () => {
  const [first, second] = [await setUpLink(d.parts), await setUpLink(d.parts)]
  expect(first).toMatch(/^http:\/\/localhost:4250\/moi#[0-9A-Z]{26}$/)
  expect((await d.byKey(keyOf(first))).status).toBe(401)
  const { cookie, body } = await d.byKey(keyOf(second))
  expect(body.me).toMatchObject({ kind: 'account', needsPassword: true, grants: [{ role: 'admin', to: null, by: '' }] })
  d.moved(1000)
  expect((await setPassword(cookie, 'mat-khau-0')).status).toBe(204)
  expect(await setUpLink(d.parts)).toBeUndefined()
  expect((await d.send('get', '/accounts', undefined, { cookie })).body.accounts).toHaveLength(1)
})

test('a one-time link lets its owner choose a password, which ends all other logins and links', async () => {
  const thu = await p.account('Thu', { username: 'thu' })
  const other = await d.byKey((await d.issue('sign_in', thu)).text)
  const one = await d.byKey((await d.issue('sign_in', thu)).text)
  const unused = await d.issue('sign_in', thu)
  expect(one.body.me.needsPassword).toBe(true)
  d.moved(1000)
  d.ended.length = 0
  expect((await setPassword(one.cookie, 'mat-khau-8')).status).toBe(204)
  expect([(await d.me(one.cookie)).body.needsPassword, (await d.me(other.cookie)).status]).toEqual([false, 401])
  expect([(await d.byKey(unused.text)).status, d.ended.length]).toEqual([401, 1])
  expect((await d.signIn('thu', 'mat-khau-8')).status).toBe(200)
})

test('afterwards the present password is asked for, also in the login that the link opened', async () => {
  const { cookie } = await d.signIn('thu', 'mat-khau-8')
  const wrong = { kind: 'invalid', code: 'wrong_password', fields: [{ path: 'present', code: 'wrong_password' }] }
  for (const present of [undefined, 'sai'])
    expect((await setPassword(cookie, 'mat-khau-9', present)).body).toEqual(wrong)
  expect((await d.signIn('thu', 'mat-khau-8')).status).toBe(200)
  expect((await setPassword(cookie, 'mat-khau-9', 'mat-khau-8')).status).toBe(204)
  expect([(await d.signIn('thu', 'mat-khau-8')).status, (await d.signIn('thu', 'mat-khau-9')).status]).toEqual([
    401, 200,
  ])
})

test('guessing the present password in somebody’s open browser is stopped', async () => {
  await p.account('Vân', { username: 'van', password: 'mat-khau-5' })
  const { cookie } = await d.signIn('van', 'mat-khau-5')
  for (let i = 0; i < 10; i++) expect((await setPassword(cookie, 'mat-khau-6', `sai-${i}`)).status).toBe(400)
  expect((await setPassword(cookie, 'mat-khau-6', 'mat-khau-5')).body.code).toBe('wait')
})

test('a reset link asks for a new password although an old one stands', async () => {
  const { text } = await d.issue('sign_in', await p.account('Hà', { password: 'mat-khau-4' }))
  d.moved(1000)
  const { cookie, body } = await d.byKey(text)
  expect(body.me.needsPassword).toBe(true)
  d.moved(1000)
  expect((await setPassword(cookie, 'mat-khau-7')).status).toBe(204)
})

test('a password is 8 to 128 characters, in any letters', async () => {
  const { cookie } = await p.signedIn('observer')
  const codes = []
  for (const password of ['ngắn', 'x'.repeat(129), undefined])
    codes.push((await d.send('post', '/password', { password }, { cookie })).body.fields[0].code)
  expect(codes).toEqual(['password_short', 'password_long', 'required'])
})

test("a key's login sets nobody's password", async () => {
  const tuSon = await p.point('Từ Sơn')
  for (const [kind, owner] of [
    ['point', tuSon.id],
    ['helper', await p.helper(tuSon)],
    ['seat', await p.seat(tuSon)],
  ] as const) {
    const { cookie } = await d.byKey((await d.issue(kind, owner)).text)
    expect((await setPassword(cookie, 'mat-khau-9')).body.code).toBe('not_allowed')
  }
  expect((await setPassword(undefined, 'mat-khau-9')).body.code).toBe('sign_in')
})

test('a password that composed letters differently is the same; its hash is salted', async () => {
  await p.account('Một', { username: 'mot', password: 'mật khẩu' })
  await p.account('Hai', { username: 'hai', password: 'mật khẩu' })
  expect((await d.signIn('mot', 'mật khẩu'.normalize('NFD'))).status).toBe(200)
  const kept = (await d.db.read.select().from(accounts)).flatMap((row) => row.password ?? [])
  expect(new Set(kept).size).toBe(kept.length)
})

test('the journal says that a password was set, never which', async () => {
  const entries = (await after(d.db.read, HOUSE, 0)).filter((entry) => entry.kind === 'password.set')
  expect(entries.map((entry) => Object.keys(entry.body as object))).toEqual(entries.map(() => ['account']))
  expect(entries.length).toBeGreaterThan(2)
})
