import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problems'
import { TextField } from '../../ui/fields'
import { Segmented } from '../../ui/Segmented'
import proof from './evidence.module.css'

export interface Substitute {
  name: string
  office: string
  member: boolean
}
export const noSubstitute: Substitute = { name: '', office: '', member: true }

interface SubstituteFieldsProps {
  value: Substitute
  onChange: (value: Substitute) => void
  problem: Problem | null
}

/** Who sits in the place of the holder. */
export const SubstituteFields = ({ value, onChange, problem }: SubstituteFieldsProps) => {
  const { t } = useTranslation()
  return (
    <div className={proof.substitute}>
      <TextField
        required
        label={t('secretary:decide.name')}
        path="substitute.name"
        problem={problem}
        maxLength={120}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <TextField
        label={t('secretary:decide.office')}
        maxLength={300}
        value={value.office}
        onChange={(event) => onChange({ ...value, office: event.currentTarget.value })}
      />
      <Segmented
        label={t('secretary:decide.member')}
        value={value.member ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('secretary:decide.isMember') },
          { value: 'no', label: t('secretary:decide.isNot') },
        ]}
        onChange={(member) => onChange({ ...value, member: member === 'yes' })}
      />
    </div>
  )
}
