import { type LocalParticipant, Track, type TrackPublishOptions, VideoPresets } from 'livekit-client'
import { sendKeyFrames } from './key-frames'
import { createPublication } from './publication'

/** What this page gives when it is permitted: tracks kept from the device check. */
export interface OwnTracks {
  camera: MediaStreamTrack | null
  microphone: MediaStreamTrack | null
}

export interface Outgoing {
  /** Publishes these in place of what was published. */
  publish: (tracks: OwnTracks, open: boolean) => Promise<void>
  /** Takes back what is published or on its way, whatever the server made of it. */
  withdraw: () => Promise<void>
  published: () => { camera: boolean; microphone: boolean; open: boolean }
  openMicrophone: (open: boolean) => Promise<void>
}

const CAMERA: TrackPublishOptions = {
  source: Track.Source.Camera,
  simulcast: true,
  backupCodec: false,
  videoEncoding: VideoPresets.h720.encoding,
  videoSimulcastLayers: [VideoPresets.h180, VideoPresets.h360],
}
const MICROPHONE: TrackPublishOptions = { source: Track.Source.Microphone, dtx: true, red: true }

/** What goes out, as copies: muting stills neither the meter nor another room. */
export const createOutgoing = (me: LocalParticipant): Outgoing => {
  const camera = createPublication(me, CAMERA)
  const microphone = createPublication(me, MICROPHONE)

  const giveCamera = async (track: MediaStreamTrack | null): Promise<void> => {
    if (camera.carries(track)) return
    const made = await camera.give(track, true)
    if (made) sendKeyFrames(() => made.track?.sender)
  }
  const giveMicrophone = async (track: MediaStreamTrack | null, open: boolean): Promise<void> => {
    if (microphone.carries(track)) return await openMicrophone(open)
    const made = await microphone.give(track, open)
    if (!open) await made?.mute()
  }
  const openMicrophone = async (open: boolean): Promise<void> => {
    const publication = microphone.now()
    if (!publication || publication.isMuted === !open) return
    await (open ? publication.unmute() : publication.mute())
  }
  return {
    publish: async (tracks, open) => {
      await Promise.all([giveCamera(tracks.camera), giveMicrophone(tracks.microphone, open)])
    },
    withdraw: async () => {
      await Promise.all([camera.withdraw(), microphone.withdraw()])
    },
    published: () => ({
      camera: camera.now() !== undefined,
      microphone: microphone.now() !== undefined,
      open: microphone.now()?.isMuted === false,
    }),
    openMicrophone,
  }
}
