import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type Gauge, gaugeOf, isSilent, type Listening, listen, listening } from './level'
import type { OwnTracks } from './outgoing'
import { type OwnDevices, onOwnDevices, openDevice, openDevices, ownDevices, watchDevices } from './own-devices'

export interface Devices extends OwnDevices {
  /** The kept tracks, for `useSessionRoom`. */
  tracks: OwnTracks
  openAll: () => void
  open: typeof openDevice
}

/** Camera and microphone of this page, kept while it is open. Does not ask the browser by itself: `openAll` does. */
export const useDevices = (): Devices => {
  const own = useSyncExternalStore(onOwnDevices, ownDevices)
  useEffect(watchDevices, [])
  const camera = own.camera.track
  const microphone = own.microphone.track
  const tracks = useMemo(() => ({ camera, microphone }), [camera, microphone])
  return { ...own, tracks, openAll: () => void openDevices(), open: openDevice }
}

const useGauge = (track: MediaStreamTrack | null): (() => number) => {
  const gauge = useRef<Gauge | null>(null)
  useEffect(() => {
    if (!track) return
    const mine = gaugeOf(track)
    gauge.current = mine
    return () => {
      mine.close()
      if (gauge.current === mine) gauge.current = null
    }
  }, [track])
  return useMemo(() => () => gauge.current?.level() ?? Number.NaN, [])
}

/** dBFS of a track, for `<Meter>`; silence while there is none. */
export const useLevel = (track: MediaStreamTrack | null): (() => number) => {
  const level = useGauge(track)
  return useMemo(
    () => () => {
      const now = level()
      return Number.isNaN(now) ? Number.NEGATIVE_INFINITY : now
    },
    [level],
  )
}

export interface Heard {
  silent: boolean
  /** Sounded at least once since this microphone was opened. */
  heard: boolean
  /** Loudest of late, dBFS, whole numbers; NaN before anything was measured. */
  peak: number
}

const LOOK_EVERY = 250

/** Listens whether the microphone says anything: silent = below −60 dB for five seconds. */
export const useSilence = (track: MediaStreamTrack | null): Heard => {
  const level = useGauge(track)
  const [heard, setHeard] = useState<Heard>({ silent: false, heard: false, peak: Number.NaN })
  useEffect(() => {
    let state: Listening = listening
    setHeard({ silent: false, heard: false, peak: Number.NaN })
    if (!track) return
    const timer = setInterval(() => {
      const now = performance.now()
      state = listen(state, level(), now)
      const next = { silent: isSilent(state, now), heard: state.heard, peak: Math.round(state.peak) }
      setHeard((before) =>
        before.silent === next.silent && before.heard === next.heard && Object.is(before.peak, next.peak)
          ? before
          : next,
      )
    }, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [track, level])
  return heard
}
