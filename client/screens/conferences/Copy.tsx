import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ConferenceRow, copyConference } from '../../../shared/conferences'
import { useSend } from '../../api'
import { Button } from '../../ui/Button'
import { DateTimeField } from '../../ui/DateTimeField'
import { TextField } from '../../ui/fields'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { useGoInto } from './Create'
import classes from './conferences.module.css'

/** A copy with its dates shifted. What it takes is said before, because everybody asks it after. */
export const Copy = ({
  row,
  onClose,
}: {
  row: Pick<ConferenceRow, 'id' | 'title' | 'starts' | 'points'>
  onClose: () => void
}) => {
  const { t } = useTranslation()
  const go = useGoInto()
  const [title, setTitle] = useState(row.title)
  const [starts, setStarts] = useState<number | null>(null)
  const send = useSend(copyConference, { onDone: (made) => go(made, t('conferences:form.copied')) })
  const { error: problem } = send
  const labels = { title: t('conferences:form.newTitle'), starts: t('conferences:form.newStart') }
  return (
    <Modal
      closeOnEscape={false}
      opened
      onClose={onClose}
      size={640}
      title={<b>{t('conferences:form.copyTitle', { title: row.title })}</b>}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('conferences:form.noCopy') }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate({ params: { id: row.id }, body: { title, starts: starts ?? Number.NaN } })
        }}
      >
        <p>{t('conferences:form.copyTakes')}</p>
        <ProblemBanner problem={problem} labels={labels} />
        <TextField
          data-autofocus
          required
          label={labels.title}
          path="title"
          problem={problem}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <DateTimeField
          required
          label={labels.starts}
          value={starts}
          onChange={setStarts}
          path="starts"
          problem={problem}
        />
        <div className={classes.acts}>
          <Button kind="primary" type="submit" busy={send.isPending} disabled={starts === null}>
            {t('conferences:form.copy', { count: row.points })}
          </Button>
          <Button onClick={onClose}>{t('conferences:form.noCopy')}</Button>
        </div>
      </form>
    </Modal>
  )
}
