import { IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Account, withdrawGrant } from '../../../shared/accounts'
import { useSend } from '../../api'
import { serverNow } from '../../clock'
import { Button } from '../../ui/Button'
import { ConfirmInRow } from '../../ui/Confirm'
import { day } from '../../ui/format'
import { notice } from '../../ui/Notice'
import accounts from './accounts.module.css'
import classes from './drawer.module.css'
import { areaWords, isOver, isSoon, lastDay } from './facts'
import { GiveGrant } from './GiveGrant'
import { accountAdded, putAccount } from './use-accounts'

type Held = Account['grants'][number]

const Ends = ({ grant }: { grant: Held }) => {
  const { t } = useTranslation()
  const now = serverNow()
  if (grant.to === null) return <span className="dim">{t('accounts:noEnd')}</span>
  if (isOver(grant, now)) return <span className="num">{t('accounts:over')}</span>
  if (!isSoon(grant, now)) return <span className="num">{lastDay(grant.to)}</span>
  return (
    <span className={`${accounts.soon} num`}>
      <IconClockExclamation size={14} stroke={2} aria-hidden="true" />
      {lastDay(grant.to)}
    </span>
  )
}

const Ask = ({ account, grant, onClose }: { account: Account; grant: Held; onClose: () => void }) => {
  const { t } = useTranslation()
  const role = t(`common:role.${grant.role}`)
  const send = useSend(withdrawGrant, {
    onDone: (changed) => {
      putAccount(changed)
      notice(t('accounts:grants.withdrawn', { role, name: account.name }))
    },
    onRefused: ({ reply }) => reply.kind === 'missing' && void accountAdded(),
  })
  return (
    <div className={classes.ask}>
      <ConfirmInRow
        title={t('accounts:grants.ask', { role, area: areaWords(grant.role, grant.area, t) })}
        verb={t('accounts:grants.verb', { role })}
        onConfirm={() => send.mutate({ params: { id: grant.id } })}
        onClose={onClose}
        busy={send.isPending}
        problem={send.error}
      >
        {account.open > 0 ? t('accounts:grants.whatOpen', { count: account.open }) : t('accounts:grants.what')}
      </ConfirmInRow>
    </div>
  )
}

const Row = ({ account, grant }: { account: Account; grant: Held }) => {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const role = t(`common:role.${grant.role}`)
  const area = areaWords(grant.role, grant.area, t)
  const at = day(grant.from)
  const later = grant.from > serverNow() ? t('accounts:grants.from', { at }) : undefined
  const by = grant.by ? t('accounts:grants.by', { name: grant.by, at }) : t('accounts:grants.bySystem', { at })
  return (
    <li>
      <div className={classes.row} data-over={isOver(grant, serverNow()) || undefined}>
        <span>
          <b>{role}</b> {area}
          <small className="num">{later ?? by}</small>
        </span>
        <Ends grant={grant} />
        {grant.within && !asking ? (
          <Button
            size="small"
            kind="danger"
            label={t('accounts:grants.withdrawLabel', { role, area })}
            onClick={() => setAsking(true)}
          >
            {t('accounts:grants.withdraw')}
          </Button>
        ) : (
          <span />
        )}
      </div>
      {asking && <Ask account={account} grant={grant} onClose={() => setAsking(false)} />}
    </li>
  )
}

/** What the account holds, each with who gave it and until when; withdrawn in its row, given below. */
export const Grants = ({ account }: { account: Account }) => {
  const { t } = useTranslation()
  const { grants } = account
  return (
    <section className={classes.section}>
      <h3>
        {t('accounts:grants.title')} <span className="num">{grants.length}</span>
      </h3>
      {grants.length === 0 && (
        <p className="dim">
          {t('accounts:grants.none')} {t('accounts:grants.noneText')}
        </p>
      )}
      <ul className={classes.list}>
        {grants.map((grant) => (
          <Row key={grant.id} account={account} grant={grant} />
        ))}
      </ul>
      {account.can.includes('grant') && <GiveGrant account={account} />}
    </section>
  )
}
