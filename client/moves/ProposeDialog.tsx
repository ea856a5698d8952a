import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directorsOf } from '../../shared/accounts'
import type { Conference } from '../../shared/conferences'
import { useCall } from '../api'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { ProblemBanner } from '../ui/ProblemBanner'
import classes from './moves.module.css'
import { useMove } from './use-move'

type Director = { id: number; name: string; office: string }

const Choice = ({
  conference,
  directors,
  onClose,
}: {
  conference: Conference
  directors: Director[]
  onClose: () => void
}) => {
  const { t } = useTranslation()
  const [to, setTo] = useState(directors[0] ? String(directors[0].id) : null)
  const move = useMove(onClose)
  if (directors.length === 0) return <p>{t('conference:move.noDirector')}</p>
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        move.mutate({ params: { id: conference.id }, body: { act: 'propose', to: Number(to) } })
      }}
    >
      <ProblemBanner problem={move.error} />
      <SelectField
        data-autofocus
        label={t('conference:move.director')}
        path="to"
        problem={move.error}
        data={directors.map(({ id, name, office }) => ({
          value: String(id),
          label: office ? `${name} · ${office}` : name,
        }))}
        value={to}
        onChange={setTo}
      />
      <div className={classes.acts}>
        <Button kind="primary" type="submit" busy={move.isPending}>
          {t('conference:move.propose')}
        </Button>
        <Button onClick={onClose}>{t('conference:move.noPropose')}</Button>
      </div>
    </form>
  )
}

/** Which director is asked to approve. */
export const ProposeDialog = ({ conference, onClose }: { conference: Conference; onClose: () => void }) => {
  const { t } = useTranslation()
  const query = useCall(directorsOf, { params: { id: conference.id } })
  return (
    <Modal
      opened
      onClose={onClose}
      title={<b>{t('conference:move.proposeTitle')}</b>}
      closeButtonProps={{ 'aria-label': t('conference:move.noPropose') }}
    >
      <Loaded query={query} skeleton={<p>{t('conference:move.loadingDirectors')}</p>}>
        {({ directors }) => <Choice conference={conference} directors={directors} onClose={onClose} />}
      </Loaded>
    </Modal>
  )
}
