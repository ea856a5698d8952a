import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reply } from '../../../../shared/call'
import { type checks, declareReadiness, testRoom } from '../../../../shared/connections'
import { Problem } from '../../../../shared/problems'
import { api, useSend } from '../../../api'
import { serverNow } from '../../../clock'
import { deviceTag } from '../../../device'
import type { PictureTrack } from '../../../media/line'
import { playTestTone } from '../../../media/tone'
import { tryLine } from '../../../media/trial'
import type { Finding, LineStep } from '../../../media/trial-judge'
import type { Devices } from '../../../media/use-devices'
import { useSilence } from '../../../media/use-devices'
import type { Console } from '../use-console'
import { rememberReady } from './ready'
import { cameraRow, lineRow, microphoneRow, type Row, speakerRow } from './rows'

export type CheckName = (typeof checks)[number]

type Line = { state: 'waiting' | 'running' | 'done'; findings: Finding[]; problem: Problem | null; at: number | null }
const untried: Line = { state: 'waiting', findings: [], problem: null, at: null }

/** The trial of the line: runs once camera and microphone have been asked for, and again when wanted. */
const useLine = (point: number, devices: Devices) => {
  const [line, setLine] = useState<Line>(untried)
  const [back, setBack] = useState<PictureTrack | null>(null)
  const running = useRef(false)
  const run = useCallback(async () => {
    if (running.current) return
    running.current = true
    setLine((before) => ({ ...before, state: 'running', problem: null }))
    try {
      const room = await api(testRoom, { params: { id: point }, body: { tag: deviceTag() } })
      const findings = await tryLine(room, devices.tracks, setBack)
      setLine({ state: 'done', findings, problem: null, at: serverNow() })
    } catch (cause) {
      const problem = cause instanceof Problem ? cause : null
      setLine({ state: 'done', findings: [], problem, at: serverNow() })
    }
    running.current = false
  }, [point, devices.tracks])
  const settled = [devices.camera, devices.microphone].every((own) => own.track !== null || own.failure !== null)
  useEffect(() => {
    if (settled && line.state === 'waiting') void run()
  }, [settled, line.state, run])
  return { line, back, run }
}

/** When a row last took the state it has. */
const useTimes = (rows: readonly Row[]): Map<string, number> => {
  const times = useRef(new Map<string, { word: string; at: number }>())
  for (const { name, verdict } of rows) {
    const known = times.current.get(name)
    if (known?.word !== verdict) times.current.set(name, { word: verdict, at: serverNow() })
  }
  return new Map([...times.current].map(([name, { at }]) => [name, at]))
}

const declared = (rows: readonly Row[]) => {
  const of = (name: CheckName): 'passed' | 'failed' | 'skipped' => {
    const verdict = rows.find((row) => row.name === name)?.verdict
    if (verdict === 'passed') return 'passed'
    return verdict === 'weak' || verdict === 'failed' ? 'failed' : 'skipped'
  }
  const [camera, microphone, loudspeaker] = [of('camera'), of('microphone'), of('loudspeaker')]
  return {
    camera,
    microphone,
    loudspeaker,
    up: of('up'),
    down: of('down'),
    server: of('server'),
    picture: of('picture'),
  }
}

export const useCheck = (model: Console) => {
  const { point, devices, session } = model
  const [speaker, setSpeaker] = useState<boolean | null>(null)
  const [playing, setPlaying] = useState(false)
  const heard = useSilence(devices.microphone.track)
  const { line, back, run } = useLine(point.id, devices)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the check opens
  useEffect(() => devices.openAll(), [])
  const steps: LineStep[] = ['up', 'down', 'server', 'picture']
  const rows: Row[] = [
    cameraRow(devices.camera),
    microphoneRow(devices.microphone, heard),
    speakerRow(speaker),
    ...steps.map((step) => lineRow(step, line)),
  ]
  const times = useTimes(rows)
  const ready = useSend(declareReadiness, {
    onDone: (reply: Reply<typeof declareReadiness>) => {
      if (session) rememberReady(session.id, rows, reply.at)
    },
  })
  return {
    ...{ rows, times, back, speaker, playing, ready, heard, running: line.state === 'running' },
    answer: setSpeaker,
    play: () => {
      setPlaying(true)
      void playTestTone().finally(() => setPlaying(false))
    },
    retry: (name: CheckName) => {
      if (name === 'camera' || name === 'microphone') void devices.open(name)
      else if (name === 'loudspeaker') setSpeaker(null)
      else void run()
    },
    retryAll: () => {
      void Promise.all([devices.open('camera'), devices.open('microphone')]).then(run)
    },
    declare: () => {
      if (session)
        ready.mutate({
          params: { id: session.id },
          body: { point: point.id, tag: deviceTag(), checks: declared(rows) },
        })
    },
  }
}
export type Check = ReturnType<typeof useCheck>
