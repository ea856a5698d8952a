import { once } from 'node:events'
import { SignalResponse } from '@livekit/protocol'
import { Room, RoomEvent } from '@livekit/rtc-node'
import { vi } from 'vitest'
import WebSocket from 'ws'
import { joinSession, removeDevice } from '../../shared/connections'
import { giveFloor } from '../../shared/floor'
import { type Hall, publishSound } from './hall'
import type { Morning } from './morning'

/** Gives the floor to a hall, as the director does. */
export async function give(it: Morning, hall: Hall, seen = 0): Promise<number> {
  const body = { point: hall.point.id, speaker: 'Cao Thị Phương Giang', office: 'Trưởng Ban', budget: 300_000, seen }
  return (await it.director.must(giveFloor, { params: { id: it.session }, body })).given.id
}

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
const canPublish = (token: string): boolean => claimsOf(token).video.canPublish
const identityIn = (token: string): string => claimsOf(token).sub

/** Signalling alone, as far as the media server's own new token: it carries the rights of that moment. */
async function refreshedToken(gate: string, token: string, change: () => Promise<unknown>): Promise<string> {
  const socket = new WebSocket(`${gate}/rtc?access_token=${token}&protocol=15&auto_subscribe=0`)
  const fresh = new Promise<string>((resolve) =>
    socket.on('message', (bytes: Buffer) => {
      const { message } = SignalResponse.fromBinary(new Uint8Array(bytes))
      if (message.case === 'refreshToken' && canPublish(message.value)) resolve(message.value)
    }),
  )
  await once(socket, 'message')
  await change()
  const given = await fresh
  socket.close()
  return given
}

/**
 * One return of a removed device, publishing as soon as it is in: ms from its coming until the rows say that it is out.
 * The list is not asked: it may be out again before anybody has looked.
 */
async function comeBack(it: Morning, token: string, device: number): Promise<number> {
  const ended = async () => (await it.rows()).filter((row) => row.device === device && row.to !== null).length
  const before = await ended()
  const room = new Room()
  const began = Date.now()
  const entering = room.connect(it.gate, token, { autoSubscribe: false, dynacast: false })
  void entering.then(() => publishSound(room)).catch(() => undefined)
  await vi.waitUntil(async () => (await ended()) > before, { timeout: 20_000, interval: 5 })
  const stayed = Date.now() - began
  await entering.catch(() => undefined)
  await room.disconnect()
  return stayed
}

/** The tokens that a hall's device keeps when it is removed while it has the floor: its own, and the media server's newer one. */
async function tokensOfRemoved(it: Morning, removed: Hall) {
  const { token } = joinSession.reply.parse(
    await removed.browser.must(joinSession, {
      params: { id: it.session },
      body: { point: removed.point.id, tag: removed.browser.tag, listen: false },
    }),
  )
  const refreshed = await refreshedToken(it.gate, token, () => give(it, removed))
  const device = Number(identityIn(token).split('.')[1])
  await it.director.must(removeDevice, { params: { id: it.session, device } })
  return { token, refreshed, device, rights: [token, refreshed].map(canPublish) }
}

/** Whom a hall hears, from now on. */
function heardBy(watcher: Hall): string[] {
  const heard: string[] = []
  watcher.room.on(RoomEvent.TrackSubscribed, (_track, _publication, who) => heard.push(who.identity))
  return heard
}

/**
 * Removes a hall's device that has the floor and lets it come back `times` times beside the application's gate, with the
 * token of before and with the one that the media server itself renewed while it might publish, in turn.
 * @returns how long it stayed each time and by the rows, ms
 */
export async function removedComesBack(it: Morning, times: number, removed: Hall) {
  const { token, refreshed, device, rights } = await tokensOfRemoved(it, removed)
  const stayed: number[] = []
  for (let back = 0; back < times; back++) stayed.push(await comeBack(it, back % 2 ? token : refreshed, device))
  await vi.waitUntil(async () => (await it.rows()).every((row) => row.device !== device || row.to !== null))
  const rows = (await it.rows()).filter((row) => row.device === device)
  const within = rows.map((row) => (row.to ?? Date.now()) - (row.from ?? 0))
  return { stayed, within, rights }
}

/** The same through the gate. @returns how often it came in, what a hall that watches heard, rows of it since */
export async function removedAtTheGate(it: Morning, times: number, removed: Hall, watcher: Hall) {
  const { token, refreshed, device } = await tokensOfRemoved(it, removed)
  const rows = async () => (await it.rows()).filter((row) => row.device === device).length
  const [heard, before] = [heardBy(watcher), await rows()]
  let cameIn = 0
  for (let back = 0; back < times; back++) {
    const room = new Room()
    const entering = room.connect(it.gate, back % 2 ? token : refreshed, { autoSubscribe: false, dynacast: false })
    await entering.then(() => cameIn++).catch(() => undefined)
    await room.disconnect()
  }
  return { cameIn, heard, rows: (await rows()) - before }
}
