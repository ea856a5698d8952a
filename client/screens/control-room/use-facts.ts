import { useEffect, useState } from 'react'
import type { PictureTrack } from '../../media/line'

export interface PictureFacts {
  width: number
  height: number
  /** Share of packets lost over the last two seconds; null while nothing came. */
  loss: number | null
}

interface Sum {
  lost: number
  came: number
}

const read = async (track: PictureTrack, before: Sum): Promise<{ facts: PictureFacts | null; sum: Sum }> => {
  const stats = await track.getReceiverStats()
  const lost = Math.max(0, stats?.packetsLost ?? 0)
  const came = stats?.packetsReceived ?? 0
  const all = lost - before.lost + came - before.came
  const { width = 0, height = 0 } = track.mediaStreamTrack.getSettings()
  const size = { width: stats?.frameWidth ?? width, height: stats?.frameHeight ?? height }
  const facts = size.width > 0 ? { ...size, loss: all > 0 ? Math.max(0, lost - before.lost) / all : null } : null
  return { facts, sum: { lost, came } }
}

/** What the stage's picture measures here, every two seconds. */
export const usePictureFacts = (track: PictureTrack | null): PictureFacts | null => {
  const [facts, setFacts] = useState<PictureFacts | null>(null)
  useEffect(() => {
    if (!track) {
      setFacts(null)
      return undefined
    }
    let sum: Sum = { lost: 0, came: 0 }
    let over = false
    const look = (): void =>
      void read(track, sum).then(
        (now) => {
          if (over) return
          sum = now.sum
          setFacts(now.facts)
        },
        () => undefined,
      )
    look()
    const timer = setInterval(look, 2000)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [track])
  return facts
}
