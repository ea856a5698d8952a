import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Account, account as accountShape, changeAccount } from '../../../shared/accounts'
import { useSend } from '../../api'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { day } from '../../ui/format'
import { notice } from '../../ui/Notice'
import { ProblemBanner } from '../../ui/ProblemBanner'
import classes from './drawer.module.css'
import { putAccount } from './use-accounts'

/** Shuts an account out, or lets it in again. What it holds stays as it is. */
export const Disable = ({ account }: { account: Account }) => {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const { id, name, version, disabledAt } = account
  const send = useSend(changeAccount, {
    onDone: (changed) => {
      putAccount(changed)
      setAsking(false)
      notice(t(changed.disabledAt === null ? 'accounts:disable.enabled' : 'accounts:disable.done', { name }))
    },
    onRefused: ({ reply }) => {
      const latest = accountShape.safeParse(reply.latest)
      if (latest.success) putAccount(latest.data)
    },
  })
  const set = (disabled: boolean) => send.mutate({ params: { id }, version, body: { disabled } })
  return (
    <footer className={classes.foot}>
      <span className="dim small num">
        {disabledAt !== null && t('accounts:disable.disabledAt', { at: day(disabledAt) })}
      </span>
      {disabledAt === null ? (
        <Button kind="danger" icon={IconLock} onClick={() => setAsking(true)}>
          {t('accounts:disable.verb')}
        </Button>
      ) : (
        <Button icon={IconLockOpen} busy={send.isPending} onClick={() => set(false)}>
          {t('accounts:disable.enable')}
        </Button>
      )}
      {!asking && <ProblemBanner problem={send.error} />}
      <Confirm
        opened={asking}
        title={t('accounts:disable.ask', { name })}
        verb={t('accounts:disable.verb')}
        onConfirm={() => set(true)}
        onClose={() => setAsking(false)}
        busy={send.isPending}
        problem={send.error}
      >
        {t('accounts:disable.what')}
      </Confirm>
    </footer>
  )
}
