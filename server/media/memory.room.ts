import { randomBytes } from 'node:crypto'
import type { Grant, Listed, Permission } from '../media.part'
import { seen } from './tokens'

/** Somebody in a room of the memory part, as a test holds them. */
export interface Person {
  identity: string
  sid: string
  connected(): boolean
  /** Identities of the others that this person is told of. */
  sees(): string[]
  /** Camera or microphone goes live; rejects without the right. */
  publish(): Promise<void>
  /** Server-muted microphone. */
  muted(): boolean
  leave(): Promise<void>
}

export type Emit = (event: string, room: { sid: string; name: string }, participant?: object, more?: object) => void

interface Inside {
  sid: string
  identity: string
  joinedAt: number
  hidden: boolean
  publish: boolean
  track: string | undefined
  muted: boolean
  there: boolean
}

const sid = (kind: string) => `${kind}_${randomBytes(9).toString('base64url')}`

const info = (one: Inside) => ({
  sid: one.sid,
  identity: one.identity,
  state: 'ACTIVE',
  joinedAt: String(Math.floor(one.joinedAt / 1000)),
  joinedAtMs: String(one.joinedAt),
})

/** One room as LiveKit keeps it: hidden people are listed and announced by webhook, but no other participant hears of them. */
export function memoryRoom(name: string, emit: Emit, now: () => number) {
  const room = { sid: sid('RM'), name }
  const people = new Map<string, Inside>()

  const silence = (one: Inside) => {
    if (!one.track) return
    emit('track_unpublished', room, { sid: one.sid, identity: one.identity }, { track: { sid: one.track } })
    one.track = undefined
  }
  const leave = (one: Inside, disconnectReason: string) => {
    if (!one.there) return
    one.there = false
    if (people.get(one.identity) === one) people.delete(one.identity)
    silence(one)
    emit('participant_left', room, { ...info(one), disconnectReason })
  }
  const publish = async (one: Inside) => {
    if (!one.there || !one.publish) throw new Error('NOT_ALLOWED')
    one.track = sid('TR')
    one.muted = false
    emit('track_published', room, { sid: one.sid, identity: one.identity }, { track: { sid: one.track } })
  }
  const visible = (to: Inside) => [...people.values()].filter((one) => one !== to && !one.hidden)

  emit('room_started', { ...room })
  return {
    join(grant: Grant): Person {
      const before = people.get(grant.identity)
      if (before) leave(before, 'DUPLICATE_IDENTITY')
      const one: Inside = {
        sid: sid('PA'),
        identity: grant.identity,
        joinedAt: now(),
        hidden: !seen(grant.permission),
        publish: grant.permission.publish,
        track: undefined,
        muted: false,
        there: true,
      }
      people.set(one.identity, one)
      emit('participant_joined', room, info(one))
      return {
        identity: one.identity,
        sid: one.sid,
        connected: () => one.there,
        sees: () => (one.there ? visible(one).map((other) => other.identity) : []),
        publish: () => publish(one),
        muted: () => one.muted,
        leave: async () => leave(one, 'CLIENT_INITIATED'),
      }
    },
    list: (): Listed[] =>
      [...people.values()].map((one) => ({
        participantSid: one.sid,
        identity: one.identity,
        joinedAt: one.joinedAt,
        roomSid: room.sid,
        publishing: one.track !== undefined,
      })),
    permit(identity: string, permission: Permission) {
      const one = people.get(identity)
      if (!one) return
      one.publish = permission.publish
      one.hidden = one.hidden && !seen(permission)
      if (!one.publish) silence(one)
    },
    remove(identity: string) {
      const one = people.get(identity)
      if (one) leave(one, 'PARTICIPANT_REMOVED')
    },
    muteAll(except: string[]) {
      for (const one of people.values()) if (one.track && !except.includes(one.identity)) one.muted = true
    },
    close() {
      for (const one of [...people.values()]) leave(one, 'ROOM_DELETED')
      emit('room_finished', room)
    },
    /** The server died: everybody is out and nobody says so. */
    vanish() {
      for (const one of people.values()) one.there = false
      people.clear()
    },
  }
}
export type MemoryRoom = ReturnType<typeof memoryRoom>
