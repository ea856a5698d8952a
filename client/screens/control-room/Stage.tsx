import { IconCircleFilled, IconPlayerPause, IconSquare, IconVideoOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../../clock'
import { StageAudio } from '../../media/StageAudio'
import type { InRoom } from '../../media/use-session-room'
import { Button } from '../../ui/Button'
import { duration } from '../../ui/format'
import { type Hold, itemClock, turnClock } from './programme'
import { StageSide } from './StageSide'
import { StageView } from './StageView'
import classes from './stage.module.css'
import { type OnStage, onStage, type PointState } from './stage-of'
import { useListening } from './use-listening'
import type { Orders } from './use-orders'
import { mayConduct, useInRoom } from './use-room'

const Chip = ({ stage, reaches }: { stage: OnStage | undefined; reaches: boolean }) => {
  const { t } = useTranslation()
  const { media, session } = useInRoom()
  if (media.state !== 'ready')
    return (
      <span className={`${classes.chip} ${classes.offChip}`}>
        <IconVideoOff size={16} aria-hidden="true" />
        {t('control:media.none')}
      </span>
    )
  if (!stage)
    return <span className={`${classes.chip} ${classes.calmChip}`}>{t(`common:session.${session.state}`)}</span>
  if (session.state === 'paused')
    return (
      <span className={`${classes.chip} ${classes.calmChip}`}>
        <IconPlayerPause size={16} aria-hidden="true" />
        {t('common:session.paused')}
      </span>
    )
  if (!reaches) return <span className={`${classes.chip} ${classes.calmChip}`}>{t('control:stage.noneYet')}</span>
  return (
    <span className={`${classes.chip} ${classes.onChip}`}>
      <IconCircleFilled size={12} aria-hidden="true" />
      {t('ui:state.onair')}
    </span>
  )
}

/** The turn's clock; without a turn, the item's. */
const TurnTime = ({ stage, holds }: { stage: OnStage; holds: readonly Hold[] }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const clock = stage.turn ? turnClock(stage.turn, now, holds) : stage.item && itemClock(stage.item, now)
  if (!clock) return null
  const held = 'held' in clock && clock.held
  const times = t('control:turn.of', { gone: duration(clock.gone), budget: duration(clock.budget) })
  const late = clock.left < 0
  return (
    <div className={classes.turn} role="timer" aria-live="off">
      <span className="dim num">{held ? t('control:turn.held', { times }) : times}</span>
      <span className={late ? classes.overTime : held ? 'dim' : undefined}>
        {late ? t('control:turn.over') : t('control:turn.left')} <b>{duration(Math.abs(clock.left))}</b>
      </span>
      <div className={classes.bar}>
        <i style={{ width: `${Math.round(Math.min(1, clock.gone / clock.budget) * 100)}%` }} />
      </div>
    </div>
  )
}

interface StageProps {
  line: InRoom
  orders: Orders
  holds: readonly Hold[]
  states: ReadonlyMap<number, PointState>
}

/** The one big thing: who is on the air. */
export const Stage = ({ line, orders, holds, states }: StageProps) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const stage = onStage(room)
  const [listening, setListening] = useListening()
  const reaches = stage !== undefined && states.get(stage.node.point.id) === 'onair'
  const onAir = reaches && room.session.state === 'open'
  const { turn } = stage ?? {}
  return (
    <section
      className={classes.stage}
      data-state={onAir ? 'onair' : 'calm'}
      aria-label={t('control:stage.label')}
      data-region
    >
      <header className={classes.head}>
        <Chip stage={stage} reaches={reaches} />
        <h2>
          {stage?.node.name ?? room.root.name}
          <span>{stage?.node.parent?.name ?? room.root.point.venue}</span>
        </h2>
        {stage && <TurnTime stage={stage} holds={holds} />}
        {turn && mayConduct(room) && (
          <Button
            size="touch"
            icon={IconSquare}
            keyName="⇧E"
            className={classes.end}
            busy={orders.endBusy}
            onClick={() => orders.end(turn)}
          >
            {t('control:stage.end')}
          </Button>
        )}
      </header>
      <div className={classes.view}>
        <StageView stage={stage} line={line} />
        <StageSide {...{ stage, line, orders, listening, setListening }} />
      </div>
      {listening && <StageAudio people={line.people} />}
    </section>
  )
}
