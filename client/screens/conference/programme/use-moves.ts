import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addItem, changeItem, type Item, moveItem, removeItem } from '../../../../shared/agenda'
import { useSend } from '../../../api'
import { announce } from '../../../ui/Announcer'
import { stepAfter } from '../points/tree'
import type { Times } from './times'
import { keepItem } from './use-programme'

/** What is done to items of the list at once: up, down, away (and back), a remedy of a clash. */
export const useItemMoves = (conference: number) => {
  const { t } = useTranslation()
  const [gone, setGone] = useState<{ item: Item; after: number | null }>()
  const keep = (item: Item) => keepItem(item, conference)
  const move = useSend(moveItem, { onDone: keep })
  const change = useSend(changeItem, { onDone: keep })
  const remove = useSend(removeItem, { onDone: keep })
  const add = useSend(addItem, { onDone: keep })

  const step = (items: readonly Item[], item: Item, by: -1 | 1): void => {
    const after = stepAfter(items, item.id, by)
    if (after === undefined || move.isPending) return
    const position = items.findIndex((each) => each.id === item.id) + 1 + by
    const said = () => announce(t('conference:programme.moved', { title: item.title, position }))
    move.mutate({ params: { id: item.id }, body: { after } }, { onSuccess: said })
  }
  const takeAway = (items: readonly Item[], item: Item): void => {
    const before = items[items.findIndex((each) => each.id === item.id) - 1]
    remove.mutate(
      { params: { id: item.id }, version: item.version },
      { onSuccess: () => setGone({ item, after: before?.id ?? null }) },
    )
  }
  const bringBack = (): void => {
    if (!gone) return
    const { kind, title, presenterPrinted, presenterOffice, point, plannedFrom, plannedTo, session } = gone.item
    const body = { kind, title, presenterPrinted, presenterOffice, point, plannedFrom, plannedTo, after: gone.after }
    setGone(undefined)
    add.mutate(
      { params: { id: session }, body },
      { onSuccess: ({ id }) => gone.after === null && move.mutate({ params: { id }, body: { after: null } }) },
    )
  }
  const setTimes = ({ id, version }: Item, times: Times): void =>
    change.mutate({ params: { id }, version, body: times })
  return {
    step,
    takeAway,
    bringBack,
    setTimes,
    gone: gone?.item,
    forget: () => setGone(undefined),
    problem: move.error ?? change.error ?? remove.error ?? add.error,
  }
}
