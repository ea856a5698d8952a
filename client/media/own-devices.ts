import type { Failure } from './failures'
import { failureOf } from './failures'

export type Kind = 'camera' | 'microphone'

export interface Own {
  track: MediaStreamTrack | null
  failure: Failure | null
  asking: boolean
}
export interface OwnDevices {
  camera: Own
  microphone: Own
  cameras: readonly MediaDeviceInfo[]
  microphones: readonly MediaDeviceInfo[]
}

const none: Own = { track: null, failure: null, asking: false }
let devices: OwnDevices = { camera: none, microphone: none, cameras: [], microphones: [] }
const listeners = new Set<() => void>()

const set = (change: Partial<OwnDevices>): void => {
  devices = { ...devices, ...change }
  for (const listener of listeners) listener()
}

export const ownDevices = (): OwnDevices => devices
export const onOwnDevices = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const KEPT: Record<Kind, string> = { camera: 'diem-cau.camera', microphone: 'diem-cau.microphone' }
const chosen = (kind: Kind): string | null => {
  try {
    return localStorage.getItem(KEPT[kind])
  } catch {
    return null
  }
}
const choose = (kind: Kind, id: string): void => {
  try {
    localStorage.setItem(KEPT[kind], id)
  } catch {}
}

/** One channel: two switch off what keeps speech whole on a weak line. */
const wishFor = (kind: Kind, id: string | null): MediaStreamConstraints => {
  const device = id ? { deviceId: { ideal: id } } : {}
  if (kind === 'camera')
    return { video: { ...device, width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } } }
  return {
    audio: { ...device, channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  }
}

/** The devices have names only after the first permission. */
const list = async (): Promise<void> => {
  const all = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  const of = (kind: MediaDeviceKind) => all.filter((one) => one.kind === kind && one.deviceId !== '')
  set({ cameras: of('videoinput'), microphones: of('audioinput') })
}

const fail = (kind: Kind, failure: Failure): void => {
  devices[kind].track?.stop()
  set({ [kind]: { track: null, failure, asking: false } })
}

const keep = (kind: Kind, track: MediaStreamTrack): void => {
  const before = devices[kind].track
  track.addEventListener('ended', () => {
    if (devices[kind].track === track) fail(kind, 'ended')
  })
  set({ [kind]: { track, failure: null, asking: false } })
  before?.stop()
}

/** Asks the browser for a camera or microphone and keeps the track for the whole session; `id` chooses another one. */
export const openDevice = async (kind: Kind, id?: string): Promise<void> => {
  if (!navigator.mediaDevices) return fail(kind, 'insecure')
  if (devices[kind].asking) return
  if (id) choose(kind, id)
  set({ [kind]: { ...devices[kind], asking: true, failure: null } })
  try {
    const stream = await navigator.mediaDevices.getUserMedia(wishFor(kind, id ?? chosen(kind)))
    const track = stream.getTracks()[0]
    if (track) keep(kind, track)
    else fail(kind, 'failed')
  } catch (error) {
    fail(kind, failureOf(error))
  }
  await list()
}

/** Opens what is not open yet. One after the other: browsers ask once for each. */
export const openDevices = async (): Promise<void> => {
  if (!devices.camera.track) await openDevice('camera')
  if (!devices.microphone.track) await openDevice('microphone')
}

/** A camera plugged in later heals what failed for want of it. */
export const watchDevices = (): (() => void) => {
  const media = navigator.mediaDevices
  if (!media) return () => undefined
  const onChange = (): void => {
    void list()
    for (const kind of ['camera', 'microphone'] as const) {
      const failure = devices[kind].failure
      if (failure === 'none' || failure === 'ended') void openDevice(kind)
    }
  }
  media.addEventListener('devicechange', onChange)
  return () => media.removeEventListener('devicechange', onChange)
}

/** Gives camera and microphone back to the machine. */
export const closeDevices = (): void => {
  devices.camera.track?.stop()
  devices.microphone.track?.stop()
  set({ camera: none, microphone: none })
}
