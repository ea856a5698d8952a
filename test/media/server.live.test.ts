import { spawn } from 'node:child_process'
import { readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { bornAt, end, running } from '../../server/media/pid'
import type { MediaState } from '../../server/media.part'
import { origin } from './origin'
import { listener, soon, told, visitor } from './promises'
import { binary, enter, folder, type Real, real, secretOf, serverOf } from './real'

const ROOM = 'c1.s1.e1'
const ended: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const work of ended.splice(0).reverse()) await work()
})
const begin = async (...args: Parameters<typeof real>): Promise<Real> => {
  const it = await real(...args)
  ended.push(it.end)
  return it
}
const pass = (it: Real, identity: string, permission = visitor, room = ROOM) =>
  it.media.token({ room, identity, name: '', permission, subscribe: true })
const own = (binary: string | undefined) => ({ kind: 'own', publicUrl: undefined, binary }) as const

test('what it keeps is readable by us alone, and its rooms stand before it is ready', async () => {
  const it = await begin([ROOM])
  expect(it.media.state()).toEqual({ state: 'ready', since: expect.any(Number) })
  expect(it.media.address()).toBe('/livekit')
  for (const file of ['livekit.json', 'livekit.yaml']) expect(statSync(join(it.dir, file)).mode & 0o777).toBe(0o600)
  await soon(() => expect(told(it.kept, ROOM).map((one) => one.event)).toEqual(['room_started']))
  const { pid } = serverOf(it.dir)
  await it.media.close({ keepServer: false })
  expect(bornAt(pid)).toBeUndefined()
})

test('killed, it is back on the same port with its rooms; until they stand the gate says 503', async () => {
  let release = () => {}
  let held: Promise<void> | undefined
  const it = await begin([ROOM], {}, () => held ?? Promise.resolve())
  const door = await origin(it.media)
  ended.push(door.close)
  const hall = await enter(door.url, await pass(it, 'p2.aaaaaaaa', listener))
  const before = serverOf(it.dir)
  await soon(() => expect(told(it.kept, ROOM)).toHaveLength(2))
  const states: MediaState[] = []
  it.media.onState((state) => states.push(state))
  held = new Promise((resolve) => {
    release = resolve
  })
  process.kill(before.pid, 'SIGKILL')
  await soon(() => expect(it.media.state().state).toBe('starting'))
  await soon(() => expect(serverOf(it.dir).pid).not.toBe(before.pid))
  expect([await it.media.list(ROOM), await door.status('/rtc/validate')]).toEqual([undefined, 503])
  await it.media.openRoom('c1.s2.e1')
  release()
  await soon(() => expect(it.media.state().state).toBe('ready'))
  const after = serverOf(it.dir)
  expect([after.port, after.udp]).toEqual([before.port, before.udp])
  expect([await it.media.list('c1.s2.e1'), states]).toEqual([[], ['starting', 'ready']])
  await hall.leave()
  const again = await enter(door.url, await pass(it, 'p2.aaaaaaaa', listener))
  await soon(async () => expect((await it.media.list(ROOM))?.map((one) => one.participantSid)).toEqual([again.sid]))
  await soon(() => expect(new Set(told(it.kept, ROOM).map((one) => one.room?.sid)).size).toBe(2))
  await again.leave()
})

test('left for the next start, it is adopted with everybody in it, and still heard', async () => {
  const it = await begin([ROOM])
  const hall = await it.join(await pass(it, 'p2.aaaaaaaa', listener))
  const { pid } = serverOf(it.dir)
  const { since } = it.media.state()
  await it.media.close({ keepServer: true })
  const next = await begin([ROOM, 'c1.s2.e1'], { dataDir: it.dir })
  expect([serverOf(it.dir).pid, next.media.state()]).toEqual([pid, { state: 'ready', since }])
  expect((await next.media.list(ROOM))?.map((one) => one.participantSid)).toEqual([hall.sid])
  expect([hall.connected(), next.media.webhookPort]).toEqual([true, it.media.webhookPort])
  await soon(() => expect(told(next.kept, 'c1.s2.e1').map((one) => one.event)).toEqual(['room_started']))
  await hall.leave()
  await soon(() => expect(told(next.kept, ROOM).map((one) => one.event)).toContain('participant_left'))
  await next.media.close({ keepServer: false })
  expect(bornAt(pid)).toBeUndefined()
})

test('left while it was being asked whether it is well, it lives on', async () => {
  const it = await begin([ROOM])
  const { pid } = serverOf(it.dir)
  const born = bornAt(pid) ?? 'not running'
  process.kill(pid, 'SIGSTOP') // its answer is outstanding when we stop
  await sleep(1_600)
  const closed = it.media.close({ keepServer: true })
  process.kill(pid, 'SIGCONT')
  await closed
  expect(bornAt(pid)).toBe(born)
})

