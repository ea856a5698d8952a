import { DateTimeField } from '../../../ui/DateTimeField'
import { TextField } from '../../../ui/fields'
import { dayHour } from '../../../ui/format'
import { fieldId } from '../../../ui/problem-text'
import { Frame } from './Frame'
import classes from './saved.module.css'
import { type SavedOptions, useSaved } from './use-saved'

export interface SavedTimeProps extends Omit<SavedOptions<number | null>, 'onStale'> {
  label: string
  path: string
  disabled?: boolean
  lacking?: boolean
}

/** A time that is saved as soon as it is chosen. */
export const SavedTime = ({ label, path, disabled = false, lacking = false, ...options }: SavedTimeProps) => {
  const focus = () => document.getElementById(fieldId(path))?.focus()
  const saved = useSaved({ ...options, onStale: focus })
  const show = (value: number | null) => (value === null ? '' : dayHour(value))
  if (disabled)
    return (
      <TextField
        label={label}
        readOnly
        className={classes.locked ?? ''}
        value={show(options.held.value)}
        onChange={() => undefined}
      />
    )
  return (
    <Frame saved={saved} name={label} show={show} onGoOn={focus}>
      <div className={lacking ? (classes.lacking ?? '') : ''}>
        <DateTimeField
          label={label}
          path={path}
          problem={saved.problem}
          value={saved.draft}
          onChange={(value) => saved.save(value)}
          onLeft={() => saved.save()}
        />
      </div>
    </Frame>
  )
}
