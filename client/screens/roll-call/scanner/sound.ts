type Kind = 'present' | 'already' | 'other' | 'unknown'

interface Note {
  hz: number
  at: number
  long: number
  loud: number
}
/** Present: one high note; already: two soft low ones; another hall, an unknown code: two falling ones. */
const tunes: Record<Kind, readonly Note[]> = {
  present: [{ hz: 1175, at: 0, long: 0.14, loud: 0.25 }],
  already: [
    { hz: 330, at: 0, long: 0.09, loud: 0.12 },
    { hz: 330, at: 0.14, long: 0.09, loud: 0.12 },
  ],
  other: [
    { hz: 784, at: 0, long: 0.12, loud: 0.22 },
    { hz: 523, at: 0.16, long: 0.2, loud: 0.22 },
  ],
  unknown: [
    { hz: 440, at: 0, long: 0.14, loud: 0.22 },
    { hz: 262, at: 0.18, long: 0.26, loud: 0.22 },
  ],
}
const buzzes: Record<Kind, number[]> = { present: [60], already: [20], other: [60, 80, 60], unknown: [60, 80, 60] }

let context: AudioContext | undefined

const play = ({ hz, at, long, loud }: Note, on: AudioContext): void => {
  const tone = on.createOscillator()
  const gain = on.createGain()
  tone.frequency.value = hz
  const from = on.currentTime + at
  gain.gain.setValueAtTime(loud, from)
  gain.gain.exponentialRampToValueAtTime(0.001, from + long)
  tone.connect(gain).connect(on.destination)
  tone.start(from)
  tone.stop(from + long)
}

/** What the ear and the hand hear of a scan; a phone without sound or buzz stays silent. */
export const signal = (kind: Kind): void => {
  try {
    context ??= new AudioContext()
    void context.resume()
    for (const note of tunes[kind]) play(note, context)
  } catch {}
  if ('vibrate' in navigator) navigator.vibrate(buzzes[kind])
}
