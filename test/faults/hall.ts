import {
  AudioSource,
  ConnectionState,
  DisconnectReason,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node'
import type { Ending, Entry, Line, LineEvents } from '../../client/media/line'
import { type RoomState, SessionRoom } from '../../client/media/session-room'
import { type Admission, joinSession } from '../../shared/connections'
import { Problem } from '../../shared/problems'
import type { TestPoint } from '../scenes/builders'
import type { Browser } from '../scenes/scene'

/** When a hall's device was in the room by its own account, UTC ms. */
export interface Stay {
  from: number
  to?: number
}

const endingOf = (reason: DisconnectReason): Ending =>
  reason === DisconnectReason.PARTICIPANT_REMOVED
    ? 'removed'
    : reason === DisconnectReason.ROOM_DELETED
      ? 'closed'
      : 'lost'

/**
 * With a connection for each direction: on one for both, this library (not the browsers') keeps the media section of
 * every track it ever took, each floor takes longer, and after sixty or so a subscription never comes.
 */
const OPTIONS = { autoSubscribe: true, dynacast: false, singlePeerConnection: false }

/** The line of a page, on a device without a browser. */
async function lineOf(room: Room, entry: Entry, events: LineEvents): Promise<Line> {
  await room.connect(entry.address, entry.token, OPTIONS)
  room.on(RoomEvent.Reconnecting, events.reconnecting)
  room.on(RoomEvent.Reconnected, events.back)
  room.on(RoomEvent.Disconnected, (reason) => events.ended(endingOf(reason)))
  return {
    solid: () => room.connectionState === ConnectionState.CONN_CONNECTED,
    permitted: () => false,
    people: () => [],
    published: () => ({ camera: false, microphone: false, open: false }),
    publish: async () => {},
    openMicrophone: async () => {},
    withdraw: async () => {},
    soundBlocked: () => false,
    take: () => {},
    startSound: async () => {},
    leave: async () => {
      room.removeAllListeners()
      await room.disconnect()
    },
  }
}

/**
 * A hall with the page's own way of staying in a session's room, and real media without a browser: what it does after
 * a loss is what the product does.
 */
export class Hall {
  readonly point: TestPoint
  readonly stays: Stay[] = []
  readonly browser: Browser
  readonly #page: SessionRoom
  #room: Room | undefined
  #admission: Admission | undefined

  constructor(browser: Browser, point: TestPoint, session: number, gate: string) {
    this.point = point
    this.browser = browser
    this.#page = new SessionRoom({
      early: () => null,
      ask: async () => {
        const body = { point: point.id, tag: browser.tag, listen: false }
        const answer = await browser.send(joinSession, { params: { id: session }, body })
        if (answer.status >= 400) throw new Problem(answer.body)
        this.#admission = joinSession.reply.parse(answer.body)
        return this.#admission
      },
      join: (entry, events) => {
        this.#room = new Room()
        return lineOf(this.#room, { ...entry, address: gate }, events)
      },
      now: Date.now,
      serverNow: Date.now,
      later: (work, ms) => {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
    })
    this.#page.subscribe(() => this.#note(this.#page.state().name))
  }

  #note(name: RoomState['name']): void {
    const last = this.stays.at(-1)
    const within = last !== undefined && last.to === undefined
    if (name === 'live' && !within) this.stays.push({ from: Date.now() })
    if (name !== 'live' && within) last.to = Date.now()
  }

  /** Enters, and stays until `leave`. */
  enter(): void {
    this.#page.start()
  }
  leave(): void {
    this.#page.stop()
  }
  /** What the announcement of the media server's state tells the page. */
  mediaReady(since: number): void {
    this.#page.mediaReady(since)
  }
  get state(): RoomState['name'] {
    return this.#page.state().name
  }
  get identity(): string {
    return this.#admission?.identity ?? ''
  }
  get device(): number {
    return Number(this.identity.split('.')[1])
  }
  /** The token of its last admission. */
  get token(): string {
    return this.#admission?.token ?? ''
  }
  get room(): Room {
    if (!this.#room) throw new Error('never entered')
    return this.#room
  }
  /** Resolves when the media server took it, with what takes it back; rejects when it refused. */
  publish(): Promise<() => Promise<void>> {
    return publishSound(this.room)
  }
}

/** Publishes a microphone that says nothing; what was refused holds no thread. */
export async function publishSound(room: Room): Promise<() => Promise<void>> {
  const source = new AudioSource(48_000, 1)
  const track = LocalAudioTrack.createAudioTrack('microphone', source)
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE })
  const close = async () => {
    await track.close()
    await source.close()
  }
  try {
    const publication = await room.localParticipant?.publishTrack(track, options)
    return async () => {
      await room.localParticipant?.unpublishTrack(publication?.sid ?? '').catch(() => undefined)
      await close()
    }
  } catch (error) {
    await close()
    throw error
  }
}
