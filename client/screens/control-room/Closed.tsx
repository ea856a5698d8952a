import { IconRefresh } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../../ui/Button'
import { LongField } from '../../ui/fields'
import { hour } from '../../ui/format'
import { ProblemBanner } from '../../ui/ProblemBanner'
import classes from './preview.module.css'
import type { Orders } from './use-orders'
import { useInRoom } from './use-room'

const Reopen = ({ orders, onDone }: { orders: Orders; onDone: () => void }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    orders.reopen(reason)
  }
  return (
    <form className={classes.form} onSubmit={send}>
      <LongField
        label={t('control:closed.reason')}
        path="reason"
        problem={orders.sessionProblem}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button size="touch" kind="danger" type="submit" disabled={reason.trim() === ''} busy={orders.sessionBusy}>
        {t('control:closed.reopen')}
      </Button>
      <Button size="touch" onClick={onDone}>
        {t('ui:confirm.no')}
      </Button>
    </form>
  )
}

/** After the closing: what goes on, and the way back, which wants its reason. */
export const Closed = ({ orders }: { orders: Orders }) => {
  const { t } = useTranslation()
  const { session, sessions } = useInRoom()
  const [reopening, setReopening] = useState(false)
  const after = sessions.filter((each) => each.continues === session.id && each.can.length > 0)
  if (session.state === 'cancelled') return <p className={classes.nothing}>{t('control:closed.cancelled')}</p>
  return (
    <div className={classes.info} data-wide>
      <div className={classes.title}>
        <h2>{t('control:closed.title', { at: hour(session.closedAt ?? session.plannedTo) })}</h2>
        <span className={classes.region}>{t('control:preview.label')}</span>
      </div>
      <p className={classes.office}>{t('control:closed.what')}</p>
      <ProblemBanner problem={orders.sessionProblem} />
      {reopening ? (
        <Reopen orders={orders} onDone={() => setReopening(false)} />
      ) : (
        <div className={classes.acts}>
          {after.slice(0, 2).map((each) => (
            <ButtonLink key={each.id} to={`/phien/${each.id}/dieu-hanh`} size="touch" className={classes.call}>
              {t('control:closed.goTo', { title: each.title })}
            </ButtonLink>
          ))}
          {session.can.includes('reopen') && (
            <Button size="touch" icon={IconRefresh} className={classes.small} onClick={() => setReopening(true)}>
              {t('control:closed.reopen')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
