import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionsFrom, presence } from '../../server/connections/presence'
import { remembered } from '../../server/media/kept'
import { type RunningMedia, startMedia } from '../../server/media/media'
import { end } from '../../server/media/pid'
import { addressOf, startServer } from '../../server/media/process'
import type { Listed, WebhookEvent } from '../../server/media.part'
import { listener, soon, told } from './promises'
import { binary, enter, folder } from './real'
import { post } from './signed'

/** What came from the server on the line between it and us. */
interface Passed {
  body: string
  authorization: string
}

const ROOM = 'c1.s1.e1'
const dir = folder()
const mediaDir = folder()
const kept = new Map<string, WebhookEvent>()
const passed: Passed[] = []
let cut: (event: string) => boolean = () => false
let line: Server
let media: RunningMedia
let ours: Awaited<ReturnType<typeof startServer>>
let target = 0
let full = false

const portOf = (server: Server): number => {
  const at = server.address()
  return typeof at === 'object' && at ? at.port : 0
}

/** A line that swallows what it is told to swallow, and says all is well, as a dropping queue would. */
beforeAll(async () => {
  line = createServer(async (request, reply) => {
    const body = await text(request)
    const authorization = request.headers.authorization ?? ''
    if (cut(JSON.parse(body).event)) return reply.writeHead(200).end()
    const status = await post(target, body, { authorization, type: request.headers['content-type'] ?? '' }).catch(
      () => 502,
    )
    passed.push({ body, authorization })
    return reply.writeHead(status).end()
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const stop = new AbortController().signal
  ours = await startServer({ dir, binary }, remembered(dir), portOf(line), stop)
  const { key, secret } = remembered(dir)
  const url = addressOf(ours)
  const store = async (event: WebhookEvent) => {
    if (full) throw new Error('disk full')
    if (!kept.has(event.id)) kept.set(event.id, event)
  }
  media = await startMedia({
    settings: {
      dataDir: mediaDir,
      nodeAddress: undefined,
      mediaPorts: undefined,
      livekit: { kind: 'given', url, key, secret, publicUrl: undefined },
    },
    hooks: { openRooms: async () => [ROOM], store, stored: () => {} },
    log: { info: () => {}, warn: () => {} },
    now: Date.now,
  })
  target = media.webhookPort
  await media.settled()
})
afterAll(async () => {
  await media.close({ keepServer: false })
  await end(ours, 0)
  line.close()
  for (const one of [dir, mediaDir]) rmSync(one, { recursive: true, force: true })
})

const rows = () => [...kept.values()]
const events = () => told(rows(), ROOM).map((one) => one.event)
const join = async (identity: string) =>
  enter(addressOf(ours), await media.token({ room: ROOM, identity, name: '', permission: listener, subscribe: true }))
const list = async (): Promise<Listed[]> => (await media.list(ROOM)) ?? []
const round = async () => ({ room: ROOM, at: Date.now(), people: await list() })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('webhooks of the real server arrive signed; replayed they make no second row, altered none at all', async () => {
  const hall = await join('p1.aaaaaaaa')
  await soon(() => expect(events()).toContain('participant_joined'))
  await hall.leave()
  await soon(() => expect(events()).toContain('participant_left'))
  const before = kept.size
  for (const { body, authorization } of passed) {
    expect(await post(target, body, { authorization })).toBe(200)
    expect(await post(target, body.replace('RM_', 'RX_'), { authorization })).toBe(401)
    expect(await post(target, body, {})).toBe(401)
  }
  expect(kept.size).toBe(before)
  expect(connectionsFrom(rows(), [])).toMatchObject([
    { identity: 'p1.aaaaaaaa', participantSid: hall.sid, openedBy: 'webhook', closedBy: 'webhook' },
  ])
})

test('a join that got lost is put right by listing', async () => {
  cut = (event) => event === 'participant_joined'
  const hall = await join('p2.aaaaaaaa')
  await soon(async () => expect((await list()).map((one) => one.participantSid)).toEqual([hall.sid]))
  const listings = [await round()]
  cut = () => false
  const found = connectionsFrom(rows(), listings).find((one) => one.participantSid === hall.sid)
  expect(found).toMatchObject({ identity: 'p2.aaaaaaaa', openedBy: 'reconcile', lastSeen: listings[0]?.at })
  expect(Math.abs((found?.from ?? 0) - (listings[0]?.people[0]?.joinedAt ?? 0))).toBe(0)
  expect(found?.to).toBeUndefined()
  await hall.leave()
  await soon(() => expect(rows().some((row) => row.body.includes(hall.sid))).toBe(true))
})

test('a leave that got lost leaves no ghost after two rounds', async () => {
  const hall = await join('p3.aaaaaaaa')
  await soon(() => expect(rows().some((row) => row.body.includes(hall.sid))).toBe(true))
  const listings = [await round()]
  cut = (event) => event === 'participant_left'
  await hall.leave()
  const gone = Date.now()
  await soon(async () => expect(await list()).toEqual([]))
  await pause(1_100)
  listings.push(await round())
  listings.push(await round())
  cut = () => false
  const found = connectionsFrom(rows(), listings).filter((one) => one.participantSid === hall.sid)
  expect(found).toMatchObject([{ openedBy: 'webhook', closedBy: 'reconcile', to: listings[0]?.at }])
  expect(Math.abs(presence(found, 0, Date.now()).raw - (gone - (found[0]?.from ?? 0)))).toBeLessThan(5_000)
})

test('what we could not keep is sent again until we can', async () => {
  full = true
  const hall = await join('p4.aaaaaaaa')
  await soon(() => expect(passed.at(-1)?.body).toContain(hall.sid))
  expect(rows().some((row) => row.body.includes(hall.sid))).toBe(false)
  full = false
  await soon(() => expect(rows().some((row) => row.body.includes(hall.sid))).toBe(true))
  await hall.leave()
})
