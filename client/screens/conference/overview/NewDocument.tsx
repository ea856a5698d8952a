import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createDocument, type Document } from '../../../../shared/documents'
import { useSend } from '../../../api'
import { Button } from '../../../ui/Button'
import { DateTimeField } from '../../../ui/DateTimeField'
import { LongField, TextField } from '../../../ui/fields'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import { Segmented } from '../../../ui/Segmented'
import classes from './overview.module.css'

const texts = ['type', 'number', 'issuer'] as const

/** A document as printed; what was typed stays until it is kept. */
export const NewDocument = ({ onEntered }: { onEntered: (document: Document) => void }) => {
  const { t } = useTranslation()
  const [system, setSystem] = useState<Document['system']>('party')
  const [text, setText] = useState({ type: '', number: '', issuer: '', abstract: '' })
  const [date, setDate] = useState<number | null>(null)
  const send = useSend(createDocument, { onDone: onEntered })
  const { error: problem } = send
  const name = (field: (typeof texts)[number] | 'date' | 'abstract') => t(`conference:document.${field}`)
  const labels = {
    type: name('type'),
    number: name('number'),
    issuer: name('issuer'),
    date: name('date'),
    abstract: name('abstract'),
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate({ body: { ...text, system, date: date ?? Number.NaN } })
      }}
    >
      <h3>{t('conference:document.new')}</h3>
      <ProblemBanner problem={problem} labels={labels} />
      <Segmented
        label={t('conference:document.system')}
        value={system}
        options={[
          { value: 'party', label: t('conference:document.party') },
          { value: 'state', label: t('conference:document.state') },
        ]}
        onChange={setSystem}
      />
      <div className={classes.pair}>
        {texts.map((field) => (
          <TextField
            key={field}
            required
            label={labels[field]}
            path={field}
            problem={problem}
            value={text[field]}
            onChange={(event) => {
              const { value } = event.currentTarget
              setText((before) => ({ ...before, [field]: value }))
            }}
          />
        ))}
        <DateTimeField
          required
          dateOnly
          label={labels.date}
          value={date}
          onChange={setDate}
          path="date"
          problem={problem}
        />
      </div>
      <LongField
        required
        label={labels.abstract}
        path="abstract"
        problem={problem}
        value={text.abstract}
        onChange={(event) => {
          const { value } = event.currentTarget
          setText((before) => ({ ...before, abstract: value }))
        }}
      />
      <div>
        <Button kind="primary" type="submit" busy={send.isPending}>
          {t('conference:document.create')}
        </Button>
      </div>
    </form>
  )
}
