import { ParticipantInfo_Kind } from '@livekit/protocol'
import {
  type ParticipantInfo,
  ParticipantInfo_State,
  RoomServiceClient,
  ServerError,
  TrackSource,
} from 'livekit-server-sdk'
import type { Listed, Permission } from '../media.part'
import { type Keys, rights, seen } from './tokens'

const TIMEOUT_SECONDS = 5
/** Longer than the longest break: a room that dies in a pause returns with another SID. */
const EMPTY_SECONDS = 14_400
/** Recorders and agents are no attendance; a dialled-in device may be the hall itself. */
const MACHINES: number[] = [ParticipantInfo_Kind.EGRESS, ParticipantInfo_Kind.AGENT]

const absent = (error: unknown): boolean => error instanceof ServerError && error.status === 404
const unlessAbsent = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error) => {
    if (!absent(error)) throw error
  })
}

const listed = (roomSid: string, one: ParticipantInfo): Listed => ({
  participantSid: one.sid,
  identity: one.identity,
  joinedAt: Number(one.joinedAtMs) || Number(one.joinedAt) * 1000,
  roomSid,
  publishing: one.tracks.length > 0,
})

/** Room calls on one server. Each rejects when the server does not answer; people and rooms that are gone are no error. */
export function roomsOf(address: string, keys: Keys) {
  const service = new RoomServiceClient(address, keys.key, keys.secret, {
    requestTimeout: TIMEOUT_SECONDS,
    failover: false,
  })
  const orders = new Map<string, Promise<unknown>>()

  /** One change of a participant after the other: each reads what the one before wrote. */
  const inOrder = <T>(who: string, work: () => Promise<T>): Promise<T> => {
    const next = (orders.get(who) ?? Promise.resolve()).then(work, work)
    orders.set(who, next)
    const done = () => orders.get(who) === next && orders.delete(who)
    next.then(done, done)
    return next
  }

  const permitNow = async (room: string, identity: string, permission: Permission) => {
    const now = await service.getParticipant(room, identity)
    const hidden = !seen(permission) && now.permission?.hidden === true
    await service.updateParticipant(room, identity, {
      permission: { ...rights(permission), canUpdateMetadata: false, canSubscribeMetrics: false, hidden },
    })
  }

  return {
    /** Resolves when the server answers to our key. The room asked for does not exist: the answer stays small. */
    ping: async () => void (await service.listRooms(['-'])),
    names: async () => (await service.listRooms()).map((room) => room.name),
    open: async (name: string) =>
      void (await service.createRoom({ name, emptyTimeout: EMPTY_SECONDS, departureTimeout: EMPTY_SECONDS })),
    close: (name: string) => unlessAbsent(service.deleteRoom(name)),
    async list(name: string): Promise<Listed[]> {
      const [room] = await service.listRooms([name])
      if (!room) return []
      const people = await service.listParticipants(name)
      return people
        .filter((one) => one.state === ParticipantInfo_State.ACTIVE && !MACHINES.includes(one.kind))
        .map((one) => listed(room.sid, one))
    },
    permit: (room: string, identity: string, permission: Permission) =>
      inOrder(`${room} ${identity}`, () => unlessAbsent(permitNow(room, identity, permission))),
    remove: (room: string, identity: string) => unlessAbsent(service.removeParticipant(room, identity)),
    async muteAll(room: string, except: string[]) {
      const people = await service.listParticipants(room)
      const others = people.filter((one) => !except.includes(one.identity))
      const open = others.flatMap((one) =>
        one.tracks
          .filter((track) => track.source === TrackSource.MICROPHONE && !track.muted)
          .map((track) => unlessAbsent(service.mutePublishedTrack(room, one.identity, track.sid, true))),
      )
      await Promise.all(open)
    },
  }
}
export type Rooms = ReturnType<typeof roomsOf>