test('a server that no longer answers to our key is ended and another started', async () => {
  const it = await begin([ROOM])
  const before = serverOf(it.dir)
  await it.media.close({ keepServer: true })
  const file = join(it.dir, 'livekit.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), secret: 'x'.repeat(64) }))
  const next = await begin([ROOM], { dataDir: it.dir })
  expect(next.media.state().state).toBe('ready')
  expect(bornAt(before.pid)).toBeUndefined()
})

test('a process that only has the number of ours is left alone', async () => {
  const dir = folder()
  const other = spawn('sleep', ['60'], { stdio: 'ignore' })
  ended.push(() => void other.kill('SIGKILL'))
  const server = { pid: other.pid, born: 'long ago', port: 4199, udp: '7946-7949', tcp: 0 }
  writeFileSync(join(dir, 'livekit.json'), JSON.stringify({ key: 'k', secret: 'x'.repeat(64), webhooks: 0, server }))
  const it = await begin([], { dataDir: dir })
  expect(it.media.state().state).toBe('ready')
  expect([other.exitCode, other.signalCode, bornAt(other.pid ?? 0)]).toEqual([null, null, expect.any(String)])
})

test('a server that hangs is ended and replaced', async () => {
  const it = await begin([ROOM])
  const before = serverOf(it.dir)
  process.kill(before.pid, 'SIGSTOP')
  const patient = { timeout: 40_000, interval: 100 }
  await expect.poll(() => serverOf(it.dir).pid, patient).not.toBe(before.pid)
  await expect.poll(() => it.media.state().state, patient).toBe('ready')
  expect(bornAt(before.pid)).toBeUndefined()
})

test('without a program video is off and everything else answers; once it is there, it starts', async () => {
  const place = folder()
  ended.push(() => rmSync(place, { recursive: true, force: true }))
  const program = join(place, 'server')
  const it = await begin([ROOM], { livekit: own(program) })
  expect(it.media.state()).toEqual({ state: 'off', since: expect.any(Number), reason: 'no_binary' })
  await it.media.openRoom('c1.s2.e1')
  await it.media.permit(ROOM, 'p2.aaaaaaaa', visitor)
  await it.media.remove(ROOM, 'p2.aaaaaaaa')
  await it.media.muteAll(ROOM, [])
  expect([await it.media.list(ROOM), await pass(it, 'p2.aaaaaaaa')]).toEqual([undefined, expect.any(String)])
  symlinkSync(binary, program)
  await soon(() => expect(it.media.state().state).toBe('ready'))
  expect(await it.media.list('c1.s2.e1')).toEqual([])
})

test('a program that ends at once is "did not start", and one never set is none', async () => {
  const broken = await begin([], { livekit: own('/bin/false') })
  expect(broken.media.state()).toMatchObject({ state: 'off', reason: 'did_not_start' })
  const none = await begin([], { livekit: own(undefined) })
  expect(none.media.state()).toMatchObject({ state: 'off', reason: 'no_binary' })
})

test('ports that were asked for are used, and taken ones are said', async () => {
  const mediaPorts = { udp: '7900-7903', tcp: 0 }
  const it = await begin([], { mediaPorts })
  expect([it.media.state().state, serverOf(it.dir).udp]).toEqual(['ready', '7900-7903'])
  const other = await begin([], { mediaPorts })
  expect(other.media.state()).toMatchObject({ state: 'off', reason: 'did_not_start' })
})

test('a server that somebody else runs is used and never ended by us', async () => {
  const theirs = await begin([ROOM])
  const kept = secretOf(theirs.dir)
  const given = {
    kind: 'given',
    url: theirs.address(),
    key: kept.key,
    secret: kept.secret,
    publicUrl: 'wss://media.example',
  } as const
  const it = await begin(['c1.s7.e1'], { livekit: given })
  expect([it.media.state().state, it.media.address()]).toEqual(['ready', 'wss://media.example'])
  expect(await it.media.list('c1.s7.e1')).toEqual([])
  const wrong = await begin([], { livekit: { ...given, secret: 'y'.repeat(64) } })
  expect(wrong.media.state()).toMatchObject({ state: 'off', reason: 'not_answering' })
  await it.media.close({ keepServer: false })
  expect(bornAt(serverOf(theirs.dir).pid)).toEqual(expect.any(String))
})

test('a server of somebody else that was started anew is noticed by its missing rooms', async () => {
  const theirs = await begin()
  const kept = secretOf(theirs.dir)
  const livekit = { kind: 'given', url: theirs.address(), ...kept, publicUrl: undefined } as const
  const it = await begin([ROOM], { livekit })
  const states: MediaState[] = []
  it.media.onState((state) => states.push(state))
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  process.kill(serverOf(theirs.dir).pid, 'SIGKILL')
  await soon(() => expect(states).toContain('ready'))
  expect(states[0]).toBe('starting')
  expect([it.media.state().state, await it.media.list(ROOM)]).toEqual(['ready', []])
})

test('ending waits for nobody', async () => {
  const it = await begin([ROOM])
  await it.join(await pass(it, 'p2.aaaaaaaa'))
  const { pid } = serverOf(it.dir)
  const born = bornAt(pid) ?? ''
  await it.media.close({ keepServer: false })
  expect(running({ pid, born })).toBe(false)
  await end({ pid, born }, 100)
})
