import { useTranslation } from 'react-i18next'
import type { Request } from '../../../shared/floor'
import { useServerSecond } from '../../clock'
import { Button } from '../../ui/Button'
import { duration, hour } from '../../ui/format'
import { StateWord } from '../../ui/StateIcon'
import { Office } from './Office'
import classes from './queue.module.css'
import { isForLater, type PointState } from './stage-of'
import type { Choice } from './use-choice'
import type { Orders } from './use-orders'
import { mayConduct, useInRoom } from './use-room'

/** «Mời kế tiếp» names the next one; «Mời phát biểu» only when its item is open. */
export const useVerb = (request: Request, orders: Orders, choice: Choice) => {
  const { t } = useTranslation()
  const { items, media } = useInRoom()
  const later = isForLater(request, items)
  const named = choice.next === request.id
  if (later)
    return {
      words: named ? t('control:verb.named') : t('control:verb.next'),
      icon: 'next' as const,
      disabled: named,
      run: () => {
        choice.nameNext(request.id)
        choice.chooseRequest(request.id)
      },
    }
  return {
    words: t('control:verb.give'),
    icon: 'give' as const,
    disabled: media.state !== 'ready' || orders.floorBusy,
    run: () => orders.give(request),
  }
}

const Waits = ({ request, state }: { request: Request; state: PointState }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const { items, media } = useInRoom()
  const item = items.find((each) => each.id === request.item)
  const later = isForLater(request, items)
  const from = Math.max(request.at, item?.actualFrom ?? 0)
  const numbers = items.filter((each) => !each.removed)
  return (
    <div className={classes.meta}>
      <span>{t(later ? 'control:queue.askedAt' : 'control:queue.waitsSince', { at: hour(request.at) })}</span>
      <b>
        {later && item
          ? t('control:queue.forItem', { number: numbers.indexOf(item) + 1 })
          : duration(Math.max(0, now - from))}
      </b>
      {media.state === 'ready' && <StateWord state={state} />}
    </div>
  )
}

interface QueueRowProps {
  request: Request
  place: number
  /** Called or withdrawn while the order stands still. */
  gone: boolean
  state: PointState
  orders: Orders
  choice: Choice
}

/** One who asks: speaker, office, point, how long, the line; the same verb as the preview, outlined. */
export const QueueRow = ({ request, place, gone, state, orders, choice }: QueueRowProps) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const node = room.nodes.get(request.point)
  const verb = useVerb(request, orders, choice)
  const isNext = choice.next === request.id
  return (
    <li data-next={isNext || undefined} data-gone={gone || undefined}>
      <button
        type="button"
        className={classes.choose}
        aria-pressed={choice.request?.id === request.id}
        aria-keyshortcuts={place < 10 ? String(place) : undefined}
        onClick={() => choice.chooseRequest(request.id)}
      >
        <span className={classes.key} aria-hidden="true">
          {place}
        </span>
        <span className={classes.who}>
          <b>{request.speaker}</b>
          <span className={classes.office}>
            <Office text={request.office} />
          </span>
          <span className={classes.point}>
            <strong>{node?.name ?? request.pointName}</strong>
            <span className="dim">{node?.parent?.name}</span>
          </span>
        </span>
      </button>
      <Waits request={request} state={state} />
      {gone ? (
        <span className={classes.over}>{t('control:queue.gone')}</span>
      ) : (
        mayConduct(room) && (
          <span className={classes.verb}>
            {isNext && <StateWord state="next" />}
            <Button
              size="touch"
              className={classes.button}
              disabled={verb.disabled}
              label={t('control:verb.who', { verb: verb.words, speaker: request.speaker })}
              onClick={verb.run}
            >
              {verb.words}
            </Button>
          </span>
        )
      )}
    </li>
  )
}
