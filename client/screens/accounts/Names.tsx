import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Account, account as accountShape, changeAccount } from '../../../shared/accounts'
import { useSend } from '../../api'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/fields'
import { notice } from '../../ui/Notice'
import { ProblemBanner } from '../../ui/ProblemBanner'
import classes from './accounts.module.css'
import drawer from './drawer.module.css'
import { putAccount } from './use-accounts'

const names = ['name', 'office', 'username', 'email'] as const
type Name = (typeof names)[number]
type Typed = Record<Name, string>

const textsOf = (account: Account): Typed => ({
  name: account.name,
  office: account.office,
  username: account.username ?? '',
  email: account.email ?? '',
})

/** Only what was changed goes out: what somebody else wrote into another field stays theirs. */
const changed = (typed: Typed, base: Typed): Partial<Typed> =>
  Object.fromEntries(names.filter((name) => typed[name] !== base[name]).map((name) => [name, typed[name]]))

/** What an account is called. A stale edit keeps what was typed, shows what holds now, and may be sent again over it. */
export const Names = ({ account, onDone }: { account: Account; onDone: () => void }) => {
  const { t } = useTranslation()
  const [base, setBase] = useState(account)
  const [typed, setTyped] = useState(textsOf(account))
  const [theirs, setTheirs] = useState<Typed>()
  const send = useSend(changeAccount, {
    onDone: (saved) => {
      putAccount(saved)
      notice(t('accounts:names.saved'))
      onDone()
    },
    onRefused: ({ reply }) => {
      const latest = accountShape.safeParse(reply.latest)
      if (reply.kind !== 'stale' || !latest.success) return
      const [before, after] = [textsOf(base), textsOf(latest.data)]
      // A field not touched here takes the newer text; a touched one keeps what was typed.
      setTyped({ ...after, ...changed(typed, before) })
      setTheirs(after)
      setBase(latest.data)
      putAccount(latest.data)
    },
  })
  const { error: problem } = send
  const labels = Object.fromEntries(names.map((name) => [name, t(`accounts:names.${name}`)]))
  return (
    <section className={drawer.section}>
      <h3>{t('accounts:names.title')}</h3>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate({ params: { id: base.id }, version: base.version, body: changed(typed, textsOf(base)) })
        }}
      >
        <ProblemBanner problem={problem} labels={labels} />
        {names.map((name) => (
          <div key={name}>
            <TextField
              label={t(`accounts:names.${name}`)}
              path={name}
              problem={problem}
              required={name === 'name' || name === 'username'}
              autoComplete="off"
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
            {theirs && theirs[name] !== typed[name] && (
              <p className={classes.now}>
                {theirs[name] ? t('accounts:names.now', { text: theirs[name] }) : t('accounts:names.nowEmpty')}
              </p>
            )}
          </div>
        ))}
        <div className={classes.acts}>
          <Button kind="primary" type="submit" busy={send.isPending}>
            {theirs ? t('accounts:names.saveAgain') : t('accounts:names.save')}
          </Button>
          <Button onClick={onDone}>{t('accounts:names.cancel')}</Button>
        </div>
      </form>
    </section>
  )
}
