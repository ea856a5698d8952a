import { NumberField } from '../../../ui/fields'
import { count } from '../../../ui/format'
import { fieldId, useFieldText } from '../../../ui/problem-text'
import { Frame } from './Frame'
import classes from './saved.module.css'
import { type SavedOptions, useSaved } from './use-saved'

export interface SavedNumberProps extends Omit<SavedOptions<number | null>, 'onStale'> {
  label: string
  path: string
  within?: string
  disabled?: boolean
  suffix?: string
}

/** A whole number that is saved alone; empty = not stated. */
export const SavedNumber = (props: SavedNumberProps) => {
  const { label, path, within = '', disabled = false, suffix, ...options } = props
  const id = fieldId(`${within}${path}`)
  const focus = () => document.getElementById(id)?.focus()
  const saved = useSaved({ ...options, onStale: focus })
  const text = useFieldText(saved.problem)
  return (
    <Frame saved={saved} name={label} show={(value) => (value === null ? '' : count(value))} onGoOn={focus}>
      <NumberField
        id={id}
        label={label}
        error={text(path)}
        readOnly={disabled}
        className={disabled ? (classes.locked ?? '') : ''}
        {...(suffix ? { suffix } : {})}
        value={saved.draft ?? ''}
        onChange={(value) => saved.set(typeof value === 'number' ? value : null)}
        onBlur={() => saved.save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') saved.save()
          if (event.key === 'Escape') saved.drop()
        }}
      />
    </Frame>
  )
}
