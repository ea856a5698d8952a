import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exchangeKey } from '../../../shared/accounts'
import { useSend } from '../../api'
import { TextField } from '../../ui/fields'
import { CODE_LENGTH, grouped, lettersOf } from './code'
import { Refusal, SubmitOrWait } from './Refusal'
import classes from './sign-in.module.css'
import { useEnter } from './use-enter'
import { useWait } from './use-wait'

/** The point's code: sixteen characters, in groups of four as printed; capitals and spaces come by themselves. */
export const CodeForm = () => {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [short, setShort] = useState(false)
  const enter = useEnter()
  const send = useSend(exchangeKey, { onDone: ({ me }) => enter(me) })
  const wait = useWait(send.error)
  const left = CODE_LENGTH - lettersOf(code).length
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setShort(left > 0)
    if (left <= 0 && wait === undefined) send.mutate({ body: { key: lettersOf(code) } })
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Refusal problem={send.error} wait={wait} />
      <TextField
        label={t('sign-in:code')}
        size="lg"
        path="key"
        problem={send.error}
        classNames={{ input: classes.code ?? '' }}
        value={code}
        error={short && left > 0 ? t('sign-in:codeShort', { left }) : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={t('sign-in:codeHint')}
        onChange={(event) => setCode(grouped(event.currentTarget.value))}
      />
      <SubmitOrWait verb={t('sign-in:enterPoint')} busy={send.isPending} wait={wait} />
    </form>
  )
}
