import { Autocomplete } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../shared/agenda'
import type { Seat } from '../../../shared/composition'
import type { Problem } from '../../../shared/problems'
import { LongField, SelectField } from '../../ui/fields'
import { hour } from '../../ui/format'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { fieldId, useFieldText } from '../../ui/problem-text'
import classes from './console.module.css'

export interface Speaker {
  speaker: string
  office: string
  item: number | null
}

export interface RequestFormProps {
  seats: readonly Seat[]
  items: readonly Item[]
  problem: Problem | null
  onSend: (speaker: Speaker) => void
  queue: ReactNode
  actions: ReactNode
}

const names = (seats: readonly Seat[]): string[] => [...new Set(seats.map((seat) => seat.printedName))]

/** Who will speak (suggested from the hall's seats), with which office as read out, and to which item. */
export const RequestForm = ({ seats, items, problem, onSend, queue, actions }: RequestFormProps) => {
  const { t } = useTranslation()
  const text = useFieldText(problem)
  const [speaker, setSpeaker] = useState('')
  const [office, setOffice] = useState('')
  const next = items.find((item) => item.kind === 'discussion') ?? items[0]
  const [item, setItem] = useState<string | null>(next ? String(next.id) : null)
  const choose = (name: string): void => {
    setSpeaker(name)
    const seat = seats.find((each) => each.printedName === name)
    if (seat) setOffice(seat.printedOffice)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSend({ speaker, office, item: item === null ? null : Number(item) })
  }
  return (
    <form className={classes.body} onSubmit={submit} noValidate>
      <Autocomplete
        id={fieldId('speaker')}
        label={t('point:request.speaker')}
        data={names(seats)}
        limit={8}
        value={speaker}
        onChange={choose}
        error={text('speaker')}
        data-autofocus
      />
      <LongField
        path="office"
        label={t('point:request.office')}
        problem={problem}
        value={office}
        onChange={(event) => setOffice(event.currentTarget.value)}
        autosize
        minRows={1}
        maxRows={4}
      />
      <SelectField
        path="item"
        label={t('point:request.item')}
        problem={problem}
        data={items.map((each) => ({
          value: String(each.id),
          label: each.plannedFrom === null ? each.title : `${each.title}, ${hour(each.plannedFrom)}`,
        }))}
        value={item}
        onChange={setItem}
      />
      <ProblemBanner
        problem={problem}
        labels={{
          speaker: t('point:request.speaker'),
          office: t('point:request.office'),
          item: t('point:request.item'),
        }}
      />
      {queue}
      {actions}
    </form>
  )
}
