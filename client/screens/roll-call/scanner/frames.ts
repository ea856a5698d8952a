const WIDE = 800
/** Between two looks: quick enough for a verdict within 700 ms, and the phone stays cool. */
const PAUSE = 90

const picture = (video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined => {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0 || video.readyState < 2) return undefined
  const scale = Math.min(1, WIDE / Math.max(videoWidth, videoHeight))
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** Looks at the video again and again and tells each code it sees; the reader is loaded with the first look. Returns how to stop. */
export const watchCodes = (video: HTMLVideoElement, onCode: (code: string) => void): (() => void) => {
  const canvas = document.createElement('canvas')
  let going = true
  const look = async (): Promise<void> => {
    const { codeIn } = await import('./decode')
    while (going) {
      const seen = document.hidden ? undefined : picture(video, canvas)
      const code = seen && (await codeIn(seen))
      if (code && going) onCode(code)
      await new Promise((done) => setTimeout(done, PAUSE))
    }
  }
  look().catch((cause: unknown) => console.error('the code reader stopped', cause))
  return () => {
    going = false
  }
}
