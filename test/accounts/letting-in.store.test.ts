import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keys } from '../../server/accounts/accounts.schema'
import { after } from '../../server/journal/read'
import type { Role } from '../../shared/access'
import type { TestPoint } from '../scenes/builders'
import { openForTest } from '../setup/open'
import { type Desk, desk } from './desk'
import { people } from './people'
import { loginsOf } from './rows'

// Bursts of argon2 and of exchanges share two cores with everything else.
vi.setConfig({ testTimeout: 60_000 })

let d: Desk
let p: ReturnType<typeof people>
let tuSon: TestPoint
let organizer: { id: number; cookie: string }
beforeAll(async () => {
  d = desk(await openForTest())
  p = people(d)
  tuSon = await p.point('Từ Sơn')
  organizer = await p.signedIn('organizer', (await p.point('Bắc Ninh')).unit)
})
afterAll(() => d.db.close())

const as = (who: { cookie?: string | undefined }, method: Parameters<Desk['send']>[0], path: string, body?: object) =>
  d.send(method, path, body, { cookie: who.cookie })
const noted = async (point: TestPoint) =>
  (await after(d.db.read, point.id, 0)).map(({ kind, actor, reach, conference, body }) => ({
    kind,
    actor,
    reach,
    conference,
    body,
  }))

test('the code of a point is shown once, ends two days after the conference, and a new one ends the old and its logins', async () => {
  const one = await as(organizer, 'post', `/points/${tuSon.id}/code`)
  const ends = d.parts.clock.now() + 16_200_000 + 2 * 86_400_000
  expect([one.status, one.body]).toEqual([
    201,
    { link: `http://localhost:4250/moi#${one.body.key}`, key: expect.stringMatching(/^[0-9A-Z]{16}$/), expires: ends },
  ])
  const hall = await d.byKey(one.body.key)
  d.ended.length = 0
  const two = await as(organizer, 'post', `/points/${tuSon.id}/code`)
  expect([(await d.me(hall.cookie)).status, (await d.byKey(one.body.key)).status, d.ended.length]).toEqual([
    401, 401, 1,
  ])
  expect((await d.byKey(two.body.key)).status).toBe(200)
  const entry = {
    kind: 'point_code.made',
    actor: `account:${organizer.id}`,
    reach: 'house',
    conference: tuSon.conference,
    body: { point: tuSon.id, expires: ends },
  }
  expect(await noted(tuSon)).toEqual([entry, entry])
})

test('ending a code ends what it opened, and nothing else; ending it again is nothing', async () => {
  const ward = await p.point('Đồng Kỵ')
  const [mine, other] = [
    await as(organizer, 'post', `/points/${ward.id}/code`),
    await as(organizer, 'post', `/points/${tuSon.id}/code`),
  ]
  const [one, two, kept] = [await d.byKey(mine.body.key), await d.byKey(mine.body.key), await d.byKey(other.body.key)]
  expect((await as(organizer, 'delete', `/points/${ward.id}/code`)).status).toBe(204)
  const after = [one, two, kept].map((who) => d.me(who.cookie).then((reply) => reply.status))
  expect(await Promise.all(after)).toEqual([401, 401, 200])
  expect((await as(organizer, 'delete', `/points/${ward.id}/code`)).status).toBe(204)
  expect((await noted(ward)).map((entry) => entry.kind)).toEqual(['point_code.made', 'point_code.revoked'])
})

test('revoking among 60 exchanges leaves no login behind', async () => {
  const ward = await p.point('Châu Khê')
  for (let round = 0; round < 3; round++) {
    const { key } = (await as(organizer, 'post', `/points/${ward.id}/code`)).body
    const go = (n: number) => Array.from({ length: n }, (_, i) => d.byKey(key, { from: `10.2.${round}.${i}` }))
    const first = go(30)
    await first[0]
    const [, ...entered] = await Promise.all([as(organizer, 'delete', `/points/${ward.id}/code`), ...first, ...go(30)])
    const issued = await d.db.read
      .select({ id: keys.id })
      .from(keys)
      .where(and(eq(keys.kind, 'point'), eq(keys.owner, ward.id)))
    for (const one of issued) expect(await loginsOf(d.db, one.id)).toEqual([])
    for (const one of entered) if (one.cookie) expect((await d.me(one.cookie)).status).toBe(401)
  }
})

