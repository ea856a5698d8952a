import { IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { count, hour } from '../../ui/format'
import { ProblemBanner } from '../../ui/ProblemBanner'
import { StateIcon } from '../../ui/StateIcon'
import { CallButton } from './CallButton'
import { countStates, legend } from './point-state'
import classes from './preview.module.css'
import type { PointState } from './stage-of'
import type { Orders } from './use-orders'
import { totalFigures, useInRoom } from './use-room'

/** Before the opening: who is there, who is not, and the one button. */
export const Opening = ({ orders, states }: { orders: Orders; states: ReadonlyMap<number, PointState> }) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const { session, root, media } = room
  const counts = countStates(states.values())
  const figures = totalFigures(room, root.point.id)
  const off = media.state !== 'ready'
  return (
    <div className={classes.info} data-wide>
      <div className={classes.title}>
        <h2>{t('control:opening.title', { at: hour(session.plannedFrom) })}</h2>
        <span className={classes.region}>{t('control:preview.label')}</span>
      </div>
      <p className={classes.office}>
        {off ? t('control:opening.noMedia') : t('control:opening.what', { points: count(root.size) })}
      </p>
      <div className={classes.health}>
        {!off &&
          legend
            .filter((state) => (counts.get(state) ?? 0) > 0)
            .map((state) => (
              <span key={state} className={classes.state}>
                <StateIcon state={state} size={14} decorative />
                <b>{count(counts.get(state) ?? 0)}</b> {t(`control:legend.${state}`)}
              </span>
            ))}
        <span>
          {t('control:wall.reported')}{' '}
          <b>{t('control:wall.reportedOf', { n: count(figures.reported), all: count(figures.points) })}</b>
        </span>
      </div>
      <ProblemBanner problem={orders.sessionProblem} />
      <div className={classes.acts}>
        {session.can.includes('open') ? (
          <Button
            kind="primary"
            size="touch"
            icon={IconPlayerPlay}
            className={classes.main}
            busy={orders.sessionBusy}
            onClick={orders.open}
          >
            {t('control:opening.verb')}
          </Button>
        ) : (
          <span className="dim">{t('control:opening.wait')}</span>
        )}
        <CallButton point={root.point} />
      </div>
    </div>
  )
}
