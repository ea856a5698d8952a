import { useTranslation } from 'react-i18next'
import { type PageKey, useKeys } from '../../ui/keys'
import type { Rundown } from './programme'
import { openTurns } from './stage-of'
import type { Orders } from './use-orders'
import { mayConduct, useInRoom } from './use-room'

/** Shift with E, N, M: what cuts or moves on is never one stray letter. They rest while the closing is asked. */
export const useRoomKeys = (orders: Orders, rundown: () => Rundown, resting: boolean): void => {
  const { t } = useTranslation()
  const room = useInRoom()
  const turn = openTurns(room.turns).at(-1)
  const end: PageKey = {
    ...{ key: 'e', shift: true, label: t('control:stage.end') },
    run: () => turn && orders.end(turn),
  }
  const next: PageKey = {
    ...{ key: 'n', shift: true, label: t('control:rundown.next') },
    run: () => {
      const { next: to, current } = rundown()
      if (to && !orders.itemBusy) orders.next(to.item.id, current?.item.id ?? null)
    },
  }
  const mute: PageKey = {
    ...{ key: 'm', shift: true, label: t('control:stage.mute') },
    run: () => room.media.state === 'ready' && orders.mute(),
  }
  useKeys(resting || !mayConduct(room) ? [] : [...(turn ? [end] : []), next, mute])
}
