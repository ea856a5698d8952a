import { useSyncExternalStore } from 'react'

const KEPT = 'diem-cau.chime'
let on = true
try {
  on = localStorage.getItem(KEPT) !== 'off'
} catch {}
let context: AudioContext | undefined
const listeners = new Set<() => void>()

export const switchChime = (to: boolean): void => {
  on = to
  try {
    localStorage.setItem(KEPT, to ? 'on' : 'off')
  } catch {}
  for (const listener of listeners) listener()
  if (to) chime()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useChime = (): boolean => useSyncExternalStore(subscribe, () => on)

const note = (audio: AudioContext, pitch: number, after: number): void => {
  const tone = audio.createOscillator()
  const gain = audio.createGain()
  const at = audio.currentTime + after
  tone.frequency.value = pitch
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(0.18, at + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.001, at + 0.5)
  tone.connect(gain).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.55)
}

/** Two soft notes; silent where the browser holds sound back until the first touch. */
export const chime = (): void => {
  if (!on || typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  const audio = context
  void audio.resume().then(
    () => {
      note(audio, 880, 0)
      note(audio, 1174.66, 0.16)
    },
    () => undefined,
  )
}
