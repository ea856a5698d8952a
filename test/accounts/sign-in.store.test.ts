import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAccount, setPassword } from '../../server/accounts/accounts.store'
import { hashPassword } from '../../server/accounts/password'
import { fold } from '../../shared/text'
import { openForTest } from '../setup/open'
import { type Desk, desk } from './desk'
import { START } from './parts'

let d: Desk
beforeAll(async () => {
  d = desk(await openForTest())
})
afterAll(() => d.db.close())

test('an account signs in by user name or e-mail, in any case', async () => {
  const lan = await d.db.keep(async (tx) =>
    insertAccount(tx, { name: 'Lan', folded: fold('Lan'), username: 'lan', email: 'lan@example.vn', createdAt: START }),
  )
  const kept = await hashPassword('mat-khau-1')
  await d.db.keep((tx) => setPassword(tx, lan, kept, START))
  for (const name of ['lan', 'LAN', 'Lan@Example.VN']) {
    const { cookie, status } = await d.signIn(name, 'mat-khau-1')
    expect(status).toBe(200)
    expect((await d.me(cookie)).body).toMatchObject({ kind: 'account', id: lan, name: 'Lan', grants: [] })
  }
})
test('a one-time key opens once', async () => {
  const k = await d.issue('sign_in', 1)
  const [one, two] = [await d.useKey(k.text), await d.useKey(k.text)]
  expect([one.status, two.status, two.body]).toEqual([200, 401, { kind: 'forbidden', code: 'key_refused' }])
  expect(one.body.me.needsPassword).toBe(false)
})
