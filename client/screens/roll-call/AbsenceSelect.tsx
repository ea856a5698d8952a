import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/fields'
import type { Absence } from './all-but'
import classes from './all-but.module.css'
import { useReasons } from './ReasonField'

const NONE = '-none'
const OTHER = '-other'

interface AbsenceSelectProps {
  label: string
  value: Absence | undefined
  onChange: (absence: Absence) => void
}

/** Why somebody is absent, as the phone's own list: usual reasons, another one typed, or none. */
export const AbsenceSelect = ({ label, value, onChange }: AbsenceSelectProps) => {
  const { t } = useTranslation()
  const usual = useReasons()
  const [typing, setTyping] = useState(false)
  const shown = typing ? OTHER : value === undefined ? '' : value.state === 'unexcused' ? NONE : value.reason
  const choose = (chosen: string): void => {
    setTyping(chosen === OTHER)
    if (chosen === NONE) onChange({ state: 'unexcused', reason: '' })
    else if (chosen !== OTHER) onChange({ state: 'excused', reason: chosen })
  }
  return (
    <div className={classes.absence} data-state={value?.state ?? 'open'}>
      <select aria-label={label} value={shown} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="" disabled>
          {t('roll-call:reason.choose')}
        </option>
        {usual.map((reason) => (
          <option key={reason} value={reason}>
            {reason}
          </option>
        ))}
        <option value={NONE}>{t('roll-call:reason.none')}</option>
        <option value={OTHER}>{t('roll-call:reason.other')}</option>
      </select>
      {typing && (
        <TextField
          aria-label={t('roll-call:reason.label')}
          maxLength={300}
          value={value?.state === 'excused' ? value.reason : ''}
          onChange={(event) => onChange({ state: 'excused', reason: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
