import { describe, expect, test } from 'vitest'
import { socketAddress } from '../../client/media/address'
import { failureOf } from '../../client/media/failures'
import { featuredOf, officeLines, placeOf } from '../../client/media/featured'
import { whoIs } from '../../client/media/identity'
import { decibels, isSilent, type Listening, listen, listening } from '../../client/media/level'
import { isOpen } from '../../client/media/microphone'
import { rejoinDelay } from '../../client/media/retry'
import { heardOf, sourcesOf } from '../../client/media/sources'
import { judge, type Measured } from '../../client/media/trial-judge'
import type { Item } from '../../shared/agenda'
import type { Turn } from '../../shared/floor'
import type { Session } from '../../shared/sessions'

const session = (more: Partial<Session>): Session => ({
  ...{ id: 1, conference: 1, host: 1, hostName: 'Điểm cầu Trung ương', path: '/1/', kind: 'central', title: 'Phiên' },
  ...{ state: 'planned', epoch: 1, plannedFrom: 1000, plannedTo: 2000, roomsFrom: 0, openedAt: null, closedAt: null },
  ...{ turnLimit: 1, chair: '', continues: null, version: 1 },
  ...more,
})

describe('names in a room', () => {
  test('tell point, seat and account with their device', () => {
    expect(whoIs('p12.5')).toEqual({ kind: 'point', owner: 12, device: 5 })
    expect(whoIs('s7.1')).toEqual({ kind: 'seat', owner: 7, device: 1 })
    expect(whoIs('u3.9')).toEqual({ kind: 'account', owner: 3, device: 9 })
  })
  test('of anybody else stand for nobody', () => {
    for (const text of ['', 'p12', 'p12.5.ear', 'x1.2', 'p-1.2']) expect(whoIs(text)).toBeUndefined()
  })
})

test('signalling goes through our own origin, or where the server says', () => {
  expect(socketAddress('/livekit', 'https://hop.vn')).toBe('wss://hop.vn/livekit')
  expect(socketAddress('/livekit', 'http://localhost:3000')).toBe('ws://localhost:3000/livekit')
  expect(socketAddress('wss://media.vn', 'https://hop.vn')).toBe('wss://media.vn')
})

test('coming back takes longer each time, up to eight seconds, and never for all halls in one moment', () => {
  expect([0, 1, 2, 3, 4, 5, 9].map((attempt) => rejoinDelay(attempt, 0.5))).toEqual([
    200, 500, 1000, 2000, 4000, 8000, 8000,
  ])
  expect(rejoinDelay(5, 0)).toBe(4000)
  expect(rejoinDelay(5, 1)).toBe(12_000)
})

test('each failure of a device has its own remedy', () => {
  const named = (name: string) => failureOf(new DOMException('', name))
  expect(named('NotFoundError')).toBe('none')
  expect(named('NotAllowedError')).toBe('blocked')
  expect(named('NotReadableError')).toBe('busy')
  expect(named('Whatever')).toBe('failed')
  expect(failureOf('no error at all')).toBe('failed')
})

describe('a microphone', () => {
  test('is measured in dBFS, silence at the floor', () => {
    expect(decibels(new Float32Array(8))).toBe(-100)
    expect(decibels(new Float32Array(8).fill(1))).toBe(0)
    expect(decibels(new Float32Array(8).fill(0.1))).toBeCloseTo(-20)
  })
  test('is silent after five seconds below −60 dB, and sounds again at once', () => {
    let state: Listening = listening
    for (let now = 0; now <= 4750; now += 250) state = listen(state, -80, now)
    expect(isSilent(state, 4750)).toBe(false)
    expect(isSilent(state, 5000)).toBe(true)
    state = listen(state, -30, 5250)
    expect(isSilent(state, 20_000)).toBe(false)
    expect(state.heard).toBe(true)
  })
  test('is not called silent while the browser holds sound back', () => {
    const state = listen(listening, Number.NaN, 9000)
    expect(isSilent(state, 90_000)).toBe(false)
  })
  test('is open for the turn, while held, or not at all', () => {
    expect(isOpen('open', false)).toBe(true)
    expect(isOpen('hold', false)).toBe(false)
    expect(isOpen('hold', true)).toBe(true)
    expect(isOpen('off', true)).toBe(false)
  })
})

