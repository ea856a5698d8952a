import { playedTracks, setQuietly, shownVideos } from './elements'
import { sound } from './give'
import { BINS, binOf, COLUMNS, type Read, readCells, TONES } from './pattern'

const WIDTH = 160
const HEIGHT = 90
const FRESH = 1500
const eye = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true })

const readVideo = (video: HTMLVideoElement): Read | null => {
  if (!eye) return null
  eye.drawImage(video, 0, 0, WIDTH, HEIGHT)
  const { data } = eye.getImageData(0, 0, WIDTH, HEIGHT)
  const light = (cell: number): number => {
    const left = (cell % COLUMNS) * 20 + 6
    const top = Math.floor(Math.floor(cell / COLUMNS) * 22.5) + 7
    let sum = 0
    for (let y = top; y < top + 8; y++) for (let x = left; x < left + 8; x++) sum += data[(y * WIDTH + x) * 4 + 1] ?? 0
    return sum / 64
  }
  return readCells(light, Date.now())
}

const pictures = (): Read[] => shownVideos().flatMap((video) => readVideo(video) ?? [])

interface Ear {
  node: AnalyserNode
  keep: HTMLAudioElement
}
const ears = new Map<string, Ear>()

/** A remote track gives WebAudio silence unless some element plays it too. */
const earFor = (track: MediaStreamTrack): Ear => {
  const known = ears.get(track.id)
  if (known) return known
  const keep = new Audio()
  keep.muted = true
  setQuietly(keep, new MediaStream([track]))
  void keep.play().catch(() => undefined)
  const node = new AnalyserNode(sound(), { fftSize: BINS, smoothingTimeConstant: 0 })
  new MediaStreamAudioSourceNode(sound(), { mediaStream: new MediaStream([track]) }).connect(node)
  const ear = { node, keep }
  ears.set(track.id, ear)
  return ear
}

const forgetEars = (present: ReadonlySet<string>): void => {
  for (const [id, ear] of ears) {
    if (present.has(id)) continue
    setQuietly(ear.keep, null)
    ears.delete(id)
  }
}

const spectrum = new Float32Array(BINS / 2)
const at = (bin: number): number => spectrum[bin] ?? Number.NEGATIVE_INFINITY
const loud = (bin: number): number => Math.max(at(bin - 1), at(bin), at(bin + 1))

/** Tones that stand out of everything else that is played. */
const tonesIn = (ear: Ear): number[] => {
  ear.node.getFloatFrequencyData(spectrum)
  const all = Array.from({ length: TONES }, (_, index) => index + 1)
  const top = Math.max(...all.map((tone) => loud(binOf(tone))))
  return all.filter((tone) => {
    const level = loud(binOf(tone))
    const aside = Math.max(at(binOf(tone) - 4), at(binOf(tone) + 4))
    return level > -60 && level > top - 20 && level > aside + 10
  })
}

const sounds = (): Set<number> => {
  const tracks = playedTracks()
  const heard = new Set(tracks.flatMap((track) => tonesIn(earFor(track))))
  forgetEars(new Set(tracks.map((track) => track.id)))
  return heard
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const sorted = (numbers: Iterable<number>): number[] => [...numbers].toSorted((a, b) => a - b)

export interface Look {
  seen: number[]
  heard: number[]
}

/** At least ten glances, however busy the machine is. */
export const look = async (ms: number): Promise<Look> => {
  const [begin, started] = [performance.now(), sound().currentTime]
  const frames = new Map<number, { clocks: Set<number>; age: number }>()
  const glances: Set<number>[] = []
  const spent = (): number => performance.now() - begin
  while ((spent() < ms || glances.length < 10) && spent() < ms + 3000) {
    for (const { number, clock, age } of pictures())
      frames.set(number, { clocks: (frames.get(number)?.clocks ?? new Set()).add(clock), age })
    glances.push(sounds())
    await sleep(40)
  }
  if (sound().currentTime === started) throw new Error(`marked: the audio clock stands still (${sound().state})`)
  const lately = glances.slice(-4)
  const often = (tone: number): boolean => lately.filter((glance) => glance.has(tone)).length >= 3
  return {
    seen: sorted(
      [...frames].filter(([, { clocks, age }]) => clocks.size >= 2 && age < FRESH).map(([number]) => number),
    ),
    heard: sorted(new Set(lately.flatMap((glance) => [...glance]).filter(often))),
  }
}

export interface First {
  seenAt: number | null
  heardAt: number | null
}

/** When the number was first seen and heard, watching from now on. */
export const first = async (number: number, ms: number): Promise<First> => {
  const until = Date.now() + ms
  const found: First = { seenAt: null, heardAt: null }
  while (Date.now() < until && (found.seenAt === null || found.heardAt === null)) {
    if (found.seenAt === null && pictures().some((read) => read.number === number && read.age < FRESH))
      found.seenAt = Date.now()
    if (found.heardAt === null && sounds().has(number)) found.heardAt = Date.now()
    await sleep(10)
  }
  return found
}
