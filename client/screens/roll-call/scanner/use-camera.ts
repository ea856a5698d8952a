import { type RefObject, useEffect, useRef, useState } from 'react'

export type CameraState = 'starting' | 'on' | 'denied' | 'none' | 'busy' | 'insecure'

const failure = (cause: unknown): CameraState => {
  const name = cause instanceof DOMException ? cause.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'none'
}

const hasTorch = (track: MediaStreamTrack | undefined): boolean =>
  track !== undefined && 'getCapabilities' in track && 'torch' in track.getCapabilities()

/** The camera at the back of the phone, while the scanner is in view; its lamp where there is one. */
export const useCamera = (): {
  video: RefObject<HTMLVideoElement | null>
  state: CameraState
  torch: { has: boolean; on: boolean; set: (on: boolean) => void }
} => {
  const video = useRef<HTMLVideoElement>(null)
  const track = useRef<MediaStreamTrack>(undefined)
  const [state, setState] = useState<CameraState>('starting')
  const [has, setHas] = useState(false)
  const [on, setOn] = useState(false)
  useEffect(() => {
    let gone = false
    let stream: MediaStream | undefined
    const start = async (): Promise<void> => {
      if (!navigator.mediaDevices) return setState('insecure')
      const wanted = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }
      stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false })
      if (gone) return stop()
      track.current = stream.getVideoTracks()[0]
      setHas(hasTorch(track.current))
      if (video.current) {
        video.current.srcObject = stream
        await video.current.play()
      }
      setState('on')
    }
    const stop = (): void => {
      for (const each of stream?.getTracks() ?? []) each.stop()
    }
    start().catch((cause: unknown) => {
      if (!gone) setState(failure(cause))
    })
    return () => {
      gone = true
      stop()
    }
  }, [])
  const set = (wanted: boolean): void => {
    const lamp: MediaTrackConstraintSet & { torch: boolean } = { torch: wanted }
    track.current
      ?.applyConstraints({ advanced: [lamp] })
      .then(() => setOn(wanted))
      .catch(() => setHas(false))
  }
  return { video, state, torch: { has, on, set } }
}