describe('what a hall hears', () => {
  const centre = session({ state: 'open' })
  const local = session({ id: 2, host: 2, path: '/1/2/', kind: 'local' })
  const far = session({ id: 3, host: 9, path: '/1/9/', kind: 'local', state: 'open' })
  test('are sessions that reach it, never those of another branch', () => {
    expect(sourcesOf('/1/2/5/', [far, local, centre])).toEqual({ centre, local })
    expect(sourcesOf('/1/9/4/', [far, local, centre])).toEqual({ centre, local: far })
  })
  test('is the centre while it is open, then the local session by itself', () => {
    expect(heardOf({ centre, local: { ...local, state: 'open' } }, null)).toBe('centre')
    const over = { ...centre, state: 'closed' as const, closedAt: 5 }
    expect(heardOf({ centre: over, local: { ...local, state: 'open' } }, null)).toBe('local')
    expect(heardOf({ centre: over, local }, null)).toBe('local')
  })
  test('is what the operator chose, as long as that lasts', () => {
    const open = { ...local, state: 'open' as const }
    expect(heardOf({ centre, local: open }, 'local')).toBe('local')
    expect(heardOf({ centre, local: { ...open, state: 'closed', closedAt: 9 } }, 'local')).toBe('centre')
  })
})

describe('who stands in the picture', () => {
  const item = (more: Partial<Item>): Item => ({
    ...{ id: 1, session: 1, rank: 'a', kind: 'topic', title: 'Mục', presenterPrinted: '', presenterOffice: '' },
    ...{
      point: null,
      plannedFrom: null,
      plannedTo: null,
      actualFrom: null,
      actualTo: null,
      removed: false,
      version: 1,
    },
    ...more,
  })
  const turn: Turn = {
    ...{ id: 4, session: 1, request: null, item: null, point: 7, pointName: 'Từ Sơn', speaker: 'A', office: 'B' },
    ...{ from: 0, to: null, budget: 60_000 },
  }
  const onAir = item({ id: 2, actualFrom: 5, point: 3, presenterPrinted: 'C', presenterOffice: 'D' })
  test('is the running turn, else the presenter of the item, else the host', () => {
    expect(featuredOf(session({}), [onAir], [turn])).toEqual({ point: 7, speaker: 'A', office: 'B' })
    expect(featuredOf(session({}), [onAir], [{ ...turn, to: 9 }])).toEqual({ point: 3, speaker: 'C', office: 'D' })
    expect(featuredOf(session({}), [], [])).toEqual({ point: 1, speaker: '', office: '' })
  })
  test('an item is counted among those that stand', () => {
    const items = [item({ id: 1 }), item({ id: 9, removed: true }), onAir]
    expect(placeOf(items, onAir)).toEqual({ at: 2, of: 2 })
  })
  test('an office breaks after its commas', () => {
    expect(officeLines('Ủy viên Ban Thường vụ, Trưởng ban')).toEqual(['Ủy viên Ban Thường vụ,', 'Trưởng ban'])
    expect(officeLines('')).toEqual([])
  })
})

describe('the trial of a line', () => {
  const good: Measured = {
    ...{ reached: true, connected: true, roundTrip: 24, sent: true },
    up: { rate: 2500, loss: 0.1, held: false },
    down: { rate: 2400, loss: 0 },
    picture: { after: 900, width: 1280, height: 720, fps: 30 },
  }
  const verdicts = (measured: Measured) =>
    Object.fromEntries(judge(measured).map(({ step, verdict, code }) => [step, `${verdict} ${code}`]))
  test('passes on a good line', () => {
    expect(verdicts(good)).toEqual({
      ...{ up: 'passed fine', down: 'passed fine', server: 'passed fast', picture: 'passed seen' },
    })
  })
  test('names a firewall that lets signalling through and stops media', () => {
    const blocked = { ...good, connected: false, roundTrip: null, up: null, down: null, picture: null }
    expect(verdicts(blocked)).toEqual({
      ...{ up: 'failed blocked', down: 'failed blocked', server: 'passed answers', picture: 'failed blocked' },
    })
  })
  test('names a server that cannot be reached', () => {
    expect(verdicts({ ...good, reached: false, connected: false }).server).toBe('failed unreachable')
  })
  test('is weak when packets are lost or the line holds the picture back', () => {
    expect(verdicts({ ...good, up: { rate: 2500, loss: 4, held: false } }).up).toBe('weak narrow')
    expect(verdicts({ ...good, up: { rate: 700, loss: 0, held: true } }).up).toBe('weak narrow')
    expect(verdicts({ ...good, up: { rate: 700, loss: 0, held: false } }).up).toBe('passed fine')
  })
  test('without a camera and a microphone says so', () => {
    expect(verdicts({ ...good, sent: false, up: null, down: null, picture: null }).up).toBe('failed nothing_to_send')
  })
})
