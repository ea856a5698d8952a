import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../../shared/problems'
import { Button } from '../../../ui/Button'
import { DateTimeField } from '../../../ui/DateTimeField'
import { NumberField, SelectField, TextField } from '../../../ui/fields'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import classes from './session.module.css'

export interface Draft {
  title: string
  host: number
  plannedFrom: number | null
  plannedTo: number | null
  chair: string
  turnLimit: number
  continues: number | null
}

export interface Choice {
  value: string
  label: string
}

export interface SessionFormProps {
  draft: Draft
  /** Absent: the host stays (a planned session keeps it). */
  hosts: Choice[] | undefined
  /** Sessions that a session at this host may continue. */
  continuable: (host: number) => Choice[]
  words: { title: string; verb: string; no: string }
  problem: Problem | null
  busy: boolean
  onSend: (draft: Draft) => void
  onClose: () => void
}

/** Plans a session, or changes one. What was typed stays after a refusal. */
export const SessionForm = (props: SessionFormProps) => {
  const { hosts, continuable, words, problem, busy, onSend, onClose } = props
  const { t } = useTranslation()
  const [draft, setDraft] = useState(props.draft)
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const name = (field: 'title' | 'host' | 'from' | 'to' | 'chair' | 'turnLimit' | 'continues') =>
    t(`conference:session.${field}`)
  const labels = {
    title: name('title'),
    host: name('host'),
    plannedFrom: name('from'),
    plannedTo: name('to'),
    chair: name('chair'),
  }
  const earlier = [{ value: '', label: t('conference:session.nothing') }, ...continuable(draft.host)]
  return (
    <Modal
      closeOnEscape={false}
      opened
      onClose={onClose}
      size={640}
      title={<b>{words.title}</b>}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.no }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSend(draft)
        }}
      >
        <ProblemBanner problem={problem} labels={labels} />
        {hosts && (
          <SelectField
            searchable
            label={labels.host}
            description={t('conference:session.hostHint')}
            path="host"
            problem={problem}
            data={hosts}
            value={String(draft.host)}
            onChange={(host) => host && set({ host: Number(host), continues: null })}
          />
        )}
        <TextField
          data-autofocus
          required
          label={labels.title}
          path="title"
          problem={problem}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <DateTimeField
            required
            label={labels.plannedFrom}
            path="plannedFrom"
            problem={problem}
            value={draft.plannedFrom}
            onChange={(plannedFrom) => set({ plannedFrom })}
          />
          <DateTimeField
            required
            label={labels.plannedTo}
            path="plannedTo"
            problem={problem}
            value={draft.plannedTo}
            onChange={(plannedTo) => set({ plannedTo })}
          />
        </div>
        <TextField
          label={labels.chair}
          path="chair"
          problem={problem}
          value={draft.chair}
          onChange={(event) => set({ chair: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <SelectField
            label={name('continues')}
            description={t('conference:session.continuesHint')}
            path="continues"
            problem={problem}
            data={earlier}
            value={draft.continues === null ? '' : String(draft.continues)}
            onChange={(id) => set({ continues: id ? Number(id) : null })}
          />
          <NumberField
            label={name('turnLimit')}
            description={'\u00a0'}
            path="turnLimit"
            problem={problem}
            min={1}
            max={4}
            hideControls={false}
            value={draft.turnLimit}
            onChange={(n) => typeof n === 'number' && set({ turnLimit: n })}
          />
        </div>
        <div className={classes.acts}>
          <Button kind="primary" type="submit" busy={busy}>
            {words.verb}
          </Button>
          <Button onClick={onClose}>{words.no}</Button>
        </div>
      </form>
    </Modal>
  )
}
