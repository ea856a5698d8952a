import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { useAge } from '../../live'
import { useDiskFailed } from '../../outbox/use-outbox'
import { Button } from '../../ui/Button'
import { clockTime } from '../../ui/format'
import classes from './roll-call.module.css'
import type { Sync } from './sync'

const Words = ({ sync, off }: { sync: Sync; off: boolean }) => {
  const { t } = useTranslation()
  const diskFailed = useDiskFailed()
  if (off)
    return sync.kept > 0 ? (
      <Trans t={t} i18nKey="roll-call:sync.offKept" count={sync.kept} components={{ b: <b /> }} />
    ) : (
      t('roll-call:sync.off')
    )
  if (sync.refused > 0) return t('roll-call:sync.refused', { count: sync.refused })
  if (sync.kept > 0 && diskFailed)
    return <Trans t={t} i18nKey="roll-call:sync.diskKept" count={sync.kept} components={{ b: <b /> }} />
  if (sync.kept > 0) return t('roll-call:sync.sending', { sent: sync.sent, count: sync.kept })
  if (sync.sent > 0) return t('roll-call:sync.all', { at: clockTime(sync.last) })
  return t('roll-call:sync.none')
}

/** A fixed place for what happens to the marks: losing the line moves no row under the finger. */
export const SyncSlot = ({ sync, onRefused }: { sync: Sync; onRefused: () => void }) => {
  const { t } = useTranslation()
  const { state } = useAge()
  const off = state === 'offline' || (state === 'reconnecting' && sync.kept > 0)
  const Icon = off ? IconCloudOff : sync.refused > 0 ? IconAlertTriangle : sync.kept > 0 ? IconCloudUp : IconCloudCheck
  return (
    <div className={`${classes.slot} num`} role="status" {...(off ? { 'data-off': true } : {})}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <p>
        <Words sync={sync} off={off} />
      </p>
      {sync.refused > 0 && (
        <Button kind="quiet" onClick={onRefused}>
          {t('roll-call:sync.look')}
        </Button>
      )}
    </div>
  )
}
