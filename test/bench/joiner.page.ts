// Runs inside a page of a point: joins the room as the application does, or with livekit-client alone.
import { type RemoteTrack, Room, RoomEvent, Track } from 'livekit-client'
import { api } from '../../client/api'
import { deviceTag } from '../../client/device'
import type { SessionRoom } from '../../client/media/session-room'
import { roomFor } from '../../client/media/use-session-room'
import { joinSession } from '../../shared/connections'

/** Milliseconds from the beginning to the first decoded frame, and those of them that the token call took. */
export interface Joined {
  frame: number
  token: number
}

declare global {
  interface Window {
    joiner?: {
      ours(session: number, point: number): Promise<Joined>
      bare(session: number, point: number, server: string): Promise<Joined>
    }
  }
}

const PATIENCE_MS = 30_000

/** A picture of the size of a hall's stage, in view. */
const stage = (): HTMLVideoElement => {
  const video = document.createElement('video')
  Object.assign(video, { muted: true, autoplay: true, playsInline: true })
  video.style.cssText = 'position:fixed;inset:0;width:960px;height:540px'
  document.body.append(video)
  return video
}

/** Puts the first track that comes on a stage and resolves when its first frame is there. */
const firstFrame = () => {
  const video = stage()
  let shown = false
  let done: (at: number) => void
  const seen = new Promise<number>((resolve, reject) => {
    done = resolve
    setTimeout(() => reject(new Error('no frame came')), PATIENCE_MS)
  })
  const show = (track: RemoteTrack): void => {
    if (shown) return
    shown = true
    video.requestVideoFrameCallback(() => done(performance.now()))
    track.attach(video)
  }
  return { seen, show, remove: () => video.remove() }
}

const tokenCall = (): number =>
  performance
    .getEntriesByType('resource')
    .filter((one) => one.name.endsWith('/join'))
    .at(-1)?.duration ?? Number.NaN

const showWhoComes = (room: SessionRoom, show: (track: RemoteTrack) => void) => () => {
  const picture = room.state().people.find((one) => one.picture)?.picture
  if (picture) show(picture)
}

window.joiner = {
  async ours(session, point) {
    const { seen, show, remove } = firstFrame()
    performance.clearResourceTimings()
    const began = performance.now()
    const room = roomFor(session, point, false, () => null)
    room.subscribe(showWhoComes(room, show))
    room.start()
    const frame = (await seen) - began
    room.stop()
    remove()
    return { frame, token: tokenCall() }
  },
  async bare(session, point, server) {
    const body = { point, tag: deviceTag(), listen: false }
    const { token } = await api(joinSession, { params: { id: session }, body })
    const { seen, show, remove } = firstFrame()
    const began = performance.now()
    const room = new Room()
    room.on(RoomEvent.TrackSubscribed, (track) => track.kind === Track.Kind.Video && show(track))
    await room.connect(server, token)
    const frame = (await seen) - began
    await room.disconnect()
    remove()
    return { frame, token: 0 }
  },
}
