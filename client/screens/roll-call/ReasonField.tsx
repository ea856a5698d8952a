import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/fields'
import classes from './sheet.module.css'

const isText = (value: unknown): value is string => typeof value === 'string'

/** The usual reasons, from the words of the screen. */
export const useReasons = (): string[] => {
  const { t } = useTranslation()
  const list: unknown = t('roll-call:reason.usual', { returnObjects: true })
  return Array.isArray(list) ? list.filter(isText) : []
}

interface ReasonFieldProps {
  value: string
  onChange: (value: string) => void
}

/** Why somebody is absent: typed, or one of the usual reasons. */
export const ReasonField = ({ value, onChange }: ReasonFieldProps) => {
  const { t } = useTranslation()
  const usual = useReasons()
  return (
    <div className={classes.form}>
      <TextField
        label={t('roll-call:reason.label')}
        size="md"
        maxLength={300}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={classes.reasons}>
        {usual.map((reason) => (
          <button
            key={reason}
            type="button"
            className={classes.reason}
            aria-pressed={reason === value}
            onClick={() => onChange(reason)}
          >
            {reason}
          </button>
        ))}
      </div>
    </div>
  )
}
