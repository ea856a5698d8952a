import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../../clock'
import { StageVideo } from '../../media/StageVideo'
import type { InRoom } from '../../media/use-session-room'
import { Button } from '../../ui/Button'
import { clockTime, duration, hour } from '../../ui/format'
import { useProblemText } from '../../ui/problem-text'
import { Office } from './Office'
import type { OnStage } from './stage-of'
import classes from './stage-view.module.css'
import { useInRoom } from './use-room'
import { useStill } from './use-still'

/** Before the opening and after the closing. */
const Outside = () => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const { session } = useInRoom()
  if (session.state === 'closed')
    return (
      <div className={classes.words}>
        <p>{t('control:stage.closed', { at: hour(session.closedAt ?? session.plannedTo) })}</p>
      </div>
    )
  const left = session.plannedFrom - now
  return (
    <div className={classes.words}>
      <p>{t('control:stage.planned', { at: hour(session.plannedFrom) })}</p>
      <p className="num">
        {left >= 0
          ? t('control:stage.startsIn', { left: duration(left) })
          : t('control:stage.startsLate', { by: duration(-left) })}
      </p>
    </div>
  )
}

const MediaAway = () => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const { media } = useInRoom()
  return (
    <div className={classes.away} role="alert">
      <p>{t('control:media.still')}</p>
      <p className="num" aria-live="off">
        {media.state === 'starting'
          ? t('control:media.starting', { at: clockTime(media.since), gone: duration(now - media.since) })
          : t('control:media.off', { at: clockTime(media.since) })}
      </p>
    </div>
  )
}

/** Why there is no picture, in words; a still is called a still. */
const Missing = ({ line, still }: { line: InRoom; still: boolean }) => {
  const { t } = useTranslation()
  const text = useProblemText()
  if (line.name === 'refused' || line.name === 'elsewhere')
    return (
      <div className={classes.words}>
        <p>{line.problem ? text(line.problem) : t('control:stage.elsewhere')}</p>
        <Button onClick={line.rejoin}>{t('control:stage.rejoin')}</Button>
      </div>
    )
  if (still)
    return (
      <span className={classes.again}>
        {line.name === 'live' ? t('control:stage.onlyStill') : t('control:stage.stillWhile')}
      </span>
    )
  return (
    <div className={classes.words}>
      <p>
        {line.name === 'live'
          ? t('control:stage.noPicture')
          : line.name === 'joining'
            ? t('control:stage.joining')
            : t('control:stage.reconnecting')}
      </p>
      {line.name === 'live' && <p className="dim">{t('control:stage.noPictureWhy')}</p>}
    </div>
  )
}

const NameStrip = ({ stage }: { stage: OnStage }) =>
  stage.speaker === '' ? null : (
    <div className={classes.third}>
      <b>{stage.speaker}</b>
      <span>
        <Office text={stage.office} />
      </span>
    </div>
  )

/** The picture of whoever is on the air; without one, its still and the reason, never an old frame called live. */
export const StageView = ({ stage, line }: { stage: OnStage | undefined; line: InRoom }) => {
  const { t } = useTranslation()
  const { media, root } = useInRoom()
  const point = (stage?.node ?? root).point.id
  const { ref, url } = useStill(point)
  const person = line.people.find((each) => each.point === point && each.picture)
  const label = t('control:stage.picture', { name: stage?.node.name ?? root.name })
  return (
    <div className={classes.picture} ref={ref}>
      {person?.picture ? (
        <StageVideo key={person.identity} track={person.picture} label={label} />
      ) : (
        url && <img src={url} alt={label} className={classes.still} />
      )}
      {media.state !== 'ready' ? (
        <MediaAway />
      ) : !stage ? (
        <Outside />
      ) : (
        !person && <Missing line={line} still={url !== undefined} />
      )}
      {stage && media.state === 'ready' && <NameStrip stage={stage} />}
      {person && line.name !== 'live' && <span className={classes.again}>{t('control:stage.reconnecting')}</span>}
    </div>
  )
}
