import type { TextInputProps } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { LongField, TextField } from '../../../ui/fields'
import { fieldId, useFieldText } from '../../../ui/problem-text'
import { Frame } from './Frame'
import classes from './saved.module.css'
import { type SavedOptions, useSaved } from './use-saved'

export interface SavedTextProps extends Omit<SavedOptions<string>, 'onStale'> {
  label: string
  /** As in the body; also names the element, so that a gap's link can lead to it. */
  path: string
  /** Before `path` in the element's id, where several things are edited on one page. */
  within?: string
  long?: boolean
  disabled?: boolean
  /** What is lacking is an amber box in its field. */
  lacking?: boolean
  /** Offered while typing. */
  list?: readonly string[]
  input?: Pick<TextInputProps, 'inputMode' | 'type' | 'placeholder' | 'rightSection'>
}

const lookOf = (stale: boolean, lacking: boolean, disabled: boolean): string => {
  if (stale) return classes.stale ?? ''
  if (disabled) return classes.locked ?? ''
  return lacking ? (classes.lacking ?? '') : ''
}

/** A text that is saved alone, on Enter or when left. Escape takes the typing back. */
export const SavedText = (props: SavedTextProps) => {
  const { label, path, within = '', long = false, disabled = false, lacking = false, list, input, ...options } = props
  const { t } = useTranslation()
  const id = fieldId(`${within}${path}`)
  const focus = () => document.getElementById(id)?.focus()
  const saved = useSaved({ ...options, onStale: focus })
  const text = useFieldText(saved.problem)
  const stale = saved.newest !== undefined
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      saved.save()
    }
    if (event.key === 'Escape' && !stale) saved.drop()
  }
  const shared = {
    id,
    error: text(path),
    readOnly: disabled,
    'data-lacking': lacking || undefined,
    label: (
      <>
        {label}
        {stale && <em className={classes.mineMark}> {t('conference:saved.mine')}</em>}
      </>
    ),
    value: saved.draft,
    onChange: (event: { currentTarget: { value: string } }) => saved.set(event.currentTarget.value),
    onBlur: () => saved.save(),
    onKeyDown,
    className: lookOf(stale, lacking, disabled),
  }
  return (
    <Frame saved={saved} name={label} show={(value) => value} onGoOn={focus}>
      {long ? (
        <LongField {...shared} minRows={1} />
      ) : (
        <TextField {...shared} {...input} {...(list ? { list: `${id}-list` } : {})} />
      )}
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Frame>
  )
}
