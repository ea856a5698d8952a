import { IconCopy, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Account, makeLink } from '../../../shared/accounts'
import type { Reply } from '../../../shared/call'
import { useSend } from '../../api'
import { Button } from '../../ui/Button'
import { dayHour } from '../../ui/format'
import { notice } from '../../ui/Notice'
import { ProblemBanner } from '../../ui/ProblemBanner'
import accounts from './accounts.module.css'
import classes from './drawer.module.css'

type Shown = Reply<typeof makeLink>

const Once = ({ shown, account, onHide }: { shown: Shown; account: Account; onHide: () => void }) => {
  const { t } = useTranslation()
  const copy = () =>
    void navigator.clipboard.writeText(shown.link).then(
      () => notice(t('accounts:password.copied')),
      () => notice(t('accounts:password.notCopied')),
    )
  return (
    <section
      className={classes.once}
      ref={(box) => box?.scrollIntoView({ block: 'nearest' })}
      aria-label={t('accounts:password.link', { name: account.name })}
    >
      <b>{t('accounts:password.link', { name: account.name })}</b>
      <code>{shown.link}</code>
      <span className="small num">{t('accounts:password.once', { at: dayHour(shown.expires) })}</span>
      <div className={accounts.acts}>
        <Button size="small" icon={IconCopy} onClick={copy}>
          {t('accounts:password.copy')}
        </Button>
        <Button size="small" kind="quiet" onClick={onHide}>
          {t('accounts:password.hide')}
        </Button>
      </div>
    </section>
  )
}

/** The one-time link with which the owner sets a password; shown once, because only its hash is kept. */
export const Link = ({ account }: { account: Account }) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown>()
  const send = useSend(makeLink, { onDone: setShown })
  return (
    <div className={accounts.form}>
      <p>{t('accounts:password.text')}</p>
      <ProblemBanner problem={send.error} />
      {shown && <Once shown={shown} account={account} onHide={() => setShown(undefined)} />}
      <div>
        <Button icon={IconKey} busy={send.isPending} onClick={() => send.mutate({ params: { id: account.id } })}>
          {shown ? t('accounts:password.again') : t('accounts:password.make')}
        </Button>
      </div>
    </div>
  )
}
