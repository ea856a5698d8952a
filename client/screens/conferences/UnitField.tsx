import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { searchUnits, type Unit } from '../../../shared/organisation'
import type { Problem } from '../../../shared/problems'
import { useCall } from '../../api'
import { useMe } from '../../session'
import { SelectField } from '../../ui/fields'

export type Convener = Pick<Unit, 'id' | 'name' | 'within'>

/** Ids of the units this person organizes; what is below them is theirs too. */
const useOwnUnits = (): number[] => {
  const me = useMe()
  return (me?.grants ?? [])
    .filter((grant) => grant.role === 'organizer' && grant.area.kind === 'unit' && grant.revokedAt === null)
    .map((grant) => grant.area.id)
}

const isBelow = (unit: Unit, own: readonly number[]): boolean => own.some((id) => `/${unit.path}/`.includes(`/${id}/`))
const nameOf = (unit: Convener): string => (unit.within ? `${unit.name} · ${unit.within}` : unit.name)

/** The convening unit: searched by name, only those the person may organize. */
export const UnitField = (props: {
  value: Convener | undefined
  onChange: (unit: Convener | undefined) => void
  problem: Problem | null
}) => {
  const { value, onChange, problem } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed === (value && nameOf(value)) ? '' : typed, 150)
  const own = useOwnUnits()
  const found = useCall(searchUnits, { query: { search } }, { placeholderData: keepPreviousData })
  const units = (found.data?.units ?? []).filter((unit) => isBelow(unit, own))
  const shown = value && !units.some((unit) => unit.id === value.id) ? [value, ...units] : units
  return (
    <SelectField
      label={t('conferences:form.convener')}
      description={t('conferences:form.convenerHint')}
      placeholder={t('conferences:form.convenerSearch')}
      path="convener"
      problem={problem}
      searchable
      required
      data={shown.map((unit) => ({ value: String(unit.id), label: nameOf(unit) }))}
      filter={({ options }) => options}
      value={value ? String(value.id) : null}
      onSearchChange={setTyped}
      onChange={(id) => onChange(shown.find((unit) => String(unit.id) === id))}
    />
  )
}
