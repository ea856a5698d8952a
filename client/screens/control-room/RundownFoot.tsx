import { IconDoorExit, IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { ProblemBanner } from '../../ui/ProblemBanner'
import type { Rundown } from './programme'
import classes from './rundown.module.css'
import type { Orders } from './use-orders'
import { useInRoom } from './use-room'

interface RundownFootProps {
  rundown: Rundown
  orders: Orders
  onClose: () => void
}

/** The next item, the pause, the closing; who only looks on has none of them. */
export const RundownFoot = ({ rundown, orders, onClose }: RundownFootProps) => {
  const { t } = useTranslation()
  const { session } = useInRoom()
  const { can, state } = session
  const { next, current } = rundown
  const problem = orders.itemProblem ?? (state === 'planned' ? null : orders.sessionProblem)
  const any = can.some((act) => act === 'conduct' || act === 'pause' || act === 'resume' || act === 'close')
  if (!any && !problem) return null
  return (
    <div className={classes.foot}>
      <ProblemBanner problem={problem} />
      {can.includes('conduct') && (
        <Button
          size="touch"
          icon={IconPlayerTrackNext}
          keyName="⇧N"
          className={classes.button}
          disabled={!next}
          busy={orders.itemBusy}
          {...(next ? { label: t('control:rundown.nextTo', { number: next.number, title: next.item.title }) } : {})}
          onClick={() => next && orders.next(next.item.id, current?.item.id ?? null)}
        >
          {t('control:rundown.next')}
        </Button>
      )}
      {can.includes('pause') && (
        <Button
          size="touch"
          icon={IconPlayerPause}
          className={classes.button}
          busy={orders.sessionBusy}
          onClick={orders.pause}
        >
          {t('control:pause')}
        </Button>
      )}
      {can.includes('resume') && (
        <Button
          size="touch"
          icon={IconPlayerPlay}
          className={classes.button}
          busy={orders.sessionBusy}
          onClick={orders.resume}
        >
          {t('control:resume')}
        </Button>
      )}
      {can.includes('close') && (
        <Button
          size="touch"
          kind="danger"
          icon={IconDoorExit}
          className={`${classes.button} ${classes.close}`}
          onClick={onClose}
        >
          {t('control:close.verb')}
        </Button>
      )}
    </div>
  )
}
