import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { origin } from './origin'
import { listener, soon } from './promises'
import { type Real, real, secretOf } from './real'

const ROOM = 'c1.s1.e1'
const OTHER = 'c1.s2.e1'
let it: Real
let door: Awaited<ReturnType<typeof origin>>
let good: string

beforeAll(async () => {
  it = await real([ROOM, OTHER])
  door = await origin(it.media)
  good = await it.media.token({ room: ROOM, identity: 'p2.aaaaaaaa', name: '', permission: listener, subscribe: true })
})
afterAll(async () => {
  door.close()
  await it.end()
})

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
type Claims = Record<string, unknown> & { video: Record<string, unknown> }
const claims = (): Claims => JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString())
const hs256 = (body: unknown, secret: string, alg = 'HS256') => {
  const text = `${part({ alg, typ: 'JWT' })}.${part(body)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
/** Correctly signed, for what it says. */
const ours = (change: (claims: Claims) => unknown) => hs256(change(claims()), secretOf(it.dir).secret)
/** Other content under the old signature. */
const edited = (change: (claims: Claims) => unknown) => {
  const [head, , signature] = good.split('.')
  return `${head}.${part(change(claims()))}.${signature}`
}
const video = (more: object) => (all: Claims) => ({ ...all, video: { ...all.video, ...more } })
const seconds = (more: number) => Math.floor(Date.now() / 1000) + more
const rsa = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims())}`
  return `${text}.${signWith('sha256', Buffer.from(text), privateKey).toString('base64url')}`
}

const bad: [string, () => string][] = [
  ['nothing', () => ''],
  ['words', () => 'please'],
  ['cut short', () => good.slice(0, -5)],
  ['no signature', () => good.replace(/[^.]+$/, '')],
  ['algorithm none', () => `${part({ alg: 'none', typ: 'JWT' })}.${part(claims())}.`],
  ['algorithm None', () => `${part({ alg: 'None', typ: 'JWT' })}.${part(claims())}.`],
  ['none under the old signature', () => `${part({ alg: 'none' })}.${good.split('.').slice(1).join('.')}`],
  ['RS256 of a stranger', rsa],
  ['another secret', () => hs256(claims(), 'z'.repeat(64))],
  ['an empty secret', () => hs256(claims(), '')],
  ['the key for a secret', () => hs256(claims(), secretOf(it.dir).key)],
  ['another issuer', () => ours((all) => ({ ...all, iss: 'theirs' }))],
  ['no issuer', () => ours(({ iss: _, ...all }) => all)],
  ['expired beyond the leeway', () => ours((all) => ({ ...all, nbf: seconds(-700), exp: seconds(-65) }))],
  ['not valid yet', () => ours((all) => ({ ...all, nbf: seconds(120) }))],
  ['no room', () => ours(video({ room: '' }))],
  ['a room that does not stand', () => ours(video({ room: 'c9.s9.e9' }))],
  ['no right to join', () => ours(video({ roomJoin: false }))],
  ['no identity', () => ours(({ sub: _, ...all }) => all)],
  ['no grants', () => ours(({ video: _, ...all }) => all)],
  ['edited: another room', () => edited(video({ room: OTHER }))],
  ['edited: may publish', () => edited(video({ canPublish: true }))],
  ['edited: seen', () => edited(video({ hidden: false }))],
  ['edited: administrator', () => edited(video({ roomAdmin: true, roomCreate: true }))],
  ['edited: another identity', () => edited((all) => ({ ...all, sub: 'p1.aaaaaaaa' }))],
  ['edited: a longer life', () => edited((all) => ({ ...all, exp: seconds(86_400) }))],
]

test('the token as issued is let in', async () => {
  expect(await door.status(`/rtc/validate?access_token=${good}`)).toBe(200)
})

test.each(bad)('not let in: %s', async (_what, make) => {
  const status = await door.status(`/rtc/validate?access_token=${encodeURIComponent(make())}`)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect([await it.media.list(ROOM), await it.media.list(OTHER)]).toEqual([[], []])
})

test('asking for another room in the address leads into the room of the token', async () => {
  const hall = await it.join(good)
  await soon(async () => expect((await it.media.list(ROOM))?.map((one) => one.participantSid)).toEqual([hall.sid]))
  expect(await door.status(`/rtc/validate?access_token=${good}&room=${OTHER}`)).toBe(200)
  expect(await it.media.list(OTHER)).toEqual([])
  await hall.leave()
})

test('a removed device can return with its token, and is removed again', async () => {
  const first = await it.join(good)
  await it.media.remove(ROOM, first.identity)
  await soon(() => expect(first.connected()).toBe(false))
  const second = await it.join(good)
  expect(second.sid).not.toBe(first.sid)
  await it.media.remove(ROOM, second.identity)
  await soon(() => expect(second.connected()).toBe(false))
  await soon(async () => expect(await it.media.list(ROOM)).toEqual([]))
})
