import { IconCheck, IconCircleFilled, IconCornerDownRight, IconPlayerPauseFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { listItems } from '../../../shared/agenda'
import type { Turn } from '../../../shared/floor'
import { useCall } from '../../api'
import { useServerSecond } from '../../clock'
import { duration, hour } from '../../ui/format'
import { type Hold, isBefore, itemClock, LATE_MINUTES, minutesOf, type Row, turnClock } from './programme'
import classes from './rundown.module.css'
import { currentItem } from './stage-of'
import { useInRoom } from './use-room'

const Drift = ({ drift }: { drift: number | null }) => {
  if (drift === null) return null
  const minutes = minutesOf(drift)
  const text = minutes > 0 ? `+${minutes}′` : minutes < 0 ? `−${-minutes}′` : '0′'
  return <span className={minutes >= LATE_MINUTES ? classes.late : undefined}>{text}</span>
}

const at = (ms: number | null) => (ms === null ? null : hour(ms))

const TurnLine = ({ turn, holds }: { turn: Turn; holds: readonly Hold[] }) => {
  const now = useServerSecond()
  const { nodes } = useInRoom()
  const { t } = useTranslation()
  const clock = turnClock(turn, now, turn.to === null ? holds : [])
  const times = t('control:turn.of', { gone: duration(clock.gone), budget: duration(clock.budget) })
  return (
    <li data-on={turn.to === null || undefined}>
      {turn.to !== null ? (
        <IconCheck size={14} aria-hidden="true" />
      ) : clock.held ? (
        <IconPlayerPauseFilled size={12} aria-hidden="true" />
      ) : (
        <IconCircleFilled size={12} className={classes.onair ?? ''} aria-hidden="true" />
      )}
      <span>{hour(turn.from)}</span>
      <b>{nodes.get(turn.point)?.name ?? turn.pointName}</b>
      <span>{clock.held ? t('control:turn.held', { times }) : times}</span>
    </li>
  )
}

/** What is said within the item on the air: its turns, else its presenter. */
const Turns = ({ row, holds }: { row: Row; holds: readonly Hold[] }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const { turns, media } = useInRoom()
  const own = turns.filter((turn) => turn.item === row.item.id).slice(-4)
  const clock = itemClock(row.item, now)
  const part = clock ? Math.min(1, clock.gone / clock.budget) : 0
  return (
    <>
      <div className={classes.bar}>
        <i style={{ width: `${Math.round(part * 100)}%` }} />
      </div>
      <ul className={classes.turns}>
        {own.length === 0 && (
          <li data-on>
            <IconCircleFilled
              size={12}
              className={media.state === 'ready' ? (classes.onair ?? '') : ''}
              aria-hidden="true"
            />
            <span>{at(row.item.actualFrom)}</span>
            <b>{row.item.presenterPrinted}</b>
            <span>{clock && t('control:turn.of', { gone: duration(clock.gone), budget: duration(clock.budget) })}</span>
          </li>
        )}
        {own.map((turn) => (
          <TurnLine key={turn.id} turn={turn} holds={holds} />
        ))}
      </ul>
    </>
  )
}

const Under = ({ row }: { row: Row }) => {
  const { t } = useTranslation()
  const { requests, nodes, session } = useInRoom()
  const asking = requests.filter((request) => request.item === row.item.id)
  if (row.state === 'skipped')
    return <small>{t(isBefore(row.item, session) ? 'control:rundown.byItself' : 'control:rundown.skipped')}</small>
  if (row.state === 'ahead' && asking.length > 0) {
    const names = asking.slice(0, 3).map((request) => nodes.get(request.point)?.name ?? request.pointName)
    return <small>{t('control:rundown.asking', { count: asking.length, names: names.join(', ') })}</small>
  }
  if (!row.item.presenterPrinted || row.state === 'now') return null
  return <small>{t('common:comrade', { name: row.item.presenterPrinted })}</small>
}

export const ItemRow = ({ row, holds }: { row: Row; holds: readonly Hold[] }) => {
  const { item, number, state, expectedFrom, drift } = row
  return (
    <>
      <tr data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
        <th scope="row">
          <span className={classes.item}>
            <span className={classes.number}>{number}</span>
            <span className={classes.name}>
              {item.title}
              <Under row={row} />
            </span>
          </span>
        </th>
        <td>{at(item.plannedFrom)}</td>
        <td>{at(item.actualFrom)}</td>
        <td>{expectedFrom !== null && <span className={classes.expected}>{hour(expectedFrom)}</span>}</td>
        <td>
          <Drift drift={drift} />
        </td>
      </tr>
      {state === 'now' && (
        <tr data-state="now" className={classes.inside}>
          <td colSpan={5}>
            <Turns row={row} holds={holds} />
          </td>
        </tr>
      )}
    </>
  )
}

/** In a local session: how the one before it ended. */
export const SessionBefore = () => {
  const { t } = useTranslation()
  const { session, sessions } = useInRoom()
  const before = sessions.find((each) => each.id === session.continues)
  const closedAt = before?.closedAt ?? null
  const items = useCall(listItems, { params: { id: before?.id ?? 0 } }, { enabled: closedAt !== null }).data?.items
  if (!before || closedAt === null) return null
  return (
    <tr data-state="done">
      <th scope="row">
        <span className={classes.item}>
          <IconCheck size={16} aria-hidden="true" className={classes.number ?? ''} />
          <span className={classes.name}>
            {t('control:rundown.before', { title: before.title })}
            <small>
              {t('control:rundown.beforeHow', {
                items: items?.filter((item) => item.actualFrom !== null).length ?? 0,
                from: hour(before.openedAt ?? before.plannedFrom),
                to: hour(closedAt),
              })}
            </small>
          </span>
        </span>
      </th>
      <td>{hour(before.plannedTo)}</td>
      <td>{hour(closedAt)}</td>
      <td />
      <td>
        <Drift drift={closedAt - before.plannedTo} />
      </td>
    </tr>
  )
}

/** In the central session: the local sessions that go on after it. */
export const LocalSessions = () => {
  const { t } = useTranslation()
  const room = useInRoom()
  const after = room.sessions.filter((each) => each.continues === room.session.id && each.state !== 'cancelled')
  const first = Math.min(...after.map((each) => each.plannedFrom))
  const names = after.map((each) => room.nodes.get(each.host)?.name ?? each.hostName)
  const opened = after.filter((each) => each.openedAt !== null).map((each) => each.openedAt ?? 0)
  if (after.length === 0) return null
  return (
    <tr data-state={currentItem(room.items) ? 'ahead' : 'done'} className={classes.local}>
      <th scope="row">
        <span className={classes.item}>
          <IconCornerDownRight size={16} aria-hidden="true" className={classes.number ?? ''} />
          <span className={classes.name}>
            {names.length <= 3
              ? t('control:rundown.locals', { names: names.join(', ') })
              : t('control:rundown.localsMany', { count: names.length })}
          </span>
        </span>
      </th>
      <td>{hour(first)}</td>
      <td>{opened.length > 0 && hour(Math.min(...opened))}</td>
      <td>{opened.length === 0 && <span className={classes.expected}>{hour(first)}</span>}</td>
      <td />
    </tr>
  )
}
