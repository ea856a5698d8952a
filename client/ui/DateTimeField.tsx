import { DatePickerInput, DateTimePicker } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import { IconCalendarEvent } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/problems'
import { instantOf, localOf } from './format'
import { fieldId, useFieldText } from './problem-text'

export interface DateTimeFieldProps {
  label: ReactNode
  /** UTC ms; shown and typed as Hà Nội time. */
  value: number | null
  onChange: (value: number | null) => void
  path?: string
  problem?: Problem | null | undefined
  description?: ReactNode
  required?: boolean
  disabled?: boolean
  /** The day alone: the value is its first instant. */
  dateOnly?: boolean
}

const toMs = (text: string | null): number | null =>
  text ? instantOf(text.slice(0, 10), text.slice(11, 16) || '00:00') : null

/** A date with its time of day, dd/MM/yyyy HH:mm, Hà Nội time; the server's clock is never the browser's zone. */
export const DateTimeField = (props: DateTimeFieldProps) => {
  const {
    label,
    value,
    onChange,
    path,
    problem,
    description,
    required = false,
    disabled = false,
    dateOnly = false,
  } = props
  const { t } = useTranslation()
  const error = useFieldText(problem)(path)
  const local = value === null ? null : localOf(value)
  const shared = {
    label,
    required,
    disabled,
    clearable: !required,
    locale: 'vi',
    firstDayOfWeek: 1 as const,
    leftSection: undefined,
    rightSection: <IconCalendarEvent size={18} aria-hidden="true" />,
    popoverProps: { withRoles: false, transitionProps: { duration: 0 } },
    onChange: (text: string | null) => onChange(toMs(text)),
    ...(description ? { description } : {}),
    ...(error ? { error } : {}),
    ...(path === undefined ? {} : { id: fieldId(path) }),
    previousLabel: t('ui:date.previous'),
    nextLabel: t('ui:date.next'),
  }
  return dateOnly ? (
    <DatePickerInput {...shared} valueFormat="DD/MM/YYYY" value={local?.slice(0, 10) ?? null} />
  ) : (
    <DateTimePicker
      {...shared}
      valueFormat="DD/MM/YYYY HH:mm"
      value={local ? `${local.replace('T', ' ')}:00` : null}
      submitButtonProps={{ 'aria-label': t('ui:date.set') }}
    />
  )
}
