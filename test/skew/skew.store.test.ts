import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { rollOf } from '../../shared/attendance'
import { addSeats, listSeats } from '../../shared/composition'
import { moveConference } from '../../shared/conferences'
import { floorOf, giveFloor } from '../../shared/floor'
import { addPoint, removePoint } from '../../shared/points'
import { openSession, reopenSession } from '../../shared/sessions'
import { acceptSheet } from '../../shared/sheets'
import type { TestPoint } from '../scenes/builders'
import { halls, type TestSeat } from '../scenes/halls'
import { type Answer, type Browser, type Scene, scene } from '../scenes/scene'

// Rules that hold over several scopes: each asked for 50 times with what would break it, at the same moment. On SQLite works
// run one after the other; on PostgreSQL only what a work locks keeps it from deciding on what somebody else just changed.
const TIMES = 50
vi.setConfig({ testTimeout: 120_000 })
let s: Scene
let h: ReturnType<typeof halls>
let root: TestPoint
let organizer: Browser
let director: Browser
let secretary: Browser

beforeAll(async () => {
  s = await scene()
  h = halls(s)
  root = (await s.conference()).root
  organizer = await s.person('organizer')
  director = await s.person('director')
  secretary = await s.person('secretary')
})
afterAll(() => s.end())

const done = ({ status }: Answer): boolean => status < 400
const remove = ({ id }: TestPoint) => organizer.send(removePoint, { params: { id }, version: 1 })

/** Both at once, again and again; gives how often each was done and how often both were. */
async function race(once: (n: number) => Promise<[Promise<Answer>, Promise<Answer>]>) {
  const found = { one: 0, other: 0, both: 0, neither: 0 }
  for (let n = 0; n < TIMES; n++) {
    const [one, other] = (await Promise.all(await once(n))).map(done)
    found[one && other ? 'both' : one ? 'one' : other ? 'other' : 'neither'] += 1
  }
  return found
}

/** Fresh halls, and a planned session that reaches them all. */
async function wards(name: string) {
  const made: TestPoint[] = []
  for (let n = 0; n < TIMES; n++) made.push(await s.point(`${name} ${n}`))
  return { made, session: await h.session(root) }
}

test('a point at which attendance is recorded is not removed; at a removed one nothing is recorded', async () => {
  const { made, session } = await wards('Phường')
  const seats: TestSeat[] = []
  for (const ward of made) seats.push(await h.seat(ward, 'Đại biểu'))
  const found = await race(async (n) => [
    h.send(secretary, session, made[n]!, { seat: seats[n]!.id }),
    remove(made[n]!),
  ])
  expect(found).toMatchObject({ both: 0, neither: 0 })
  for (const ward of made) {
    const roll = await secretary.send(rollOf, { params: h.place(session, ward) })
    expect(roll.status === 200 ? roll.body.figures.present : roll.body.code).toBe(roll.status === 200 ? 1 : 'point')
  }
})

test('nobody is seated at a removed point', async () => {
  const { made } = await wards('Thôn')
  const found = await race(async (n) => [
    organizer.send(addSeats, {
      params: { id: made[n]!.id },
      body: { seats: [{ printedName: 'Đại biểu', category: 'I' }] },
    }),
    remove(made[n]!),
  ])
  // Seats alone keep no point from being removed: either order is right, but nobody may be added after it.
  const late = []
  for (const ward of made) {
    const listed = await organizer.send(listSeats, { params: { id: ward.id } })
    if (listed.status === 200) late.push(...listed.body.seats)
  }
  expect([found.neither, late.length]).toEqual([0, found.one])
})

test('once a session that reaches it is open, a point stays', async () => {
  const found = { kept: 0, removed: 0 }
  for (let n = 0; n < TIMES; n++) {
    const ward = await s.point(`Xã ${n}`)
    const session = await h.session(root, { title: `Phiên ${n}` })
    const [opened, removed] = await Promise.all([director.send(openSession, { params: { id: session } }), remove(ward)])
    expect(opened.status).toBe(200)
    const roll = await secretary.send(rollOf, { params: h.place(session, ward) })
    // Refused: the point is in the session. Removed before the opening: it has no part in it.
    expect([removed.status < 400, roll.status]).toEqual(roll.status === 200 ? [false, 200] : [true, 404])
    found[removed.status < 400 ? 'removed' : 'kept'] += 1
    await h.close(session)
  }
  expect(found.kept + found.removed).toBe(TIMES)
})

test('fifty orders at one moment: one has the floor', async () => {
  const session = await h.session(root)
  await h.open(session)
  const speakers = []
  for (let n = 0; n < TIMES; n++) speakers.push(await s.point(`Huyện ${n}`))
  const orders = await Promise.all(
    speakers.map((point) =>
      director.send(giveFloor, {
        params: { id: session },
        body: { point: point.id, speaker: 'Người nói', office: 'Chức vụ', seen: 0 } as never,
      }),
    ),
  )
  const { turns } = await director.must(floorOf, { params: { id: session } })
  const running = turns.filter((turn: { to: number | null }) => turn.to === null)
  expect([orders.filter(done).length, running.length]).toEqual([1, 1])
})

test('what is accepted is what was marked: no mark comes in behind the acceptance', async () => {
  const { made, session } = await wards('Ấp')
  const seats: TestSeat[] = []
  for (const ward of made) seats.push(await h.seat(ward, 'Đại biểu'))
  await h.open(session)
  await h.close(session)
  for (const ward of made) await h.submit(secretary, session, ward)
  const found = await race(async (n) => [
    secretary.send(acceptSheet, { params: h.place(session, made[n]!) }),
    h.send(secretary, session, made[n]!, { seat: seats[n]!.id }),
  ])
  expect([found.both, found.neither]).toEqual([0, 0])
})

test('a conference that is ended has no open session', async () => {
  const found = await race(async (n) => {
    const { id, root: top } = await s.conference(`Hội nghị ${n}`)
    const province = await organizer.must(addPoint, { params: { id: top.id }, body: { printedName: 'Bắc Ninh' } })
    const session = await h.session({ ...top, ...province, name: 'Bắc Ninh' }, { kind: 'local' })
    await h.open(session)
    await h.close(session)
    return [
      director.send(reopenSession, { params: { id: session }, body: { reason: 'Bế mạc nhầm' } }),
      organizer.send(moveConference, { params: { id }, body: { act: 'end' } }),
    ]
  })
  expect([found.both, found.neither]).toEqual([0, 0])
  const { root: top } = await s.conference('Hội nghị đã xong', 'ended')
  const session = await h.session(top, { state: 'closed' })
  const late = await director.send(reopenSession, { params: { id: session }, body: { reason: 'Bế mạc nhầm' } })
  expect([late.status, late.body]).toEqual([
    409,
    { kind: 'closed', code: 'conference_over', values: { title: 'Hội nghị đã xong', state: 'ended' } },
  ])
})
