import { type ReactNode, useId } from 'react'
import type { IconType } from './icon'
import classes from './ui.module.css'

export interface SegmentedProps<V extends string> {
  /** What is chosen between; read out, not shown. */
  label: string
  value: V
  options: ReadonlyArray<{ value: V; label: ReactNode; icon?: IconType; disabled?: boolean }>
  onChange: (value: V) => void
  size?: 'normal' | 'touch'
  wide?: boolean
}

/** Named states side by side. Choosing sets; choosing the same again changes nothing. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const { label, value, options, onChange, size = 'normal', wide = false } = props
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      data-size={size}
      className={`${classes.segmented} ${wide ? classes.segmentedWide : ''}`}
    >
      {options.map(({ value: each, label: words, icon: Icon, disabled = false }) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={each === value}
            disabled={disabled}
            onChange={() => onChange(each)}
          />
          {Icon && <Icon size={16} stroke={1.75} aria-hidden="true" />}
          <span>{words}</span>
        </label>
      ))}
    </div>
  )
}
