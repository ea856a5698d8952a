import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinToken } from '../../server/media/tokens'
import { type Listener, listenForWebhooks } from '../../server/media/webhooks'
import type { WebhookEvent } from '../../server/media.part'
import { KEYS, post, sign } from './signed'

let listener: Listener
let kept: Map<string, WebhookEvent>
let signals: number
let refuse: boolean
const body =
  '{"event": "room_started",  "id":"EV_1", "room":{"sid":"RM_1","name":"c1.s1.e1"}, "createdAt":"1652832000"}'

beforeEach(async () => {
  kept = new Map()
  signals = 0
  refuse = false
  const store = async (event: WebhookEvent) => {
    if (refuse) throw new Error('disk full')
    if (!kept.has(event.id)) kept.set(event.id, event)
  }
  const stored = () => {
    signals++
  }
  listener = await listenForWebhooks(KEYS, { store, stored }, () => 1_652_832_000_123, 0)
})
afterEach(() => listener.close())

const send = async (text: string, more: object = {}) =>
  post(listener.port, text, { authorization: await sign(text), ...more })

test('a signed event is kept as it came, answered and signalled', async () => {
  expect(await send(body)).toBe(200)
  expect([...kept.values()]).toEqual([{ id: 'EV_1', received: 1_652_832_000_123, body }])
  expect(signals).toBe(1)
})

test('a second arrival is answered well and makes no second row', async () => {
  const authorization = await sign(body)
  expect([await send(body, { authorization }), await send(body, { authorization })]).toEqual([200, 200])
  expect(kept.size).toBe(1)
})

test('what could not be kept is asked for again', async () => {
  refuse = true
  expect(await send(body)).toBe(500)
  refuse = false
  expect(await send(body)).toBe(200)
  expect([kept.size, signals]).toEqual([1, 1])
})

test('a signed body that we do not understand is kept all the same', async () => {
  for (const odd of ['no json', '{"event":"from_the_future"}', '[]', '']) expect(await send(odd)).toBe(200)
  expect([...kept.keys()].every((id) => /^sha256:[0-9a-f]{64}$/.test(id))).toBe(true)
  expect(kept.size).toBe(4)
})

const unsigned = (claims: string) => {
  const part = (value: object | string) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${claims.split('.')[1]}.`
}
const grant = {
  room: 'c1.s1.e1',
  identity: 'p1.aaaaaaaa',
  name: '',
  permission: { onStage: true, publish: true },
  subscribe: true,
}

const forged: [string, () => Promise<{ text?: string } & Record<string, string | undefined>>][] = [
  ['no signature', async () => ({ authorization: undefined })],
  ['an empty signature', async () => ({ authorization: '' })],
  ['words for a signature', async () => ({ authorization: 'Bearer please' })],
  ['our signature with the word Bearer', async () => ({ authorization: `Bearer ${await sign(body)}` })],
  ['another secret', async () => ({ authorization: await sign(body, { ...KEYS, secret: `${KEYS.secret}x` }) })],
  ['another key', async () => ({ authorization: await sign(body, { ...KEYS, key: 'theirs' }) })],
  ['no algorithm', async () => ({ authorization: unsigned(await sign(body)) })],
  [
    'an algorithm of another kind',
    async () => ({ authorization: (await sign(body)).replace(/^[^.]+/, btoa('{"alg":"RS256"}')) }),
  ],
  ['a signature cut short', async () => ({ authorization: (await sign(body)).slice(0, -4) })],
  ['a signature of five minutes ago', async () => ({ authorization: await sign(body, KEYS, '-1m') })],
  ['one letter changed', async () => ({ text: body.replace('RM_1', 'RM_2'), authorization: await sign(body) })],
  ['a letter added', async () => ({ text: `${body} `, authorization: await sign(body) })],
  [
    'the same JSON written anew',
    async () => ({ text: JSON.stringify(JSON.parse(body)), authorization: await sign(body) }),
  ],
  ['the signature of another event', async () => ({ authorization: await sign('{"id":"EV_2"}') })],
  ['a token for joining', async () => ({ authorization: await joinToken(KEYS, grant) })],
  ['a form', async () => ({ type: 'application/x-www-form-urlencoded' })],
  ['plain text', async () => ({ type: 'text/plain' })],
  ['PUT', async () => ({ method: 'PUT' })],
  ['GET', async () => ({ method: 'GET' })],
  ['another path', async () => ({ path: '/' })],
  ['another path with the same beginning', async () => ({ path: '/hook/../hook2' })],
]

test.each(forged)('refused and not kept: %s', async (_what, make) => {
  const { text = body, ...more } = await make()
  expect(await send(text, more)).toBe(401)
  expect([kept.size, signals]).toEqual([0, 0])
})

test('ten megabytes are refused before anything is reckoned', async () => {
  const large = JSON.stringify({ id: 'EV_9', fill: 'x'.repeat(10_000_000) })
  const status = await send(large).catch(() => 413)
  expect(status).toBe(413)
  expect(kept.size).toBe(0)
})

test('a broken-off call leaves the listener well', async () => {
  const abort = new AbortController()
  const stream = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')) })
  const init = { method: 'POST', body: stream, duplex: 'half', signal: abort.signal }
  const call = fetch(`http://127.0.0.1:${listener.port}/hook`, init).catch(() => 'cut')
  setTimeout(() => abort.abort(), 50)
  expect(await call).toBe('cut')
  expect(await send(body)).toBe(200)
})
