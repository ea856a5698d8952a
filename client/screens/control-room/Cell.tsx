import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { attending } from '../../../shared/figures'
import { useServerSecond } from '../../clock'
import { clockTime, count, duration } from '../../ui/format'
import { StateIcon } from '../../ui/StateIcon'
import { Branch } from './Branch'
import { useCalled } from './CallButton'
import classes from './cell.module.css'
import type { PointState } from './stage-of'
import type { Node } from './tree'
import type { Choice } from './use-choice'
import { ownFigures, useInRoom } from './use-room'
import { useStill } from './use-still'

const Since = ({ from }: { from: number }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  return <span className="num">{t('control:wall.since', { at: clockTime(from), gone: duration(now - from) })}</span>
}

/** No picture: the state in words, with the hour and whom to call. */
const Words = ({ node, state }: { node: Node; state: PointState }) => {
  const { t } = useTranslation()
  const called = useCalled()
  const { presence, session } = useInRoom()
  const standing = presence.get(node.point.id)
  const over = session.state === 'closed'
  const { responsible, phone } = node.point
  return (
    <span className={classes.words} data-state={state}>
      <b>
        <StateIcon state={state} size={14} decorative />
        {over && state === 'normal' ? t('control:wall.over') : t(`ui:state.${state}`)}
      </b>
      {state === 'lost' && standing?.since != null && <Since from={standing.since} />}
      {state === 'incident' && <span>{t('control:wall.failed', { count: standing?.ready?.failed ?? 0 })}</span>}
      {state === 'tv' && <span>{t('control:wall.noUp')}</span>}
      {!over && (state === 'normal' || state === 'weak' || state === 'onair' || state === 'next') && (
        <span>{t('control:wall.noStill')}</span>
      )}
      {phone !== '' && (
        <span className="num">
          <i>{called(responsible)} </i>
          {phone}
        </span>
      )}
    </span>
  )
}

/** Without media a tile shows who attends where its picture was. */
const InPlace = ({ node, state }: { node: Node; state: PointState }) => {
  const { t } = useTranslation()
  const own = ownFigures(useInRoom(), node.point.id)
  return (
    <span className={classes.figure}>
      <span>
        {state === 'tv' && <StateIcon state="tv" size={12} decorative />}
        {state === 'tv' ? t('control:wall.attendTv') : t('control:wall.attend')}
      </span>
      <b>
        {count(attending(own))}
        <i>/{count(own.expected)}</i>
      </b>
    </span>
  )
}

const TAGGED: ReadonlySet<PointState> = new Set(['onair', 'weak', 'next'])

const Shot = ({ node, state }: { node: Node; state: PointState }) => {
  const { t } = useTranslation()
  const { media } = useInRoom()
  const { ref, url } = useStill(node.point.id)
  return (
    <span className={classes.shot} ref={ref}>
      {media.state !== 'ready' ? (
        <InPlace node={node} state={state} />
      ) : url ? (
        <img src={url} alt={t('control:wall.picture', { name: node.name })} />
      ) : (
        <Words node={node} state={state} />
      )}
      {url && TAGGED.has(state) && (
        <span className={classes.tag} data-state={state}>
          <StateIcon state={state} size={12} decorative />
          {t(`ui:state.${state}`)}
        </span>
      )}
    </span>
  )
}

interface CellProps {
  node: Node
  big: boolean
  choice: Choice
  states: ReadonlyMap<number, PointState>
}

/** A point of the small wall; choosing it brings it into the preview. */
export const Cell = ({ node, big, choice, states }: CellProps) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const state = states.get(node.point.id) ?? 'notin'
  const own = ownFigures(room, node.point.id)
  const asks = room.requests.filter((request) => request.point === node.point.id).length
  const figures = `${count(attending(own))}/${count(own.expected)}`
  return (
    <button
      type="button"
      className={classes.cell}
      data-state={state}
      data-big={big || undefined}
      data-chosen={choice.point === node || undefined}
      aria-label={t(asks > 0 ? 'control:wall.cellAsks' : 'control:wall.cell', {
        name: node.name,
        state: t(`ui:state.${state}`),
        figures,
      })}
      onClick={() => choice.choosePoint(node.point.id)}
    >
      <Shot node={node} state={state} />
      {asks > 0 && (
        <span className={classes.hand}>
          <IconHandStop size={14} aria-hidden="true" />
          {asks}
        </span>
      )}
      <span className={classes.cap}>
        <b>{node.name}</b>
        {room.media.state === 'ready' && <span className="num">{figures}</span>}
      </span>
      {big && <Branch node={node} states={states} />}
    </button>
  )
}
