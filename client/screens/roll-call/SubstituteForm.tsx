import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/fields'
import { Segmented } from '../../ui/Segmented'
import type { Substitute } from './marks'
import classes from './sheet.module.css'

interface SubstituteFormProps {
  value: Substitute
  onChange: (value: Substitute) => void
}

/** Who sits in the place of the holder: the seat is taken, the person replaced still counts as absent. */
export const SubstituteForm = ({ value, onChange }: SubstituteFormProps) => {
  const { t } = useTranslation()
  return (
    <div className={classes.form} style={{ borderColor: 'var(--substitute)' }}>
      <TextField
        label={t('roll-call:substitute.name')}
        size="md"
        required
        maxLength={120}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <TextField
        label={t('roll-call:substitute.office')}
        size="md"
        maxLength={300}
        value={value.office}
        onChange={(event) => onChange({ ...value, office: event.currentTarget.value })}
      />
      <Segmented
        label={t('roll-call:member.label')}
        size="touch"
        wide
        value={value.member ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('roll-call:member.yes') },
          { value: 'no', label: t('roll-call:member.no') },
        ]}
        onChange={(member) => onChange({ ...value, member: member === 'yes' })}
      />
    </div>
  )
}
