import type { Problem } from '../../../../shared/problems'
import type { Failure } from '../../../media/failures'
import type { Own } from '../../../media/own-devices'
import type { Finding, LineStep } from '../../../media/trial-judge'
import type { Heard } from '../../../media/use-devices'

export type RowName = 'camera' | 'microphone' | 'loudspeaker' | LineStep
export type RowVerdict = 'waiting' | 'running' | 'passed' | 'weak' | 'failed'

/** One line of the device check. `result` and `remedy` are keys of media.json below `check`; `code` says which. */
export interface Row {
  name: RowName
  verdict: RowVerdict
  /** Sentence of the result: `media:check.result.<code>` with `values`. */
  code: string
  values: Record<string, string | number>
  /** Only where something deviates: the failure of a device, a finding of the line, or the server's refusal. */
  remedy: { device: Failure | 'silent' } | { line: string } | { problem: Problem } | null
}

const plain = { values: {}, remedy: null }

export const cameraRow = ({ track, failure, asking }: Own): Row => {
  const name = 'camera'
  if (failure) return { name, verdict: 'failed', code: `device_${failure}`, values: {}, remedy: { device: failure } }
  if (!track) return { name, verdict: asking ? 'running' : 'waiting', code: asking ? 'asking' : 'untried', ...plain }
  const { width = 0, height = 0, frameRate = 0 } = track.getSettings()
  return {
    name,
    verdict: 'passed',
    code: 'camera',
    values: { width, height, fps: Math.round(frameRate) },
    remedy: null,
  }
}

export const microphoneRow = ({ track, failure, asking }: Own, { silent, heard, peak }: Heard): Row => {
  const name = 'microphone'
  if (failure) return { name, verdict: 'failed', code: `device_${failure}`, values: {}, remedy: { device: failure } }
  if (!track) return { name, verdict: asking ? 'running' : 'waiting', code: asking ? 'asking' : 'untried', ...plain }
  if (heard) return { name, verdict: 'passed', code: 'microphone', values: { db: `−${Math.abs(peak)}` }, remedy: null }
  if (silent) return { name, verdict: 'failed', code: 'silent', values: {}, remedy: { device: 'silent' } }
  return { name, verdict: 'running', code: 'listening', ...plain }
}

export const speakerRow = (heard: boolean | null): Row => {
  const name = 'loudspeaker'
  if (heard === null) return { name, verdict: 'waiting', code: 'ask_speaker', ...plain }
  return heard
    ? { name, verdict: 'passed', code: 'speaker', ...plain }
    : { name, verdict: 'failed', code: 'speaker_silent', values: {}, remedy: { line: 'speaker_silent' } }
}

const figures = ({ values }: Finding): Record<string, string | number> => {
  const decimal = (value: number) => value.toFixed(1).replace('.', ',')
  return {
    ...values,
    ...(values.rate === undefined ? {} : { rate: decimal(values.rate / 1000) }),
    ...(values.loss === undefined ? {} : { loss: decimal(values.loss) }),
    ...(values.seconds === undefined ? {} : { seconds: decimal(values.seconds) }),
  }
}

/** One part of the line, as the trial found it; a server that refused the trial fails all four. */
export const lineRow = (
  name: LineStep,
  line: { state: 'waiting' | 'running' | 'done'; findings: readonly Finding[]; problem: Problem | null },
): Row => {
  if (line.state === 'running') return { name, verdict: 'running', code: 'trying', ...plain }
  if (line.problem) return { name, verdict: 'failed', code: 'not_tried', values: {}, remedy: { problem: line.problem } }
  const found = line.findings.find((each) => each.step === name)
  if (!found) return { name, verdict: 'waiting', code: 'untried', ...plain }
  const remedy = found.verdict === 'passed' ? null : { line: found.code }
  return { name, verdict: found.verdict, code: `line_${found.code}`, values: figures(found), remedy }
}

export const tally = (rows: readonly Row[]): { passed: number; weak: number; failed: number; open: number } => {
  const of = (...verdicts: RowVerdict[]) => rows.filter((row) => verdicts.includes(row.verdict)).length
  return { passed: of('passed'), weak: of('weak'), failed: of('failed'), open: of('waiting', 'running') }
}
