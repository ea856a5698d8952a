import { soundContext } from './level'

const SECONDS = 2
const NOTES = [523.25, 659.25, 783.99]

/** Plays three soft notes over the loudspeaker, two seconds. Resolves when they have ended. */
export const playTestTone = async (): Promise<void> => {
  const context = soundContext()
  await context.resume()
  const start = context.currentTime
  const volume = new GainNode(context, { gain: 0 })
  volume.connect(context.destination)
  volume.gain.linearRampToValueAtTime(0.25, start + 0.05)
  volume.gain.setValueAtTime(0.25, start + SECONDS - 0.3)
  volume.gain.linearRampToValueAtTime(0, start + SECONDS)
  const notes = NOTES.map((frequency, at) => {
    const note = new OscillatorNode(context, { frequency })
    note.connect(volume)
    note.start(start + at * 0.35)
    note.stop(start + SECONDS)
    return note
  })
  await new Promise<void>((done) => notes.at(-1)?.addEventListener('ended', () => done()))
  volume.disconnect()
}
