/** After a publication, in ms: who was not ready for its first frame sees one of these. */
const MOMENTS = [100, 200, 300]

/** Not in the types yet; a browser that does not know the second part sets what stands already. */
const askForKeyFrame = async (sender: RTCRtpSender): Promise<void> => {
  const now = sender.getParameters()
  const encodingOptions = now.encodings.map(() => ({ keyFrame: true }))
  await Reflect.apply(sender.setParameters, sender, [now, { encodingOptions }])
}

/**
 * A few whole pictures in the first moments of a publication. The media server asks for one when it begins to send to a
 * page, and if that one is lost because the page is not done joining, browsers refuse a second for 0.3 s: the picture
 * then came 0.4 s late, one time in ten.
 */
export const sendKeyFrames = (sender: () => RTCRtpSender | undefined): void => {
  for (const after of MOMENTS)
    setTimeout(() => {
      const one = sender()
      // The turn may be over, or the library changing the same parameters: the next moment comes.
      if (one) void askForKeyFrame(one).catch(() => undefined)
    }, after)
}
