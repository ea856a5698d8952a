import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connections, webhooks } from '../../server/connections/connections.schema'
import {
  type Admission,
  claimPublisher,
  joinSession,
  presenceOf,
  removeDevice,
  testRoom,
} from '../../shared/connections'
import { endTurn, giveFloor } from '../../shared/floor'
import { closeSession } from '../../shared/sessions'
import type { Person, TestPoint } from '../scenes/builders'
import { halls } from '../scenes/halls'
import { type Browser, type Scene, scene } from '../scenes/scene'

let s: Scene
let h: ReturnType<typeof halls>
let root: TestPoint
let tuSon: TestPoint
let queVo: TestPoint
let director: Person
let centre: Browser
let operator: Browser
let session: number

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  root = (await s.conference()).root
  tuSon = await s.point('Từ Sơn')
  queVo = await s.point('Quế Võ')
  director = await s.person('director')
  centre = await h.operator(root)
  operator = await h.operator(tuSon)
})
beforeEach(async () => {
  session = await h.session(root)
})
afterAll(() => s.end())

const join = (by: Browser, point: TestPoint | null, tag = by.tag) =>
  by.send(joinSession, { params: { id: session }, body: { point: point?.id ?? null, tag } })
const enter = async (by: Browser, point: TestPoint | null, tag?: string) => {
  const admission = (await join(by, point, tag)).body as Admission
  const person = await s.media.join(admission.token)
  await settled()
  return { ...admission, person }
}
/** Webhooks are kept, rows follow, rights follow the rows. */
async function settled() {
  for (let i = 0; i < 3; i++) {
    await s.media.quiet()
    await s.app.parts.feed.drained()
    await s.app.projection.settled()
  }
}
const give = (point: TestPoint, seen = 0) =>
  director.must(giveFloor, {
    params: { id: session },
    body: { point: point.id, speaker: 'Cao Thị Giang', office: 'Trưởng ban', seen },
  })

describe('who is admitted', () => {
  test('a point from 90 minutes before, hidden and listen-only', async () => {
    const { status, body } = await join(operator, tuSon)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      room: `c${root.conference}.s${session}.e1`,
      address: '/livekit',
      publisher: true,
      other: null,
      onStage: false,
    })
    const person = await s.media.join(body.token)
    await expect(person.publish()).rejects.toThrow()
  })

  test('not earlier, and not after the closing', async () => {
    session = await h.session(root, {
      plannedFrom: s.clock.now() + 91 * 60_000,
      plannedTo: s.clock.now() + 200 * 60_000,
    })
    expect(await join(operator, tuSon)).toMatchObject({ status: 409, body: { code: 'too_early' } })
    session = await h.session(root)
    await h.open(session)
    await director.must(closeSession, { params: { id: session } })
    expect(await join(operator, tuSon)).toMatchObject({ status: 409, body: { code: 'session_over' } })
  })

  test('nobody for another point, and no point into a session that does not reach it', async () => {
    expect(await join(operator, queVo)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    session = await h.session(await s.point('Bắc Ninh'), { kind: 'local' })
    const dakLak = await s.point('Đắk Lắk')
    expect(await join(await h.operator(dakLak), dakLak)).toMatchObject({
      status: 403,
      body: { code: 'point_outside_session' },
    })
  })

  test('a director looks on, seen by nobody; a delegate does not', async () => {
    const { body } = await join(director, null)
    expect(body).toMatchObject({ publisher: false, onStage: false, other: null })
    const seat = await h.seat(tuSon, 'Phan Văn Thái')
    expect(await join(await s.keyed('seat', seat.id), null)).toMatchObject({ status: 403 })
  })

  test('without a media server the answer says so and that the rest goes on', async () => {
    s.media.kill()
    expect(await join(operator, tuSon)).toMatchObject({
      status: 503,
      body: { kind: 'unavailable', code: 'media_starting' },
    })
    await s.media.revive()
  })
})

