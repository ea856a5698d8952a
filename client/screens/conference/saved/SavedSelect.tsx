import { SelectField } from '../../../ui/fields'
import { fieldId, useFieldText } from '../../../ui/problem-text'
import { Frame } from './Frame'
import classes from './saved.module.css'
import { type SavedOptions, useSaved } from './use-saved'

export interface SavedSelectProps extends Omit<SavedOptions<string>, 'onStale'> {
  label: string
  path: string
  within?: string
  data: Array<{ value: string; label: string }>
  disabled?: boolean
}

/** A choice that is saved as soon as it is made. */
export const SavedSelect = ({ label, path, within = '', data, disabled = false, ...options }: SavedSelectProps) => {
  const id = fieldId(`${within}${path}`)
  const focus = () => document.getElementById(id)?.focus()
  const saved = useSaved({ ...options, onStale: focus })
  const text = useFieldText(saved.problem)
  const show = (value: string) => data.find((each) => each.value === value)?.label ?? value
  return (
    <Frame saved={saved} name={label} show={show} onGoOn={focus}>
      <SelectField
        id={id}
        label={label}
        error={text(path)}
        readOnly={disabled}
        className={disabled ? (classes.locked ?? '') : ''}
        data={data}
        value={saved.draft}
        onChange={(value) => value !== null && saved.save(value)}
      />
    </Frame>
  )
}
