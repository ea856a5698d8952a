import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import type { Area } from '../../../shared/access'
import { searchAreas } from '../../../shared/accounts'
import type { Problem } from '../../../shared/problems'
import { useCall } from '../../api'
import { SelectField } from '../../ui/fields'

export interface AreaChoice extends Area {
  name: string
  within: string
}

const wordOf = ({ kind, id }: Area): string => `${kind}:${id}`
const nameOf = ({ name, within }: AreaChoice): string => (within ? `${name} · ${within}` : name)

interface AreaFieldProps {
  label: string
  description: string
  path: string
  problem: Problem | null
  value: AreaChoice | undefined
  onChange: (area: AreaChoice | undefined) => void
  /** Units alone. */
  only?: 'unit'
  required?: boolean
}

/** A unit or a point within the administrator's own area, searched by name. */
export const AreaField = ({ value, onChange, only, ...rest }: AreaFieldProps) => {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(value && typed === nameOf(value) ? '' : typed, 150)
  const found = useCall(searchAreas, { query: { search } }, { placeholderData: keepPreviousData })
  const areas = (found.data?.areas ?? []).filter((area) => only === undefined || area.kind === only)
  const shown = value && !areas.some((area) => wordOf(area) === wordOf(value)) ? [value, ...areas] : areas
  return (
    <SelectField
      {...rest}
      searchable
      clearable
      data={shown.map((area) => ({ value: wordOf(area), label: nameOf(area) }))}
      filter={({ options }) => options}
      value={value ? wordOf(value) : null}
      onSearchChange={setTyped}
      onChange={(word) => onChange(shown.find((area) => wordOf(area) === word))}
    />
  )
}
