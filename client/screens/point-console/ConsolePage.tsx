import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryWord } from '../../address'
import { useKeys } from '../../ui/keys'
import { Live } from '../../ui/shell/Live'
import { ConsoleSteps, type StepId, type View } from './ConsoleSteps'
import { ConsoleStrip } from './ConsoleStrip'
import { CountPad } from './CountPad'
import { CheckStep } from './check/CheckStep'
import { useReady } from './check/ready'
import classes from './console.module.css'
import { Dock } from './Dock'
import { Headcount } from './Headcount'
import { LocalRoll } from './LocalRoll'
import { Own } from './Own'
import { PhoneCard } from './PhoneCard'
import { Picture } from './Picture'
import { ProgrammeCard } from './ProgrammeCard'
import { RequestCard } from './RequestCard'
import { TurnCard } from './TurnCard'
import { type Console, type PointHere, useConsole } from './use-console'
import { type Roll, useRoll } from './use-roll'
import { useSaid } from './use-said'

const WORDS: Record<string, View> = { 'kiem-tra': 'check', 'si-so': 'count', 'du-hop': 'attend' }
const wordOf: Record<View, string> = { check: 'kiem-tra', count: 'si-so', attend: 'du-hop' }

/** Which step is in view; before the opening an unchecked point starts with the device check. */
const useView = (model: Console): [View, (view: View) => void] => {
  const [word, setWord] = useQueryWord('buoc')
  const ready = useReady(model.session?.id ?? null)
  const unchecked = model.session?.state === 'planned' && !ready
  const started = useRef<View | null>(null)
  if (started.current === null && model.session) started.current = unchecked ? 'check' : 'attend'
  const view = (word === undefined ? undefined : WORDS[word]) ?? started.current ?? 'attend'
  return [view, (next) => setWord(wordOf[next])]
}

interface Shown {
  model: Console
  roll: Roll | undefined
  view: View
  setView: (view: View) => void
  asking: boolean
  setAsking: (asking: boolean) => void
}

const Work = ({ model, roll, view, setView, asking, setAsking }: Shown) => {
  if (model.onAir) return <TurnCard {...model} />
  if (view === 'count')
    return (
      <CountPad
        key={`${model.session?.id}/${roll !== undefined}`}
        model={model}
        roll={roll}
        onDone={() => setView('attend')}
      />
    )
  if (asking || model.request) return <RequestCard model={model} opened={asking} setOpened={setAsking} />
  if (model.session?.continues && roll && model.point.counting === 'list')
    return <LocalRoll model={model} roll={roll} />
  return <ProgrammeCard {...model} />
}

const Attend = (shown: Shown) => {
  const { model, roll, view, setView, asking, setAsking } = shown
  const working = view !== 'count' && (asking || model.request !== undefined) && !model.onAir
  return (
    <div className={classes.main}>
      <div className={classes.left}>
        <Picture {...model} />
        <Dock {...model} />
      </div>
      <div className={classes.right}>
        <Own {...model} />
        <Work {...shown} />
        {view !== 'count' && <Headcount model={model} roll={roll} onCount={() => setView('count')} />}
        {!working && !model.onAir && (
          <RequestCard
            model={model}
            opened={false}
            setOpened={() => {
              setView('attend')
              setAsking(true)
            }}
          />
        )}
        <PhoneCard point={model.point} filled={model.room.name === 'reconnecting'} />
      </div>
    </div>
  )
}

/** The console of one point. */
export const ConsolePage = ({ point }: { point: PointHere }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const model = useConsole(point)
  const roll = useRoll(model.session, point.id)
  const [view, setView] = useView(model)
  const [asking, setAsking] = useState(false)
  useSaid(model)
  const narrow = useMediaQuery('(max-width: 860px)') ?? false
  const { openAll } = model.devices
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, so that the floor finds camera and microphone ready
  useEffect(() => openAll(), [])
  const toRoll = (): void => void navigate({ to: `/diem/${point.id}/diem-danh` })
  useKeys([
    {
      key: 'r',
      label: t('point:keys.request'),
      run: () => {
        setView('attend')
        setAsking(true)
      },
    },
    { key: 'd', label: t('point:keys.roll'), run: toRoll },
  ])
  const choose = (step: StepId): void => {
    if (step === 'roll') {
      toRoll()
      return
    }
    if (step === 'attend') model.choose('centre')
    if (step === 'local') model.choose('local')
    setView(step === 'local' ? 'attend' : step)
  }
  return (
    <Live strip={<ConsoleStrip {...model} />} onAir={model.onAir} fixed={!narrow}>
      <ConsoleSteps model={model} roll={roll} view={view} onChoose={choose} />
      {view === 'check' ? (
        <CheckStep model={model} />
      ) : (
        <Attend {...{ model, roll, view, setView, asking, setAsking }} />
      )}
    </Live>
  )
}
