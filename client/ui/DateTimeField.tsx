import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import { IconCalendarEvent } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/problems'
import { instantIn, writtenIn } from './date-text'
import { hour, instantOf, localOf } from './format'
import { fieldId, useFieldText } from './problem-text'

export interface DateTimeFieldProps {
  label: ReactNode
  /** UTC ms; shown and typed as Hà Nội time, dd/MM/yyyy HH:mm. */
  value: number | null
  /** Called when a whole date was typed or chosen; null when the field was emptied. */
  onChange: (value: number | null) => void
  /** The field was left as it stood: what could not be saved is tried again. */
  onLeft?: () => void
  path?: string
  problem?: Problem | null | undefined
  description?: ReactNode
  required?: boolean
  disabled?: boolean
  /** The day alone: the value is its first instant. */
  dateOnly?: boolean
}

interface CalendarProps {
  value: number | null
  onDay: (date: string) => void
  disabled: boolean
}

const Calendar = ({ value, onDay, disabled }: CalendarProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="transparent"
          color="var(--text2)"
          aria-label={t('ui:date.calendar')}
          aria-expanded={opened}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        >
          <IconCalendarEvent size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('ui:date.calendar')}>
        <DatePicker
          locale="vi"
          value={value === null ? null : localOf(value).slice(0, 10)}
          {...(value === null ? {} : { defaultDate: localOf(value).slice(0, 10) })}
          ariaLabels={{
            previousMonth: t('ui:date.previous'),
            nextMonth: t('ui:date.next'),
            monthLevelControl: t('ui:date.months'),
            yearLevelControl: t('ui:date.years'),
          }}
          onChange={(date) => {
            if (date) onDay(date.slice(0, 10))
            setOpened(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** A date with its time of day: typed as offices write it, or its day chosen from the calendar. The browser's own zone never counts. */
export const DateTimeField = (props: DateTimeFieldProps) => {
  const { value, onChange, onLeft, path, problem, dateOnly = false, disabled = false, required = false } = props
  const { t } = useTranslation()
  const refused = useFieldText(problem)(path)
  const [text, setText] = useState(writtenIn(value, dateOnly))
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    setText(writtenIn(value, dateOnly))
    setWrong(false)
  }, [value, dateOnly])

  const settle = (): void => {
    const typed = instantIn(text)
    const emptied = text.trim() === ''
    setWrong(typed === undefined && !emptied)
    if (typed !== undefined) setText(writtenIn(typed, dateOnly))
    if (emptied && value !== null) onChange(null)
    if (typed !== undefined && typed !== value) onChange(typed)
    else if (typed === value) onLeft?.()
  }
  const error = wrong ? t(dateOnly ? 'ui:date.shapeDay' : 'ui:date.shape') : refused
  return (
    <TextInput
      label={props.label}
      value={text}
      required={required}
      disabled={disabled}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t(dateOnly ? 'ui:date.exampleDay' : 'ui:date.example')}
      {...(props.description ? { description: props.description } : {})}
      {...(error ? { error } : {})}
      {...(path === undefined ? {} : { id: fieldId(path) })}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      rightSection={
        <Calendar
          value={value}
          disabled={disabled}
          onDay={(date) => onChange(instantOf(date, dateOnly || value === null ? '00:00' : hour(value)))}
        />
      }
    />
  )
}
