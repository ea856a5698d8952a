import { TokenVerifier } from 'livekit-server-sdk'
import { z } from 'zod'
import type { Grant, Media, MediaHooks } from '../media.part'
import { type MemoryRoom, memoryRoom, type Person } from './memory.room'
import { statusOf } from './status'
import { joinToken } from './tokens'

/** A media part without a server, for tests of everything else: same promises, checked by the same suite. */
export interface MemoryMedia extends Media {
  /** Enters with a token as a device would; rejects when the token is not ours, or no such room stands. */
  join(token: string): Promise<Person>
  /** The server dies without a word. */
  kill(): void
  /** It is back: rooms are recreated under new SIDs, then the state turns `ready`. */
  revive(): Promise<void>
  /** Which webhooks get lost from now on, by event name; none without one. */
  lose(which?: (event: string) => boolean): void
  /** Resolves when every webhook sent so far is kept. */
  quiet(): Promise<void>
  upstream(): undefined
}

const KEYS = { key: 'memory', secret: 'a secret that is nobody’s secret, long enough' }

const claims = z.object({
  sub: z.string(),
  name: z.string().optional(),
  video: z.object({ room: z.string().min(1), roomJoin: z.literal(true), canPublish: z.boolean(), hidden: z.boolean() }),
})

async function grantOf(token: string): Promise<Grant> {
  const { sub, name, video } = claims.parse(await new TokenVerifier(KEYS.key, KEYS.secret).verify(token))
  const permission = { onStage: !video.hidden, publish: video.canPublish }
  return { room: video.room, identity: sub, name: name ?? '', permission, subscribe: true }
}

/** Sends webhooks one after the other, as LiveKit does; what cannot be kept is sent again once. */
function posterOf(hooks: Pick<MediaHooks, 'store' | 'stored'>, now: () => number) {
  let count = 0
  let queue: Promise<void> = Promise.resolve()
  let lost = (_event: string) => false
  return {
    lose: (which: (event: string) => boolean = () => false) => {
      lost = which
    },
    quiet: () => queue,
    emit(event: string, room: object, participant?: object, more?: object) {
      if (lost(event)) return
      const id = `EV_memory${++count}`
      const at = now()
      const createdAt = String(Math.floor(at / 1000))
      const body = JSON.stringify({ event, room, ...(participant && { participant }), ...more, id, createdAt })
      const send = () => hooks.store({ id, received: at, body })
      queue = queue
        .then(() => send().catch(send))
        .then(hooks.stored)
        .catch(() => undefined)
    },
  }
}

/** `ready` from the start, with the rooms that `openRooms` names; `now` in UTC ms. */
export async function memoryMedia(hooks: MediaHooks, now: () => number): Promise<MemoryMedia> {
  const poster = posterOf(hooks, now)
  const status = statusOf(now)
  const rooms = new Map<string, MemoryRoom>()
  const waiting = new Map<string, 'open' | 'close'>()
  const up = () => status.now().state === 'ready'
  const open = (name: string) => {
    if (!rooms.has(name)) rooms.set(name, memoryRoom(name, poster.emit, now))
  }
  const close = (name: string) => {
    rooms.get(name)?.close()
    rooms.delete(name)
  }
  const revive = async () => {
    for (const name of await hooks.openRooms()) open(name)
    for (const [name, order] of waiting) order === 'open' ? open(name) : close(name)
    waiting.clear()
    status.set('ready')
  }
  const down = (state: 'starting' | 'off') => {
    for (const room of rooms.values()) room.vanish()
    rooms.clear()
    status.set(state, state === 'off' ? 'did_not_start' : undefined)
  }
  await revive()
  return {
    state: status.now,
    onState: status.on,
    openRoom: async (name) => void (up() ? open(name) : waiting.set(name, 'open')),
    closeRoom: async (name) => void (up() ? close(name) : waiting.set(name, 'close')),
    list: async (name) => (up() ? (rooms.get(name)?.list() ?? []) : undefined),
    permit: async (room, identity, permission) => rooms.get(room)?.permit(identity, permission),
    remove: async (room, identity) => rooms.get(room)?.remove(identity),
    muteAll: async (room, except) => rooms.get(room)?.muteAll(except),
    token: (grant) => joinToken(KEYS, grant),
    address: () => '/livekit',
    async close() {
      down('off')
      await poster.quiet()
    },
    async join(token) {
      const grant = await grantOf(token)
      const room = rooms.get(grant.room)
      if (!room) throw new Error('no such room')
      return room.join(grant)
    },
    kill: () => down('starting'),
    revive,
    lose: poster.lose,
    quiet: poster.quiet,
    upstream: () => undefined,
  }
}
