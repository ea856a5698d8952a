import { COLUMNS, cellsOf, frequencyOf, RATE, ROWS } from './pattern'

let audio: AudioContext | undefined
/** One audio context for what is given and what is heard. */
export const sound = (): AudioContext => {
  audio ??= new AudioContext({ sampleRate: RATE })
  if (audio.state === 'suspended') void audio.resume()
  return audio
}

const dress = <T extends MediaStreamTrack>(track: T, deviceId: string, label: string): T => {
  const settings = track.getSettings.bind(track)
  track.getSettings = () => ({ ...settings(), deviceId, groupId: 'marked', frameRate: 15 })
  Object.defineProperty(track, 'label', { value: label })
  return track
}

const paint = (canvas: HTMLCanvasElement, number: number): void => {
  const pen = canvas.getContext('2d')
  if (!pen) return
  const [width, height] = [canvas.width / COLUMNS, canvas.height / ROWS]
  for (const [cell, white] of cellsOf(number, Date.now())) {
    pen.fillStyle = white ? '#fff' : '#000'
    pen.fillRect((cell % COLUMNS) * width, Math.floor(cell / COLUMNS) * height, width, height)
  }
}

/** A camera that shows the number; copies of its track keep it drawing. */
const camera = (number: number): MediaStreamTrack => {
  const canvas = document.createElement('canvas')
  canvas.width = 320
  canvas.height = 180
  paint(canvas, number)
  const [feed] = canvas.captureStream(0).getVideoTracks()
  if (!(feed instanceof CanvasCaptureMediaStreamTrack)) throw new Error('marked: this browser draws no pictures')
  const given: MediaStreamTrack[] = [feed]
  const clone = feed.clone.bind(feed)
  feed.clone = () => {
    const copy = dress(clone(), `camera-${number}`, `Camera ${number}`)
    given.push(copy)
    return copy
  }
  const timer = setInterval(() => {
    if (!given.some((track) => track.readyState === 'live')) return clearInterval(timer)
    paint(canvas, number)
    feed.requestFrame()
  }, 66)
  return dress(feed, `camera-${number}`, `Camera ${number}`)
}

/** A microphone that sounds the number, on one channel: two switch LiveKit's dtx and red off. */
const microphone = (number: number): MediaStreamTrack => {
  const context = sound()
  const out = new MediaStreamAudioDestinationNode(context, { channelCount: 1 })
  const tone = new OscillatorNode(context, { frequency: frequencyOf(number) })
  tone.connect(new GainNode(context, { gain: 0.3 })).connect(out)
  tone.start()
  const [track] = out.stream.getAudioTracks()
  if (!track) throw new Error('marked: this browser makes no sound')
  return dress(track, `microphone-${number}`, `Microphone ${number}`)
}

const device = (kind: MediaDeviceKind, deviceId: string, label: string): MediaDeviceInfo => {
  const plain = { kind, deviceId, label, groupId: 'marked' }
  return { ...plain, toJSON: () => plain }
}

/** Camera and microphone of this page give the number from now on. */
export const giveMarked = (number: number): void => {
  const { mediaDevices } = navigator
  mediaDevices.getUserMedia = async (wanted) => {
    if (!wanted?.video && !wanted?.audio) throw new TypeError('At least one of audio and video must be requested')
    const tracks: MediaStreamTrack[] = []
    if (wanted.audio) tracks.push(microphone(number))
    if (wanted.video) tracks.push(camera(number))
    return new MediaStream(tracks)
  }
  mediaDevices.enumerateDevices = async () => [
    device('audioinput', `microphone-${number}`, `Microphone ${number}`),
    device('videoinput', `camera-${number}`, `Camera ${number}`),
    device('audiooutput', 'default', `Loudspeaker ${number}`),
  ]
}
