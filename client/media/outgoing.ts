import { type LocalParticipant, type LocalTrackPublication, Track, VideoPresets } from 'livekit-client'
import { sendKeyFrames } from './key-frames'

/** What this page gives when it is permitted: tracks kept from the device check. */
export interface OwnTracks {
  camera: MediaStreamTrack | null
  microphone: MediaStreamTrack | null
}

export interface Outgoing {
  /** Publishes these in place of what was published. */
  publish: (tracks: OwnTracks, open: boolean) => Promise<void>
  published: () => { camera: boolean; microphone: boolean; open: boolean }
  openMicrophone: (open: boolean) => Promise<void>
}

const CAMERA = {
  source: Track.Source.Camera,
  simulcast: true,
  backupCodec: false,
  videoEncoding: VideoPresets.h720.encoding,
  videoSimulcastLayers: [VideoPresets.h180, VideoPresets.h360],
}
const MICROPHONE = { source: Track.Source.Microphone, dtx: true, red: true }

/** An ended track publishes without complaint and shows nothing, so it is never given. */
const alive = (track: MediaStreamTrack | null): track is MediaStreamTrack => track?.readyState === 'live'

const carries = (publication: LocalTrackPublication | undefined, original: MediaStreamTrack | null): boolean =>
  publication !== undefined && publication.track?.mediaStreamTrack === original

/**
 * What goes out. The microphone goes out as a copy, so that muting it stills neither the meter nor another room;
 * the camera is the kept track itself.
 */
export const createOutgoing = (me: LocalParticipant): Outgoing => {
  let copy: MediaStreamTrack | null = null
  let copied: MediaStreamTrack | null = null
  const camera = () => me.getTrackPublication(Track.Source.Camera)
  const microphone = () => me.getTrackPublication(Track.Source.Microphone)

  const giveCamera = async (track: MediaStreamTrack | null): Promise<void> => {
    const before = camera()
    if (carries(before, track)) return
    if (before?.track) await me.unpublishTrack(before.track, false)
    if (!alive(track)) return
    const made = await me.publishTrack(track, CAMERA)
    sendKeyFrames(() => made.track?.sender)
  }
  const giveMicrophone = async (track: MediaStreamTrack | null, open: boolean): Promise<void> => {
    const before = microphone()
    if (before && copied === track) return await openMicrophone(open)
    if (before?.track) await me.unpublishTrack(before.track, false)
    copy?.stop()
    copied = track
    copy = alive(track) ? track.clone() : null
    if (!copy) return
    copy.enabled = open
    const made = await me.publishTrack(copy, MICROPHONE)
    if (!open) await made.mute()
  }
  const openMicrophone = async (open: boolean): Promise<void> => {
    const publication = microphone()
    if (!publication || publication.isMuted === !open) return
    await (open ? publication.unmute() : publication.mute())
  }
  return {
    publish: async (tracks, open) => {
      await Promise.all([giveCamera(tracks.camera), giveMicrophone(tracks.microphone, open)])
    },
    published: () => ({
      camera: camera() !== undefined,
      microphone: microphone() !== undefined,
      open: microphone()?.isMuted === false,
    }),
    openMicrophone,
  }
}
