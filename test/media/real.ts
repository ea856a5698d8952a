import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { AudioSource, LocalAudioTrack, Room, RoomEvent, TrackPublishOptions, TrackSource } from '@livekit/rtc-node'
import { type MediaSettings, type RunningMedia, startMedia } from '../../server/media/media'
import type { Person } from '../../server/media/memory.room'
import type { WebhookEvent } from '../../server/media.part'

const installed = join(homedir(), '.cache/diem-cau/livekit-1.13.5/server')
export const binary = process.env.LIVEKIT_SERVER_BIN ?? installed

export interface Real {
  media: RunningMedia
  kept: WebhookEvent[]
  /** Rooms that the application says should stand. */
  rooms: string[]
  dir: string
  settings: MediaSettings
  address(): string
  join(token: string): Promise<Person>
  /** Ends our own server by its process id, and everything in the folder. */
  end(): Promise<void>
}

export const folder = () => mkdtempSync(join(tmpdir(), 'diem-cau-media-'))
export const serverOf = (dir: string): { pid: number; port: number; udp: string } =>
  JSON.parse(readFileSync(join(dir, 'livekit.json'), 'utf8')).server
export function secretOf(dir: string): { key: string; secret: string } {
  const { key, secret } = JSON.parse(readFileSync(join(dir, 'livekit.json'), 'utf8'))
  return { key, secret }
}

const silent = { info: () => {}, warn: () => {} }

/** A real server of our own in a fresh folder, or in one that an earlier application left; `asked` holds back the rooms. */
export async function real(
  rooms: string[] = [],
  over: Partial<MediaSettings> = {},
  asked = async () => {},
): Promise<Real> {
  if (!existsSync(binary)) throw new Error(`the tests need the LiveKit server at ${binary}`)
  const dir = over.dataDir ?? folder()
  const livekit = { kind: 'own', publicUrl: undefined, binary } as const
  const settings = { dataDir: dir, nodeAddress: undefined, mediaPorts: undefined, livekit, ...over }
  const kept: WebhookEvent[] = []
  const store = async (event: WebhookEvent) => {
    if (!kept.some((row) => row.id === event.id)) kept.push(event)
  }
  const hooks = { openRooms: () => asked().then(() => rooms), store, stored: () => {} }
  const media = await startMedia({ settings, hooks, log: silent, now: Date.now })
  await media.settled()
  const people: Person[] = []
  const address = () => media.upstream() ?? ''
  return {
    media,
    kept,
    rooms,
    dir,
    settings,
    address,
    async join(token) {
      const person = await enter(address(), token)
      people.push(person)
      return person
    },
    async end() {
      await Promise.all(people.map((person) => person.leave()))
      await media.close({ keepServer: false })
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function microphone(room: Room) {
  const source = new AudioSource(48_000, 1)
  const track = LocalAudioTrack.createAudioTrack('microphone', source)
  await room.localParticipant?.publishTrack(track, new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE }))
}

/** Joins as a device does, with real signalling and media. */
export async function enter(address: string, token: string): Promise<Person> {
  const room = new Room()
  let muted = false
  room.on(RoomEvent.TrackMuted, (_publication, who) => {
    if (who.identity === room.localParticipant?.identity) muted = true
  })
  await room.connect(address.replace(/^http/, 'ws'), token, { autoSubscribe: false, dynacast: false })
  const local = room.localParticipant
  if (!local) throw new Error('not in the room')
  const { sid = '', identity } = local
  return {
    identity,
    sid,
    connected: () => room.isConnected,
    sees: () => [...room.remoteParticipants.keys()],
    publish: () => microphone(room),
    muted: () => muted,
    leave: () => room.disconnect(),
  }
}
