import { useEffect } from 'react'
import { putStill } from '../../shared/connections'
import { addressOf } from '../api'
import { deviceTag } from '../device'

const WIDTH = 320
const HEIGHT = 180
const EVERY = 10_000
const FIRST = 1500

/** Draws the middle of the picture at 320×180. */
const jpegOf = async (video: HTMLVideoElement): Promise<Blob | null> => {
  if (!video.videoWidth) return null
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const scale = Math.max(WIDTH / video.videoWidth, HEIGHT / video.videoHeight)
  const [width, height] = [video.videoWidth * scale, video.videoHeight * scale]
  canvas.getContext('2d')?.drawImage(video, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
  return await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.6))
}

const post = async (address: string, body: Blob): Promise<void> => {
  const headers = { 'Content-Type': 'image/jpeg', 'X-Device': deviceTag() }
  await fetch(address, { method: 'PUT', headers, body, credentials: 'same-origin' }).catch(() => undefined)
}

/** Posts a still of the own preview every ten seconds while `on`, for the small wall of directors above. */
export const useStills = (session: number | null, point: number, track: MediaStreamTrack | null, on: boolean): void => {
  useEffect(() => {
    if (session === null || !track || !on) return
    const video = document.createElement('video')
    video.muted = true
    video.srcObject = new MediaStream([track])
    void video.play().catch(() => undefined)
    const address = addressOf(putStill.path, { id: session, point }, {})
    const send = async (): Promise<void> => {
      const picture = track.readyState === 'live' ? await jpegOf(video) : null
      if (picture) await post(address, picture)
    }
    const first = setTimeout(() => void send(), FIRST)
    const timer = setInterval(() => void send(), EVERY)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      video.srcObject = null
    }
  }, [session, point, track, on])
}
