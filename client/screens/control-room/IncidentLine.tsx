import { useTranslation } from 'react-i18next'
import { attending } from '../../../shared/figures'
import { useServerSecond } from '../../clock'
import { Button } from '../../ui/Button'
import { hour, share } from '../../ui/format'
import { StateIcon, StateWord } from '../../ui/StateIcon'
import { CallButton } from './CallButton'
import classes from './incident.module.css'
import { onAirPoints, type PointState } from './stage-of'
import type { Node } from './tree'
import type { Choice } from './use-choice'
import { ownFigures, useInRoom } from './use-room'

const graveness = (state: PointState): number => ['lost', 'incident', 'weak'].indexOf(state)

/** What deviates: whoever should be on the air, then the gravest, then the latest. */
const useTroubled = (states: ReadonlyMap<number, PointState>): Array<{ node: Node; state: PointState }> => {
  const room = useInRoom()
  const { nodes, presence } = room
  const speaking = onAirPoints(room)
  const speaks = (node: Node): number => (speaking.has(node.point.id) ? 0 : 1)
  return [...nodes.values()]
    .map((node) => ({ node, state: states.get(node.point.id) ?? 'notin' }))
    .filter(({ state }) => graveness(state) >= 0)
    .toSorted(
      (a, b) =>
        speaks(a.node) - speaks(b.node) ||
        graveness(a.state) - graveness(b.state) ||
        (presence.get(b.node.point.id)?.since ?? 0) - (presence.get(a.node.point.id)?.since ?? 0),
    )
}

const Story = ({ node, state }: { node: Node; state: PointState }) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const now = useServerSecond()
  const standing = room.presence.get(node.point.id)
  const own = ownFigures(room, node.point.id)
  const name = [node.name, node.parent?.name].filter((part) => part !== undefined).join(', ')
  const since = standing?.since ?? now
  const gone = Math.max(0, Math.floor((now - since) / 1000))
  return (
    <p className={classes.text}>
      <b>{t('control:incident.name', { name })}</b>{' '}
      {state === 'lost' &&
        (gone < 60
          ? t('control:incident.lostSeconds', { count: gone })
          : t('control:incident.lostMinutes', { count: Math.floor(gone / 60), seconds: gone % 60 }))}
      {state === 'incident' && t('control:incident.failed', { count: standing?.ready?.failed ?? 0 })}
      {state === 'weak' && t('control:incident.weak', { count: standing?.drops ?? 0 })}{' '}
      {t('control:incident.attendance', { share: share(attending(own), own.expected) })}
    </p>
  )
}

/** The one line at the foot: the gravest trouble, whom to call. Calm while nothing deviates. */
export const IncidentLine = ({ states, choice }: { states: ReadonlyMap<number, PointState>; choice: Choice }) => {
  const { t } = useTranslation()
  const { presence, media } = useInRoom()
  const [first, ...others] = useTroubled(states)
  if (media.state !== 'ready')
    return (
      <section className={classes.line} data-state="lost" aria-label={t('control:incident.label')} data-region>
        <StateWord state="incident" />
        <span className="num dim">{hour(media.since)}</span>
        <p className={classes.text}>{t('control:incident.media')}</p>
      </section>
    )
  if (!first)
    return (
      <section className={classes.line} aria-label={t('control:incident.label')} data-region>
        <StateIcon state="normal" size={16} decorative />
        <p className={classes.text}>{t('control:incident.none')}</p>
      </section>
    )
  const since = presence.get(first.node.point.id)?.since
  return (
    <section className={classes.line} data-state={first.state} aria-label={t('control:incident.label')} data-region>
      <StateWord state={first.state} />
      {since != null && <span className="num dim">{hour(since)}</span>}
      <Story node={first.node} state={first.state} />
      <span className={classes.end}>
        <CallButton point={first.node.point} quiet />
        <Button kind="quiet" size="touch" onClick={() => choice.choosePoint(first.node.point.id)}>
          {t('control:incident.look')}
        </Button>
        {others.length > 0 && <span className="dim">{t('control:incident.others', { count: others.length })}</span>}
      </span>
    </section>
  )
}
