import { IconSearch, IconX } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/fields'
import classes from './roll-call.module.css'

interface FindProps {
  value: string
  onChange: (value: string) => void
  /** `Enter`: marks the only match. */
  onEnter: () => void
  field: Ref<HTMLInputElement>
}

/** Name, office, unit, initials or seat number. */
export const Find = ({ value, onChange, onEnter, field }: FindProps) => {
  const { t } = useTranslation()
  return (
    <div className={classes.find}>
      <TextField
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="done"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('roll-call:find')}
        placeholder={t('roll-call:find')}
        classNames={{ input: classes.findBox ?? '' }}
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        rightSectionWidth={44}
        rightSection={
          value === '' ? null : (
            <button
              type="button"
              className={classes.tap}
              aria-label={t('roll-call:findClear')}
              onClick={() => onChange('')}
            >
              <IconX size={18} aria-hidden="true" />
            </button>
          )
        }
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter()
          if (event.key === 'Escape' && value !== '') onChange('')
        }}
      />
    </div>
  )
}
