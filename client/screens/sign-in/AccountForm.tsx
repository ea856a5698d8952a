import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signIn } from '../../../shared/accounts'
import { useSend } from '../../api'
import { PasswordField, TextField } from '../../ui/fields'
import { Refusal, SubmitOrWait } from './Refusal'
import classes from './sign-in.module.css'
import { useEnter } from './use-enter'
import { useWait } from './use-wait'

/** Name and password. A refusal never says which half was wrong; the name stays as typed. */
export const AccountForm = ({ name, onName }: { name: string; onName: (name: string) => void }) => {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const enter = useEnter()
  const send = useSend(signIn, { onDone: enter, onRefused: () => setPassword('') })
  const wait = useWait(send.error)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (wait === undefined) send.mutate({ body: { name, password } })
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Refusal problem={send.error} wait={wait} />
      <TextField
        label={t('sign-in:name')}
        size="md"
        path="name"
        problem={send.error}
        value={name}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <PasswordField
        label={t('sign-in:password')}
        size="md"
        path="password"
        problem={send.error}
        value={password}
        autoComplete="current-password"
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <SubmitOrWait verb={t('sign-in:enter')} busy={send.isPending} wait={wait} />
    </form>
  )
}
