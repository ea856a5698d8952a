import {
  NumberInput,
  type NumberInputProps,
  PasswordInput,
  type PasswordInputProps,
  Select,
  type SelectProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/problems'
import { fieldId, useFieldText } from './problem-text'

const Eye = ({ reveal }: { reveal: boolean }) =>
  reveal ? (
    <IconEyeOff size={18} stroke={1.75} aria-hidden="true" />
  ) : (
    <IconEye size={18} stroke={1.75} aria-hidden="true" />
  )

/** What every field adds to Mantine's: its path in the body, and the refusal of the form, whose sentence stands beside it. */
export interface Refusable {
  path?: string
  problem?: Problem | null | undefined
}

const useRefusal = ({ path, problem }: Refusable, own: ReactNode): { error?: ReactNode; id?: string } => {
  const text = useFieldText(problem)
  const error = own ?? text(path)
  return { ...(error ? { error } : {}), ...(path === undefined ? {} : { id: fieldId(path) }) }
}

export const TextField = ({ path, problem, ...rest }: TextInputProps & Refusable) => (
  <TextInput {...rest} {...useRefusal({ ...(path ? { path } : {}), problem }, rest.error)} />
)

export const LongField = ({ path, problem, ...rest }: TextareaProps & Refusable) => (
  <Textarea {...rest} {...useRefusal({ ...(path ? { path } : {}), problem }, rest.error)} />
)

/** Whole numbers with the Vietnamese thousands point. */
export const NumberField = ({ path, problem, ...rest }: NumberInputProps & Refusable) => (
  <NumberInput
    thousandSeparator="."
    decimalSeparator=","
    allowDecimal={false}
    allowNegative={false}
    {...rest}
    {...useRefusal({ ...(path ? { path } : {}), problem }, rest.error)}
  />
)

export const SelectField = ({ path, problem, ...rest }: SelectProps & Refusable) => {
  const { t } = useTranslation()
  return (
    <Select
      nothingFoundMessage={t('ui:nothingFound')}
      allowDeselect={false}
      {...rest}
      {...useRefusal({ ...(path ? { path } : {}), problem }, rest.error)}
    />
  )
}

export const PasswordField = ({ path, problem, ...rest }: PasswordInputProps & Refusable) => {
  const { t } = useTranslation()
  return (
    <PasswordInput
      visibilityToggleIcon={Eye}
      visibilityToggleButtonProps={{ 'aria-label': t('ui:showPassword'), tabIndex: 0 }}
      {...rest}
      {...useRefusal({ ...(path ? { path } : {}), problem }, rest.error)}
    />
  )
}
