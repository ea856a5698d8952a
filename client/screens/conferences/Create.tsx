import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Conference,
  conferenceForms,
  createConference,
  getConference,
  listConferences,
} from '../../../shared/conferences'
import { keyOf, queries, useSend } from '../../api'
import { Button } from '../../ui/Button'
import { DateTimeField } from '../../ui/DateTimeField'
import { SelectField, TextField } from '../../ui/fields'
import { notice } from '../../ui/Notice'
import { ProblemBanner } from '../../ui/ProblemBanner'
import classes from './conferences.module.css'
import { type Convener, UnitField } from './UnitField'

type Form = Conference['form']
const isForm = (text: string | null): text is Form => conferenceForms.some((form) => form === text)

/** Goes into a conference just made, which then need not be asked for again. */
export const useGoInto = (): ((conference: Conference, words: string) => void) => {
  const navigate = useNavigate()
  return (conference, words) => {
    queries.setQueryData(keyOf(getConference, { params: { id: conference.id } }), conference)
    void queries.invalidateQueries({ queryKey: [listConferences.path] })
    notice(words)
    void navigate({ to: `/hoi-nghi/${conference.id}/tong-quan` })
  }
}

/** A conference from nothing: title, convener, form, times. Everything else follows in the editor. */
export const Create = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const go = useGoInto()
  const [title, setTitle] = useState('')
  const [convener, setConvener] = useState<Convener>()
  const [form, setForm] = useState<Form>('hybrid')
  const [starts, setStarts] = useState<number | null>(null)
  const [ends, setEnds] = useState<number | null>(null)
  const send = useSend(createConference, { onDone: (made) => go(made, t('conferences:form.created')) })
  const { error: problem } = send
  const label = (name: 'title' | 'convener' | 'form' | 'starts' | 'ends') => t(`conferences:form.${name}`)
  const labels = { title: label('title'), convener: label('convener'), starts: label('starts'), ends: label('ends') }
  const forms = conferenceForms.map((value) => ({ value, label: t(`conference:form.${value}`) }))
  return (
    <Modal
      closeOnEscape={false}
      opened
      onClose={onClose}
      size={640}
      title={<b>{t('conferences:form.createTitle')}</b>}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('conferences:form.cancel') }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate({ body: { title, form, starts, ends, convener: convener?.id ?? Number.NaN } })
        }}
      >
        <ProblemBanner problem={problem} labels={labels} />
        <TextField
          data-autofocus
          required
          label={labels.title}
          description={t('conferences:form.titleHint')}
          path="title"
          problem={problem}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <UnitField value={convener} onChange={setConvener} problem={problem} />
        <SelectField
          label={label('form')}
          path="form"
          problem={problem}
          data={forms}
          value={form}
          onChange={(value) => isForm(value) && setForm(value)}
        />
        <div className={classes.pair}>
          <DateTimeField label={labels.starts} value={starts} onChange={setStarts} path="starts" problem={problem} />
          <DateTimeField label={labels.ends} value={ends} onChange={setEnds} path="ends" problem={problem} />
        </div>
        <div className={classes.acts}>
          <Button kind="primary" type="submit" busy={send.isPending}>
            {t('conferences:form.create')}
          </Button>
          <Button onClick={onClose}>{t('conferences:form.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}
