import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Refusal, sampler } from '../../server/access/refusals'
import { type Database, HOUSE } from '../../server/db/database'
import { after } from '../../server/journal/read'
import { openForTest } from '../setup/open'
import { type Desk, desk } from './desk'
import { people } from './people'

let d: Desk
let p: ReturnType<typeof people>
const opened: Database[] = []
beforeEach(async () => {
  d = desk(await openForTest())
  opened.push(d.db)
  p = people(d)
})
afterAll(async () => {
  for (const db of opened) await db.close()
})

/** What was journalled, once what was asked before is done. */
const refusals = async () => {
  await new Promise((go) => setImmediate(() => setImmediate(go)))
  await d.db.write(HOUSE, async () => {})
  return (await after(d.db.read, HOUSE, 0)).filter((entry) => entry.kind === 'access.refused')
}

test('a refused act is journalled with act, pattern and network, and neither names nor keys', async () => {
  const { id, cookie } = await p.signedIn('observer')
  await d.send('post', '/accounts/77/link', undefined, { cookie, from: '10.9.0.1' })
  await d.send('get', '/accounts?search=ai', undefined, { cookie, from: '2001:db8::1' })
  await d.byKey('ZZZZ-ZZZZ', { from: '10.9.0.2' })
  await d.signIn('lan', 'mat-khau', { from: '10.9.0.2' })
  const seen = (await refusals()).map(({ actor, reach, body }) => ({ actor, reach, body }))
  const house = { reach: 'house' }
  expect(seen).toEqual([
    {
      ...house,
      actor: `account:${id}`,
      body: { act: 'list_accounts', code: 'not_allowed', path: 'GET /accounts', source: '2001:db8:0:0' },
    },
    {
      ...house,
      actor: 'nobody',
      body: { act: '', code: 'key_refused', path: 'POST /keys/exchange', source: '10.9.0.2' },
    },
    { ...house, actor: 'nobody', body: { act: '', code: 'wrong_pair', path: 'POST /sign-in', source: '10.9.0.2' } },
  ])
})

test('whoever only has to sign in first is not journalled', async () => {
  await d.me(undefined)
  expect(await refusals()).toEqual([])
})

test('a hundred attempts of one source leave one entry', async () => {
  await Promise.all(Array.from({ length: 100 }, (_, i) => d.byKey(`Z${i}`, { from: '10.9.1.1' })))
  expect(await refusals()).toHaveLength(1)
})

const refusal = (n: number): Refusal => ({ source: `10.0.0.${n}`, actor: undefined, code: 'c', act: 'a', path: 'p' })

test('once per source and act in a minute, sixty in an hour altogether', () => {
  const isDue = sampler()
  expect([isDue(refusal(1), 0), isDue(refusal(1), 59_999), isDue(refusal(1), 60_000)]).toEqual([true, false, true])
  expect([isDue({ ...refusal(1), act: 'b' }, 60_000), isDue(refusal(2), 60_000)]).toEqual([true, true])
  const many = Array.from({ length: 100 }, (_, i) => isDue(refusal(i + 10), 70_000)).filter(Boolean)
  expect(many).toHaveLength(56)
  expect(isDue(refusal(1), 3_600_000)).toBe(true)
})
