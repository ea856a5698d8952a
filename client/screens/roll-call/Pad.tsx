import { IconBackspace } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { count } from '../../ui/format'
import classes from './count.module.css'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const MOST = 100_000

interface PadProps {
  value: number | null
  onChange: (value: number | null) => void
}

/** Digits for a thumb; the keyboard works in the field itself. */
export const Pad = ({ value, onChange }: PadProps) => {
  const { t } = useTranslation()
  const type = (digit: string): void => onChange(Math.min(Number(`${value ?? ''}${digit}`), MOST))
  const shorten = (): void => {
    const rest = String(value ?? '').slice(0, -1)
    onChange(rest === '' ? null : Number(rest))
  }
  return (
    <div className={classes.pad}>
      {DIGITS.map((digit) => (
        <button key={digit} type="button" onClick={() => type(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" className={classes.words} onClick={() => onChange(null)}>
        {t('roll-call:count.clear')}
      </button>
      <button type="button" onClick={() => type('0')}>
        0
      </button>
      <button type="button" aria-label={t('roll-call:count.back')} onClick={shorten}>
        <IconBackspace size={20} aria-hidden="true" />
      </button>
    </div>
  )
}

interface NumberBoxProps {
  label: string
  value: number | null
  chosen: boolean
  big?: boolean
  after?: string
  problem?: string | undefined
  onChoose: () => void
  onChange: (value: number | null) => void
}

/** One figure of the form; the pad writes into the one that is chosen. */
export const NumberBox = ({ label, value, chosen, big, after, problem, onChoose, onChange }: NumberBoxProps) => (
  <label className={classes.box} data-chosen={chosen || undefined} data-big={big || undefined}>
    <span>{label}</span>
    <span className={classes.figure}>
      <input
        className="num"
        inputMode="none"
        value={value === null ? '' : count(value)}
        aria-invalid={problem !== undefined}
        onFocus={onChoose}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 6)
          onChange(digits === '' ? null : Math.min(Number(digits), MOST))
        }}
      />
      {after && <small className="num">{after}</small>}
    </span>
    {problem && (
      <em role="alert" className={classes.problem}>
        {problem}
      </em>
    )}
  </label>
)
