import { useTranslation } from 'react-i18next'
import { Ago } from '../../ui/Ago'
import { hour } from '../../ui/format'
import classes from './preview.module.css'
import { useInRoom } from './use-room'

/** Connected since, drops, device check, last still. */
export const Health = ({ point }: { point: number }) => {
  const { t } = useTranslation()
  const standing = useInRoom().presence.get(point)
  if (!standing) return <div className={classes.health}>{t('control:health.unknown')}</div>
  const { state, since, drops, ready, still } = standing
  return (
    <div className={classes.health}>
      {since !== null && (
        <span>
          {t(state === 'in' ? 'control:facts.since' : 'control:health.lostSince')} <b>{hour(since)}</b>
        </span>
      )}
      <span>
        {t('control:facts.drops')} <b>{t('control:facts.times', { count: drops })}</b>
      </span>
      {ready && (
        <span>
          {t('control:health.checked')}{' '}
          <b>{t('control:health.passed', { passed: ready.passed, all: ready.passed + ready.failed })}</b>
        </span>
      )}
      {state === 'in' && still !== null && (
        <span>
          {t('control:health.seen')}{' '}
          <b>
            <Ago at={still} />
          </b>
        </span>
      )}
    </div>
  )
}
