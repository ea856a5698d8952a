import { useEffect, useRef } from 'react'
import classes from './stage.module.css'

/** This page's own camera, as others will see it. Never with sound. */
export const OwnVideo = ({ track, label }: { track: MediaStreamTrack | null; label: string }) => {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (!element) return
    element.srcObject = track ? new MediaStream([track]) : null
    return () => {
      element.srcObject = null
    }
  }, [track])
  return (
    <div className={classes.stage}>
      <video ref={video} muted autoPlay playsInline aria-label={label} hidden={track === null} />
    </div>
  )
}
