import { useEffect, useRef } from 'react'
import type { PictureTrack } from './line'
import classes from './stage.module.css'

export interface StageVideoProps {
  /** Null: the last frame stays, as it was. */
  track: PictureTrack | null
  label: string
  className?: string | undefined
}

/** Keeps what the video shows now, so that a lost line leaves its last frame. */
const keepFrame = (video: HTMLVideoElement, canvas: HTMLCanvasElement): void => {
  if (!video.videoWidth) return
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
}

/** A picture of the stage. The sound is played by `<StageAudio>` alone. */
export const StageVideo = ({ track, label, className }: StageVideoProps) => {
  const video = useRef<HTMLVideoElement>(null)
  const last = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = video.current
    const canvas = last.current
    if (!track || !element) return
    track.attach(element)
    return () => {
      if (canvas) keepFrame(element, canvas)
      track.detach(element)
    }
  }, [track])
  return (
    <div className={`${classes.stage} ${className ?? ''}`}>
      <canvas ref={last} />
      <video ref={video} muted autoPlay playsInline aria-label={label} hidden={track === null} />
    </div>
  )
}