test('a roll-call phone is let in by a link shown once, listed, and removed with its logins', async () => {
  const ward = await p.point('Phù Chẩn')
  const operator = await p.signedIn('operator', ward)
  const { status, body } = await as(operator, 'post', `/points/${ward.id}/helpers`, { label: 'Cửa B' })
  expect([status, Object.keys(body), body.shown.key.length]).toEqual([201, ['id', 'point', 'label', 'shown'], 26])
  const phone = await d.byKey(body.shown.key)
  expect(phone.body.me).toMatchObject({ kind: 'helper', id: body.id, name: 'Cửa B' })
  const helper = { id: body.id, point: ward.id, label: 'Cửa B' }
  expect((await as(operator, 'get', `/points/${ward.id}/helpers`)).body).toEqual({ helpers: [helper], hasCode: false })
  expect((await as(operator, 'delete', `/helpers/${body.id}`)).status).toBe(204)
  expect([(await d.me(phone.cookie)).status, (await d.byKey(body.shown.key)).status]).toEqual([401, 401])
  expect((await as(operator, 'get', `/points/${ward.id}/helpers`)).body.helpers).toEqual([])
  expect((await as(operator, 'delete', `/helpers/${body.id}`)).body).toEqual({ kind: 'missing', code: 'helper' })
  const entries = (await noted(ward)).map((entry) => [entry.kind, entry.body])
  expect(entries).toEqual([
    ['helper.added', { helper, expires: body.shown.expires }],
    ['helper.removed', { helper }],
  ])
  expect(JSON.stringify(entries)).not.toContain(body.shown.key)
})

test('the link of a seat opens that seat only; a new one kills it', async () => {
  const seat = await p.seat(tuSon)
  const one = (await as(organizer, 'post', `/seats/${seat}/link`)).body
  expect((await d.byKey(one.key)).body.me).toMatchObject({ kind: 'seat', id: seat, point: { id: tuSon.id } })
  const two = (await as(organizer, 'post', `/seats/${seat}/link`)).body
  expect([(await d.byKey(one.key)).status, (await d.byKey(two.key)).status]).toEqual([401, 200])
  expect((await as(organizer, 'delete', `/seats/${seat}/link`)).status).toBe(204)
  expect((await d.byKey(two.key)).status).toBe(401)
  expect((await as(organizer, 'post', '/seats/999999/link')).body).toEqual({ kind: 'missing', code: 'seat' })
})

/** Who may, for each call at Từ Sơn, by the sentences of the policies. */
const may: [
  string,
  (ids: { seat: number; helper: number }) => ['post' | 'delete' | 'get', string, object?],
  Role[],
  boolean,
][] = [
  ['makePointCode', () => ['post', `/points/${tuSon.id}/code`], ['organizer', 'admin'], false],
  ['revokePointCode', () => ['delete', `/points/${tuSon.id}/code`], ['organizer', 'admin'], false],
  ['listHelpers', () => ['get', `/points/${tuSon.id}/helpers`], ['organizer', 'secretary'], true],
  ['addHelper', () => ['post', `/points/${tuSon.id}/helpers`, { label: 'A' }], ['organizer', 'secretary'], true],
  ['removeHelper', ({ helper }) => ['delete', `/helpers/${helper}`], ['organizer', 'secretary'], true],
  ['makeSeatLink', ({ seat }) => ['post', `/seats/${seat}/link`], ['organizer', 'secretary'], false],
  ['revokeSeatLink', ({ seat }) => ['delete', `/seats/${seat}/link`], ['organizer', 'secretary'], false],
]
const roles: Role[] = ['admin', 'organizer', 'director', 'chair', 'secretary', 'editor', 'observer']

test.each(may)(
  '%s: who may is who the policy names, at the point and above it, nowhere else',
  async (_name, call, allowed, operators) => {
    const ids = { seat: await p.seat(tuSon), helper: 0 }
    const tried: Record<string, number> = {}
    const attempt = async (name: string, who: { cookie?: string | undefined }) => {
      ids.helper = await p.helper(tuSon)
      const [method, path, body] = call(ids)
      tried[name] = (await as(who, method, path, body)).status
    }
    const [above, beside] = [(await p.point('Bắc Ninh')).unit, (await p.point('Quế Võ')).unit]
    for (const role of roles) {
      await attempt(`${role} above`, await p.signedIn(role, above))
      await attempt(`${role} beside`, await p.signedIn(role, beside))
    }
    await attempt('operator here', await p.signedIn('operator', tuSon))
    await attempt('operator above', await p.signedIn('operator', above))
    await attempt('operator below', await p.signedIn('operator', await p.point('Phù Chẩn')))
    for (const [kind, owner] of [
      ['helper', await p.helper(tuSon)],
      ['seat', ids.seat],
    ] as const)
      await attempt(kind, await d.byKey((await d.issue(kind, owner)).text))
    await attempt('nobody', {})
    const expected = Object.fromEntries(Object.keys(tried).map((name) => [name, name === 'nobody' ? 401 : 403]))
    for (const role of allowed)
      expected[`${role} above`] = tried[`${role} above`]! < 300 ? tried[`${role} above`]! : 200
    if (operators) expected['operator here'] = tried['operator here']! < 300 ? tried['operator here']! : 200
    expect(tried).toEqual(expected)
  },
)

test('a point’s own code lets phones in, not codes out', async () => {
  const { cookie } = await d.byKey((await d.issue('point', tuSon.id)).text)
  expect((await as({ cookie }, 'post', `/points/${tuSon.id}/helpers`, { label: 'B' })).status).toBe(201)
  expect((await as({ cookie }, 'post', `/points/${tuSon.id}/code`)).status).toBe(403)
  expect((await as({ cookie }, 'post', `/points/${(await p.point('Quế Võ')).id}/helpers`, { label: 'B' })).status).toBe(
    403,
  )
})
