const FLOOR = -100
let shared: AudioContext | undefined

/** One audio context for meters and tones; woken by the first touch where the browser holds it back. */
export const soundContext = (): AudioContext => {
  shared ??= new AudioContext()
  if (shared.state === 'suspended') void shared.resume().catch(() => undefined)
  return shared
}

/** Root mean square of samples in dBFS, never below −100. */
export const decibels = (samples: Float32Array): number => {
  let sum = 0
  for (const one of samples) sum += one * one
  const level = 10 * Math.log10(sum / Math.max(1, samples.length))
  return Number.isFinite(level) ? Math.max(FLOOR, level) : FLOOR
}

export interface Gauge {
  /** dBFS now; NaN while the browser holds sound back, so that nobody is told "silent" for that. */
  level: () => number
  close: () => void
}

/** Listens to a track without playing it. */
export const gaugeOf = (track: MediaStreamTrack): Gauge => {
  const context = soundContext()
  const source = context.createMediaStreamSource(new MediaStream([track]))
  const analyser = context.createAnalyser()
  analyser.fftSize = 1024
  source.connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return {
    level: () => {
      if (context.state !== 'running') return Number.NaN
      analyser.getFloatTimeDomainData(samples)
      return decibels(samples)
    },
    close: () => source.disconnect(),
  }
}

const SILENT_BELOW = -60
const SILENT_AFTER = 5000

export interface Listening {
  /** The loudest of the last moments, dBFS; NaN before the first. */
  peak: number
  /** Since when it has been silent, ms; null while it sounds. */
  quietSince: number | null
  heard: boolean
}
export const listening: Listening = { peak: Number.NaN, quietSince: null, heard: false }

/** The next state of a microphone that is listened to; below −60 dB is silence. */
export const listen = (before: Listening, level: number, now: number): Listening => {
  if (Number.isNaN(level)) return before
  const peak = Number.isNaN(before.peak) ? level : Math.max(level, before.peak - 0.5)
  if (level >= SILENT_BELOW) return { peak, quietSince: null, heard: true }
  return { peak, quietSince: before.quietSince ?? now, heard: before.heard }
}

/** Silent for five seconds on end. */
export const isSilent = (state: Listening, now: number): boolean =>
  state.quietSince !== null && now - state.quietSince >= SILENT_AFTER
