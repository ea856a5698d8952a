import type { LocalParticipant, LocalTrackPublication, TrackPublishOptions } from 'livekit-client'

/** An ended track publishes without complaint and shows nothing, so it is never given. */
const alive = (track: MediaStreamTrack | null): track is MediaStreamTrack => track?.readyState === 'live'

export interface Publication {
  /** What the room has of it now. */
  now: () => LocalTrackPublication | undefined
  carries: (original: MediaStreamTrack | null) => boolean
  /** Publishes a copy in place of what was published; nothing comes of it when the turn ended meanwhile. */
  give: (original: MediaStreamTrack | null, open: boolean) => Promise<LocalTrackPublication | undefined>
  withdraw: () => Promise<void>
}

/**
 * A camera or microphone on its way out, each time as a new copy: the media server puts a track that it has heard of
 * before behind that one, and if the media of that one never came because the turn was over too soon, it never answers.
 * For the same reason a publication that is not answered holds nothing up: what it becomes is taken back.
 */
export const createPublication = (me: LocalParticipant, options: TrackPublishOptions): Publication => {
  let kept: MediaStreamTrack | null = null
  let copy: MediaStreamTrack | null = null

  const now = () =>
    copy ? [...me.trackPublications.values()].find((one) => one.track?.mediaStreamTrack === copy) : undefined
  const withdraw = async (): Promise<void> => {
    const publication = now()
    copy?.stop()
    kept = null
    copy = null
    if (publication?.track) await me.unpublishTrack(publication.track, false)
  }
  return {
    now,
    withdraw,
    carries: (original) => now() !== undefined && kept === original,
    give: async (original, open) => {
      await withdraw()
      if (!alive(original)) return undefined
      const mine = original.clone()
      mine.enabled = open
      kept = original
      copy = mine
      const made = await me.publishTrack(mine, options)
      if (mine === copy) return made
      mine.stop()
      if (made.track) await me.unpublishTrack(made.track, false)
      return undefined
    },
  }
}
