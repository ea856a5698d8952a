export type Verdict = 'passed' | 'weak' | 'failed'
export const lineSteps = ['up', 'down', 'server', 'picture'] as const
export type LineStep = (typeof lineSteps)[number]

/** What was found out about one part of the line. `code` names the sentence and the remedy. */
export interface Finding {
  step: LineStep
  verdict: Verdict
  code: string
  values: Record<string, number>
}

/** What was measured in the test room; null = could not be. Rates in kbit/s, loss in percent, times in ms. */
export interface Measured {
  /** The signalling answered. */
  reached: boolean
  /** The media path stands. */
  connected: boolean
  roundTrip: number | null
  up: { rate: number; loss: number; held: boolean } | null
  down: { rate: number; loss: number } | null
  picture: { after: number; width: number; height: number; fps: number } | null
  /** There was a camera or microphone to send. */
  sent: boolean
}

const LOSS_WEAK = 3
const ROUND_TRIP_WEAK = 300
const FPS_WEAK = 8
/** Below this, and held back by the line, a picture suffers. */
const RATE_WEAK = 1200

const finding = (step: LineStep, verdict: Verdict, code: string, values: Record<string, number> = {}): Finding => ({
  ...{ step, verdict, code, values },
})

const server = ({ reached, roundTrip, up }: Measured): Finding => {
  if (!reached) return finding('server', 'failed', 'unreachable')
  if (roundTrip === null) return finding('server', 'passed', 'answers')
  const values = { ms: Math.round(roundTrip), loss: up?.loss ?? 0 }
  return roundTrip > ROUND_TRIP_WEAK
    ? finding('server', 'weak', 'slow', values)
    : finding('server', 'passed', 'fast', values)
}

const upward = ({ connected, sent, up }: Measured): Finding => {
  if (!connected) return finding('up', 'failed', 'blocked')
  if (!sent) return finding('up', 'failed', 'nothing_to_send')
  if (!up) return finding('up', 'failed', 'nothing_arrives')
  const values = { rate: up.rate, loss: up.loss }
  const weak = up.loss >= LOSS_WEAK || (up.held && up.rate < RATE_WEAK)
  return weak ? finding('up', 'weak', 'narrow', values) : finding('up', 'passed', 'fine', values)
}

const downward = ({ connected, sent, down }: Measured): Finding => {
  if (!connected) return finding('down', 'failed', 'blocked')
  if (!sent) return finding('down', 'failed', 'nothing_to_send')
  if (!down) return finding('down', 'failed', 'nothing_arrives')
  const values = { rate: down.rate, loss: down.loss }
  return down.loss >= LOSS_WEAK ? finding('down', 'weak', 'narrow', values) : finding('down', 'passed', 'fine', values)
}

const seen = ({ connected, sent, picture }: Measured): Finding => {
  if (!connected) return finding('picture', 'failed', 'blocked')
  if (!picture) return finding('picture', 'failed', sent ? 'nothing_arrives' : 'nothing_to_send')
  const values = { seconds: picture.after / 1000, width: picture.width, height: picture.height, fps: picture.fps }
  return picture.fps < FPS_WEAK
    ? finding('picture', 'weak', 'jerky', values)
    : finding('picture', 'passed', 'seen', values)
}

/** What the measurements mean, part by part. */
export const judge = (measured: Measured): Finding[] => [
  upward(measured),
  downward(measured),
  server(measured),
  seen(measured),
]
