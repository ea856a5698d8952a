import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts, helpers } from '../../server/accounts/accounts.schema'
import { revokeGrant } from '../../server/accounts/grants.store'
import { endLoginsOf } from '../../server/accounts/logins.store'
import { whoIs } from '../../server/accounts/who'
import { seats } from '../../server/composition/composition.schema'
import { HOUSE } from '../../server/db/database'
import { points } from '../../server/points/points.schema'
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

const actorOf = async (cookie: string) => (await whoIs(d.parts)(cookie))!

test('an account holds its grants with the path of their area, from their beginning until they end', async () => {
  const tuSon = await p.point('Từ Sơn')
  const { id, cookie } = await p.signedIn('secretary', tuSon.unit)
  const now = d.parts.clock.now()
  await p.grant(id, 'operator', tuSon)
  await p.grant(id, 'chair', tuSon, { from: now + 1000 })
  await p.grant(id, 'observer', tuSon, { to: now + 1000 })
  const actor = await actorOf(cookie)
  const unit = { role: 'secretary', area: { kind: 'unit', id: tuSon.unit.id, path: tuSon.unit.path } }
  const at = (role: string) => ({ role, area: { kind: 'point', id: tuSon.id, path: tuSon.path } })
  expect(await actor.held(d.db.read)).toEqual([unit, at('operator'), at('observer')])
  d.moved(1000)
  expect(await actor.held(d.db.read)).toEqual([unit, at('operator'), at('chair')])
})

test('a grant withdrawn, an account disabled, a login ended count from the same write on', async () => {
  for (const cut of ['grant', 'account', 'login'] as const) {
    const { id, cookie } = await p.signedIn()
    const grant = await p.grant(id, 'director', await p.unit('Bắc Ninh'))
    const actor = await actorOf(cookie)
    const seen = await d.db.write(HOUSE, async (tx) => {
      const before = await actor.held(tx)
      if (cut === 'grant') await revokeGrant(tx, grant, d.parts.clock.now())
      if (cut === 'account') await tx.update(accounts).set({ disabledAt: 1 }).where(eq(accounts.id, id))
      if (cut === 'login') await endLoginsOf(tx, { kind: 'account', id })
      return [before.length, (await actor.held(tx)).length]
    })
    expect([cut, seen]).toEqual([cut, [1, 0]])
    expect([cut, (await d.me(cookie)).status]).toEqual([cut, cut === 'grant' ? 200 : 401])
  }
})

test('an area that was removed holds nothing', async () => {
  const ward = await p.point('Phù Chẩn')
  const { cookie } = await p.signedIn('operator', ward)
  const actor = await actorOf(cookie)
  expect(await actor.held(d.db.read)).toHaveLength(1)
  await d.db.keep((tx) => tx.update(points).set({ removedAt: 1 }).where(eq(points.id, ward.id)))
  expect(await actor.held(d.db.read)).toEqual([])
})

test("a key's login holds one role at its own point, and is nobody once its owner is removed", async () => {
  const ward = await p.point('Đồng Kỵ')
  const [helper, seat] = [await p.helper(ward), await p.seat(ward)]
  const remove = {
    helper: () => d.db.keep((tx) => tx.update(helpers).set({ removedAt: 1 }).where(eq(helpers.id, helper))),
    seat: () => d.db.keep((tx) => tx.update(seats).set({ removedAt: 1 }).where(eq(seats.id, seat))),
    point: () => d.db.keep((tx) => tx.update(points).set({ removedAt: 1 }).where(eq(points.id, ward.id))),
  }
  for (const [kind, owner, role] of [
    ['helper', helper, 'helper'],
    ['seat', seat, 'delegate'],
    ['point', ward.id, 'operator'],
  ] as const) {
    const { cookie } = await d.byKey((await d.issue(kind, owner)).text)
    const actor = await actorOf(cookie!)
    expect({ kind: actor.kind, id: actor.id }).toEqual({ kind, id: owner })
    expect(await actor.held(d.db.read)).toEqual([{ role, area: { kind: 'point', id: ward.id, path: ward.path } }])
    await remove[kind]()
    expect(await actor.held(d.db.read)).toEqual([])
    expect((await d.me(cookie)).body.code).toBe('sign_in')
  }
})

test('who asks is known by one query', async () => {
  const { cookie } = await p.signedIn('observer')
  let queries = 0
  const read = new Proxy(d.db.read, {
    get: (db, name: keyof typeof d.db.read) => {
      if (name === 'select') queries++
      return db[name].bind(db)
    },
  })
  const who = whoIs({ ...d.parts, db: { ...d.db, read } })
  expect((await who(cookie))?.kind).toBe('account')
  expect((await who(undefined))?.kind).toBeUndefined()
  expect(queries).toBe(1)
})

test('over https the cookie is secure and bound to the host', async () => {
  const secure = desk(d.db, 'https://hop.example.vn')
  const { text } = await secure.issue('point', (await p.point('Quế Võ')).id)
  const { set, cookie } = await secure.byKey(text)
  expect(set).toMatch(/^__Host-hop=[\w-]{32}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/)
  expect((await secure.me(cookie)).status).toBe(200)
  expect((await secure.me(cookie?.replace('__Host-', ''))).status).toBe(401)
})

test("a demonstration's link opens nothing in a real house", async () => {
  const secure = desk(d.db, 'https://hop.example.vn')
  const { text } = await secure.issue('sign_in', await p.account(), { again: true })
  expect((await secure.byKey(text)).body.code).toBe('key_refused')
})