describe('the stage', () => {
  test('the centre is on it from the opening, a hall from the moment it has the floor, and not after', async () => {
    const host = await enter(centre, root)
    const hall = await enter(operator, tuSon)
    await expect(host.person.publish()).rejects.toThrow()
    await h.open(session)
    await settled()
    await host.person.publish()
    expect(hall.person.sees()).toEqual([host.identity])
    const { given } = await give(tuSon)
    await settled()
    await hall.person.publish()
    expect(host.person.sees()).toContain(hall.identity)
    await director.must(endTurn, { params: { id: given.id } })
    await settled()
    await expect(hall.person.publish()).rejects.toThrow()
    expect(host.person.sees()).toContain(hall.identity)
  })

  test('giving the floor to the next withdraws it from the one before', async () => {
    await h.open(session)
    const first = await enter(operator, tuSon)
    const second = await enter(await h.operator(queVo), queVo)
    const { given } = await give(tuSon)
    await settled()
    await first.person.publish()
    await give(queVo, given.id)
    await settled()
    await expect(first.person.publish()).rejects.toThrow()
    await second.person.publish()
  })

  test('a token from before has the rights that hold when it is used', async () => {
    await h.open(session)
    const { given } = await give(tuSon)
    const { body } = await join(operator, tuSon)
    await director.must(endTurn, { params: { id: given.id } })
    const late = await s.media.join(body.token)
    await settled()
    await expect(late.publish()).rejects.toThrow()
  })
})

describe('devices of one point', () => {
  test('the first may publish; a second is told, and takes over only when the operator says so', async () => {
    await enter(operator, tuSon, 'tag-first-00')
    const second = (await join(operator, tuSon, 'tag-second-0')).body
    expect(second).toMatchObject({ publisher: false, other: { since: s.clock.now() } })
    const claimed = await operator.must(claimPublisher, {
      params: { id: session },
      body: { point: tuSon.id, tag: 'tag-second-0' },
    })
    expect(claimed).toMatchObject({ publisher: true, other: null })
    expect((await join(operator, tuSon, 'tag-first-00')).body).toMatchObject({ publisher: false })
  })

  test('a removed device is put out, and put out again when it comes back with its old token', async () => {
    await h.open(session)
    const hall = await enter(operator, tuSon)
    const device = Number(hall.identity.split('.')[1])
    await director.must(removeDevice, { params: { id: session, device } })
    expect(hall.person.connected()).toBe(false)
    expect(await join(operator, tuSon)).toMatchObject({ status: 403, body: { code: 'device_removed' } })
    const again = await s.media.join(hall.token)
    await settled()
    expect(again.connected()).toBe(false)
  })
})

describe('connections are evidence', () => {
  const rows = async () => (await s.db.read.select().from(connections)).filter((row) => row.session === session)

  test('from webhooks: who came and left, with times', async () => {
    const came = s.clock.now()
    const hall = await enter(operator, tuSon)
    s.clock.pass(60_000)
    await hall.person.leave()
    await settled()
    expect(await rows()).toMatchObject([
      { point: tuSon.id, from: came, to: came + 60_000, openedBy: 'webhook', closedBy: 'webhook' },
    ])
  })

  test('a lost join and a lost leave are put right by listing', async () => {
    s.media.lose((event) => event === 'participant_joined')
    const hall = await enter(operator, tuSon)
    s.media.lose()
    expect(await rows()).toEqual([])
    await s.app.projection.round()
    expect(await rows()).toMatchObject([{ point: tuSon.id, to: null, openedBy: 'reconcile' }])
    s.media.lose((event) => event === 'participant_left')
    s.clock.pass(60_000)
    await hall.person.leave()
    await settled()
    s.media.lose()
    for (let i = 0; i < 2; i++) {
      s.clock.pass(30_000)
      await s.app.projection.round()
    }
    const [row] = await rows()
    expect(row).toMatchObject({ closedBy: 'reconcile' })
    expect(row?.to).not.toBeNull()
  })

  test('the watcher sees who is in, who was lost, and how often', async () => {
    const one = await enter(operator, tuSon)
    await one.person.leave()
    await settled()
    await enter(operator, tuSon)
    const { points } = await director.must(presenceOf, { params: { id: session } })
    expect(points).toMatchObject([{ point: tuSon.id, state: 'in', drops: 1, ready: null, still: null }])
  })

  test('every webhook is one row, processed', async () => {
    await enter(operator, tuSon)
    const kept = (await s.db.read.select().from(webhooks)).filter((row) => row.room.includes(`.s${session}.`))
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.every((row) => row.processed !== null)).toBe(true)
  })
})

test('a test room is of one device: it hears itself by a second identity', async () => {
  const room = await operator.must(testRoom, { params: { id: tuSon.id }, body: { tag: operator.tag } })
  const mouth = await s.media.join(room.token)
  const ear = await s.media.join(room.listenToken)
  await mouth.publish()
  expect(ear.sees()).toEqual([mouth.identity])
  await expect(ear.publish()).rejects.toThrow()
  expect(await operator.send(testRoom, { params: { id: queVo.id }, body: { tag: operator.tag } })).toMatchObject({
    status: 403,
  })
})
