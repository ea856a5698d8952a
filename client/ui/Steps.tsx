import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { KeyCap } from './KeyCap'
import classes from './ui.module.css'

export interface Step {
  id: string
  label: ReactNode
  note?: ReactNode
  state: 'done' | 'now' | 'later'
  /** Colours the note: this step is done but something deviates. */
  warn?: boolean
  keyName?: string
}

export interface StepsProps {
  label: string
  steps: Step[]
  /** `bar` = the full-width steps of the console, 52 px; else a line of numbered states. */
  bar?: boolean
  onChoose?: (id: string) => void
}

const Mark = ({ step, at }: { step: Step; at: number }) => (
  <span className={classes.stepMark} aria-hidden="true">
    {step.state === 'done' ? <IconCheck size={14} stroke={2.5} /> : at + 1}
  </span>
)

const BarStep = ({ step, at, onChoose }: { step: Step; at: number; onChoose: StepsProps['onChoose'] }) => {
  const inside = (
    <>
      <Mark step={step} at={at} />
      <b>{step.label}</b>
      <small className="num">{step.note}</small>
      {step.keyName && <KeyCap name={step.keyName} />}
    </>
  )
  return onChoose ? (
    <button type="button" onClick={() => onChoose(step.id)}>
      {inside}
    </button>
  ) : (
    <div className={classes.bigStep}>{inside}</div>
  )
}

/** A way in named steps: done, now, later. */
export const Steps = ({ label, steps, bar = false, onChoose }: StepsProps) => (
  <ol className={bar ? classes.bigSteps : classes.steps} aria-label={label}>
    {steps.map((step, at) => (
      <li
        key={step.id}
        data-state={step.state}
        data-warn={step.warn || undefined}
        {...(step.state === 'now' ? { 'aria-current': 'step' } : {})}
      >
        {bar ? (
          <BarStep step={step} at={at} onChoose={onChoose} />
        ) : (
          <>
            <Mark step={step} at={at} />
            <span>
              {step.label}
              {step.note && <small>{step.note}</small>}
            </span>
          </>
        )}
      </li>
    ))}
  </ol>
)
