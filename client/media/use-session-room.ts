import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { type Admission, claimPublisher, joinSession } from '../../shared/connections'
import { type Problem, problem } from '../../shared/problems'
import { api, useSend } from '../api'
import { serverNow } from '../clock'
import { deviceTag } from '../device'
import { useAnnouncement } from '../live'
import { whoIs } from './identity'
import { joinRoom } from './line'
import type { OwnTracks } from './outgoing'
import { type RoomState, SessionRoom } from './session-room'

export interface SessionRoomWish {
  /** Null: in no room. */
  session: number | null
  /** A reopened session is another room. */
  epoch?: number
  /** Server time from when the room of a planned session stands: before it nothing is asked. */
  opensAt?: { title: string; from: number } | null
  /** The point this page is; null for those who look on (director, secretary). */
  point: number | null
  /** A page that only shows (hall screen): never the publisher, beside the console in one browser. */
  listen?: boolean
  /** Published as soon as, and as long as, the server permits. */
  tracks?: OwnTracks
  /** Whether the microphone sounds while published. */
  open?: boolean
  /** What of the stage this page takes; both when absent. */
  pictures?: boolean
  sound?: boolean
}

export interface InRoom extends RoomState {
  /** This page's device number; null before admission. */
  device: number | null
  /** Tries at once; also takes the room back from another page of this browser. */
  rejoin: () => void
  /** Makes this device the one that publishes for its point. */
  claim: () => void
  claiming: boolean
  startSound: () => void
}

type Opens = NonNullable<SessionRoomWish['opensAt']> | null

const NO_TRACKS: OwnTracks = { camera: null, microphone: null }
const idle: RoomState = {
  name: 'idle',
  since: 0,
  problem: null,
  admission: null,
  people: [],
  permitted: false,
  published: { camera: false, microphone: false, open: false },
  soundBlocked: false,
}

/** A hall screen beside the console in one browser is a device of its own, or the two would put each other out. */
const tagFor = (listen: boolean): string => (listen ? `${deviceTag().slice(0, 32)}-screen` : deviceTag())

const earlyFor = (opens: Opens): Problem | null =>
  opens && serverNow() < opens.from
    ? problem('closed', 'too_early', { values: { title: opens.title, from: opens.from } })
    : null

/** The room as a page keeps it, without the page. */
export const roomFor = (session: number, point: number | null, listen: boolean, opens: () => Opens): SessionRoom =>
  new SessionRoom({
    early: () => earlyFor(opens()),
    ask: () => api(joinSession, { params: { id: session }, body: { point, tag: tagFor(listen), listen } }),
    join: joinRoom,
    now: Date.now,
    serverNow,
    later: (work, ms) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
  })

const deviceOf = (admission: Admission | null): number | null =>
  admission ? (whoIs(admission.identity)?.device ?? null) : null

const useHearing = (room: SessionRoom | null, session: number | null, point: number | null): void => {
  useAnnouncement('media', ({ state, since }) => state === 'ready' && room?.mediaReady(since))
  useAnnouncement('removed', (body) => {
    const mine = deviceOf(room?.state().admission ?? null)
    if (body.session === session && body.device === mine) room?.removed('')
  })
  useAnnouncement('publisher', (body) => {
    const admission = room?.state().admission
    if (!room || !admission || body.session !== session || body.point !== point) return
    const publisher = body.device === deviceOf(admission)
    const other = publisher ? null : { device: body.device, label: body.label, since: body.since }
    room.admitted({ ...admission, publisher, other })
  })
}

const nothing = (): (() => void) => () => undefined

/**
 * Keeps this page in a session's room while it is in view: comes back by itself after every loss, publishes when the
 * server permits. The page must also watch its hall or subtree (`useWatch`), so that it hears what concerns it.
 */
export const useSessionRoom = (wish: SessionRoomWish): InRoom => {
  const { session, epoch = 1, point, listen = false, tracks = NO_TRACKS, open = false, opensAt = null } = wish
  const { pictures = true, sound = true } = wish
  const opens = useRef(opensAt)
  opens.current = opensAt
  // biome-ignore lint/correctness/useExhaustiveDependencies: another epoch is another room
  const room = useMemo(
    () => (session === null ? null : roomFor(session, point, listen, () => opens.current)),
    [session, point, listen, epoch],
  )
  const state = useSyncExternalStore(room?.subscribe ?? nothing, room?.state ?? (() => idle))
  useEffect(() => {
    room?.start()
    return () => room?.stop()
  }, [room])
  const from = opensAt?.from ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: it opened early, or was planned anew
  useEffect(() => {
    if (room?.state().problem?.reply.code === 'too_early') room.rejoin(true)
  }, [room, from])
  useEffect(() => room?.offer(tracks, open), [room, tracks, open])
  useEffect(() => room?.take({ pictures, sound }), [room, pictures, sound])
  useHearing(room, session, point)
  const claiming = useSend(claimPublisher, { onDone: (admission) => room?.admitted(admission) })
  return {
    ...state,
    device: deviceOf(state.admission),
    rejoin: () => room?.rejoin(true),
    claim: () => {
      if (session !== null && point !== null)
        claiming.mutate({ params: { id: session }, body: { point, tag: deviceTag() } })
    },
    claiming: claiming.isPending,
    startSound: () => room?.startSound(),
  }
}
