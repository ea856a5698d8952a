import { IconBellOff, IconBellRinging, IconClock, IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../../clock'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/keys'
import { switchChime, useChime } from './chime'
import { itemClock, turnClock, turnsThatFit } from './programme'
import { QueueRow } from './QueueRow'
import classes from './queue.module.css'
import { currentItem, isForLater, openTurns, type PointState } from './stage-of'
import type { Choice } from './use-choice'
import { useFrozen } from './use-frozen'
import type { Orders } from './use-orders'
import { useInRoom } from './use-room'
import { useRundown } from './use-rundown'

/** What a turn is given unless said otherwise (as the call does). */
export const TURN_MS = 7 * 60_000

const Bell = () => {
  const { t } = useTranslation()
  const on = useChime()
  return (
    <Button
      kind="quiet"
      size="small"
      icon={on ? IconBellRinging : IconBellOff}
      pressed={on}
      onClick={() => switchChime(!on)}
    >
      {on ? t('control:queue.chimes') : t('control:queue.silent')}
    </Button>
  )
}

/** How many turns the time of the item still holds, in a sentence. */
const useFits = (): string => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const { items, turns, requests, media } = useInRoom()
  const rundown = useRundown()
  if (media.state !== 'ready') return t('control:queue.heldBack')
  const item = currentItem(items)
  const clock = item && itemClock(item, now)
  if (item?.kind === 'discussion' && clock) {
    const speaking = openTurns(turns).reduce((sum, turn) => Math.max(sum, turnClock(turn, now).left), 0)
    const fit = turnsThatFit(Math.max(0, clock.left), speaking, TURN_MS)
    const over = requests.filter((request) => !isForLater(request, items)).length - fit
    const number = rundown.current?.number ?? 0
    return over > 0
      ? t('control:queue.over', { number, count: fit, minutes: Math.ceil((over * TURN_MS) / 60_000) })
      : t('control:queue.fits', { number, count: fit })
  }
  const later = rundown.rows.find(
    (row) => row.state === 'ahead' && (requests[0] ? row.item.id === requests[0].item : row.item.kind === 'discussion'),
  )
  if (later?.expectedFrom == null || later.expectedTo === null) return t('control:queue.fewWords')
  const length = later.expectedTo - later.expectedFrom
  const minutes = Math.round(length / 60_000)
  return t('control:queue.later', { number: later.number, minutes, count: turnsThatFit(length, 0, TURN_MS) })
}

const Fits = () => useFits()

interface QueueProps {
  orders: Orders
  choice: Choice
  states: ReadonlyMap<number, PointState>
}

/** Who asks, in order. The order stands still while the pointer or the keyboard is in it. */
export const Queue = ({ orders, choice, states }: QueueProps) => {
  const { t } = useTranslation()
  const { requests } = useInRoom()
  const { shown, waiting, apply, hands } = useFrozen(requests, (request) => request.id)
  useKeys([
    ...shown.slice(0, 9).map((request, at) => ({
      key: String(at + 1),
      label: t('control:keys.row', { number: at + 1 }),
      run: () => choice.chooseRequest(request.id),
    })),
    ...(waiting > 0 ? [{ key: '.', label: t('control:keys.apply'), run: apply }] : []),
  ])
  return (
    <section className={classes.queue} aria-labelledby="queue" data-region>
      <div className={classes.head}>
        <IconHandStop size={18} className={classes.hand ?? ''} aria-hidden="true" />
        <h2 id="queue">{t('control:queue.title')}</h2>
        <span className="num dim">{requests.length}</span>
        <span className={classes.end}>
          {waiting > 0 && (
            <Button size="small" keyName="." onClick={apply}>
              {t('control:queue.waiting', { count: waiting })}
            </Button>
          )}
          <Bell />
        </span>
      </div>
      <div className={classes.box} {...hands}>
        <ol>
          {shown.map((request, at) => (
            <QueueRow
              key={request.id}
              {...{ request, orders, choice }}
              place={at + 1}
              gone={!requests.some((each) => each.id === request.id)}
              state={states.get(request.point) ?? 'notin'}
            />
          ))}
        </ol>
        {shown.length <= 2 && (
          <p className={classes.none}>
            <b>{shown.length === 0 ? t('control:queue.empty') : t('control:queue.noOther')}</b>
            {t('control:queue.comesHere')}
          </p>
        )}
      </div>
      <div className={classes.note}>
        <IconClock size={16} aria-hidden="true" />
        <span>
          <Fits />
        </span>
      </div>
    </section>
  )
}
