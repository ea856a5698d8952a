import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Me, newPassword } from '../../../shared/accounts'
import { useSend } from '../../api'
import { firstPage, letIn } from '../../session'
import { Button } from '../../ui/Button'
import { PasswordField } from '../../ui/fields'
import { Panel } from '../../ui/Panel'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { Bare } from '../../ui/shell/Bare'
import classes from './sign-in.module.css'

/** After a one-time link: the owner sets the password nobody else has seen. */
export const NewPassword = ({ me }: { me: Me }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const goOn = (): void => void navigate({ to: firstPage(me, undefined), replace: true })
  const send = useSend(newPassword, {
    onDone: () => {
      letIn({ ...me, needsPassword: false })
      goOn()
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send.mutate({ body: { password } })
  }
  return (
    <Bare>
      <div className={classes.alone}>
        <Panel className={classes.card}>
          <form className={`${classes.inside} ${classes.form}`} onSubmit={submit} noValidate>
            <h1>{t('sign-in:newPassword.title')}</h1>
            <p className="dim">{t('sign-in:newPassword.lead')}</p>
            <ProblemBanner problem={send.error} />
            <input type="text" autoComplete="username" hidden readOnly value={me.name} />
            <PasswordField
              label={t('sign-in:newPassword.field')}
              description={t('sign-in:newPassword.hint')}
              size="md"
              path="password"
              problem={send.error}
              value={password}
              autoComplete="new-password"
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Button type="submit" kind="primary" size="touch" wide busy={send.isPending}>
              {t('sign-in:newPassword.verb')}
            </Button>
            <Button kind="quiet" onClick={goOn}>
              {t('sign-in:newPassword.later')}
            </Button>
          </form>
        </Panel>
      </div>
    </Bare>
  )
}
