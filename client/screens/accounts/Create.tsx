import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Account, createAccount } from '../../../shared/accounts'
import { useSend } from '../../api'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/fields'
import { notice } from '../../ui/Notice'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { type AreaChoice, AreaField } from './AreaField'
import classes from './accounts.module.css'
import { accountAdded } from './use-accounts'

const empty = { name: '', office: '', username: '', email: '' }

/** A new account: it holds nothing and nobody can come in by it until it is given roles and a link. */
export const Create = ({ onClose, onMade }: { onClose: () => void; onMade: (account: Account) => void }) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(empty)
  const [unit, setUnit] = useState<AreaChoice>()
  const send = useSend(createAccount, {
    onDone: (made) => {
      notice(t('accounts:form.created', { name: made.name }))
      void accountAdded().then(() => onMade(made))
      onClose()
    },
  })
  const { error: problem } = send
  const field = (name: keyof typeof empty) => ({
    label: t(`accounts:names.${name}`),
    path: name,
    problem,
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  const labels = {
    name: t('accounts:names.name'),
    office: t('accounts:names.office'),
    username: t('accounts:names.username'),
    email: t('accounts:names.email'),
    unit: t('accounts:form.unit'),
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={<b>{t('accounts:form.title')}</b>}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('accounts:form.cancel') }}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate({ body: { ...typed, ...(unit ? { unit: unit.id } : {}) } })
        }}
      >
        <ProblemBanner problem={problem} labels={labels} />
        <TextField {...field('name')} required data-autofocus autoComplete="off" />
        <TextField {...field('office')} autoComplete="off" />
        <TextField {...field('username')} required autoComplete="off" description={t('accounts:names.usernameHint')} />
        <TextField {...field('email')} type="email" autoComplete="off" />
        <AreaField
          only="unit"
          label={labels.unit}
          description={t('accounts:form.unitHint')}
          path="unit"
          problem={problem}
          value={unit}
          onChange={setUnit}
        />
        <p className="dim small">{t('accounts:form.next')}</p>
        <div className={classes.acts}>
          <Button kind="primary" type="submit" busy={send.isPending}>
            {t('accounts:form.create')}
          </Button>
          <Button onClick={onClose}>{t('accounts:form.cancel')}</Button>
        </div>
      </form>
    </Modal>
  )
}
