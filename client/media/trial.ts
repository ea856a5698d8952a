import { type RemoteTrack, RemoteVideoTrack, Room, RoomEvent } from 'livekit-client'
import { socketAddress } from './address'
import './quiet'
import type { PictureTrack } from './line'
import { createOutgoing, type OwnTracks } from './outgoing'
import { type Finding, judge, type Measured } from './trial-judge'
import { downOf, pictureOf, roundTripOf, upOf } from './trial-stats'

const LOOK_MS = 4000
const FIRST_MS = 8000
const CONNECT_MS = 10_000

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const roomFor = (): Room => new Room({ stopLocalTrackOnUnpublish: false, adaptiveStream: false })

/** Joins, and says how far it came when it could not: to the signalling, or not even there. */
const enter = async (room: Room, address: string, token: string): Promise<{ reached: boolean; connected: boolean }> => {
  let reached = false
  room.on(RoomEvent.SignalConnected, () => {
    reached = true
  })
  try {
    await room.connect(address, token, { peerConnectionTimeout: CONNECT_MS, maxRetries: 1 })
    return { reached: true, connected: true }
  } catch {
    return { reached, connected: false }
  }
}

const firstPicture = (ear: Room): Promise<PictureTrack | null> =>
  new Promise((done) => {
    const timer = setTimeout(() => done(null), FIRST_MS)
    ear.on(RoomEvent.TrackSubscribed, (track) => {
      if (!(track instanceof RemoteVideoTrack)) return
      clearTimeout(timer)
      done(track)
    })
  })

const framesOf = async (track: PictureTrack | null): Promise<number> => {
  let frames = 0
  const report = await track?.getRTCStatsReport()
  report?.forEach((row) => {
    if (row.type === 'inbound-rtp') frames += Number(row.framesDecoded ?? 0)
  })
  return frames
}

/** Milliseconds until the first frame was decoded; null when none came. */
const firstFrame = async (track: PictureTrack | null, began: number): Promise<number | null> => {
  while (track && performance.now() - began < FIRST_MS) {
    if ((await framesOf(track)) > 0) return performance.now() - began
    await sleep(50)
  }
  return null
}

export interface TestRoom {
  address: string
  token: string
  listenToken: string
}

const unreached: Measured = {
  ...{ reached: false, connected: false, roundTrip: null, up: null, down: null, picture: null, sent: false },
}

const watch = async (
  sent: { getRTCStatsReport(): Promise<RTCStatsReport | undefined> } | undefined,
  back: RemoteTrack | null,
  after: number | null,
): Promise<Measured> => {
  const [up0, down0] = [await sent?.getRTCStatsReport(), await back?.getRTCStatsReport()]
  const began = performance.now()
  await sleep(LOOK_MS)
  const [up1, down1] = [await sent?.getRTCStatsReport(), await back?.getRTCStatsReport()]
  const ms = performance.now() - began
  const picture = pictureOf(down0, down1, ms)
  return {
    ...{ reached: true, connected: true, sent: sent !== undefined },
    roundTrip: roundTripOf(up1),
    up: upOf(up0, up1, ms),
    down: downOf(down0, down1, ms),
    picture: picture && after !== null ? { ...picture, after: Math.round(after) } : null,
  }
}

const through = async (
  speaker: Room,
  ear: Room,
  tracks: OwnTracks,
  onPicture: (track: PictureTrack | null) => void,
): Promise<Measured> => {
  const coming = firstPicture(ear)
  const began = performance.now()
  await createOutgoing(speaker.localParticipant).publish(tracks, true)
  const back = tracks.camera ? await coming : null
  onPicture(back)
  const after = await firstFrame(back, began)
  const published = [...speaker.localParticipant.trackPublications.values()]
  const sent = published.find((each) => each.kind === 'video') ?? published[0]
  return await watch(sent?.track, back, after)
}

/**
 * Tries the line in a room of its own: sends camera and microphone, and takes them back through a second identity.
 * About ten seconds; `onPicture` gives what came back to be looked at meanwhile.
 */
export const tryLine = async (
  room: TestRoom,
  tracks: OwnTracks,
  onPicture: (track: PictureTrack | null) => void,
): Promise<Finding[]> => {
  const [speaker, ear] = [roomFor(), roomFor()]
  const address = socketAddress(room.address, location.origin)
  try {
    const first = await enter(speaker, address, room.token)
    if (!first.connected) return judge({ ...unreached, ...first, sent: true })
    const second = await enter(ear, address, room.listenToken)
    if (!second.connected) return judge({ ...unreached, ...second, sent: true })
    return judge(await through(speaker, ear, tracks, onPicture))
  } finally {
    onPicture(null)
    await Promise.all([speaker.disconnect(false), ear.disconnect(false)])
  }
}
