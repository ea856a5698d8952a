/** What this page shows and plays of others: elements with a track that came out of a peer connection. */
const remote = new Set<string>()
const elements = new Set<HTMLMediaElement>()
const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')

/** Sets the stream of an element without its being counted as shown or played. */
export const setQuietly = (element: HTMLMediaElement, stream: MediaStream | null): void => {
  source?.set?.call(element, stream)
}

const rememberElements = (): void => {
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...source,
    set(this: HTMLMediaElement, stream: MediaProvider | null) {
      source?.set?.call(this, stream)
      if (stream) elements.add(this)
      else elements.delete(this)
    },
  })
}

const rememberTracks = (): void => {
  const Connection = window.RTCPeerConnection
  window.RTCPeerConnection = class extends Connection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      this.addEventListener('track', (event) => remote.add(event.track.id))
    }
  }
}

/** Before the application's own scripts run: own previews, frozen and hidden elements can then be told apart. */
export const watchElements = (): void => {
  rememberElements()
  rememberTracks()
}

const tracksOf = (element: HTMLMediaElement, kind: 'audio' | 'video'): MediaStreamTrack[] => {
  const stream = element.srcObject
  if (!(stream instanceof MediaStream)) return []
  return stream
    .getTracks()
    .filter((track) => track.kind === kind && track.readyState === 'live' && remote.has(track.id))
}

/** Videos that move before somebody's eyes. */
export const shownVideos = (): HTMLVideoElement[] =>
  [...elements].filter(
    (element): element is HTMLVideoElement =>
      element instanceof HTMLVideoElement &&
      !element.paused &&
      element.readyState >= 2 &&
      element.videoWidth > 0 &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      tracksOf(element, 'video').length > 0,
  )

/** Tracks that are played aloud; audio elements are often never put into the document. */
export const playedTracks = (): MediaStreamTrack[] =>
  [...elements]
    .filter((element) => !element.paused && !element.muted && element.volume > 0)
    .flatMap((element) => tracksOf(element, 'audio'))
