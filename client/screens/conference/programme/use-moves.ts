import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addItem, changeItem, type Item, moveItem, removeItem } from '../../../../shared/agenda'
import { Problem } from '../../../../shared/problems'
import { api, useSend } from '../../../api'
import { announce } from '../../../ui/Announcer'
import { stepAfter } from '../points/tree'
import { followUps, type Times } from './times'
import { keepItem, type Part } from './use-programme'

/** The items of a part as they stand after one was changed, added or removed. */
const withItem = (part: Part, item: Item): Item[] => {
  const items = part.items.map((one) => one.item).filter((each) => each.id !== item.id)
  return (item.removed ? items : [...items, item]).toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
}

/**
 * Lets items without a start of their own follow a change, one after the other; the first refusal stops them.
 * `typed`: the times of the changed one were set just now and stay.
 */
export const settle = async (conference: number, part: Part, changed: Item, typed = true): Promise<void> => {
  const after = withItem(part, changed)
  for (const { item, plannedTo } of followUps(part.session, part.items, after, typed ? changed.id : Number.NaN))
    keepItem(await api(changeItem, { params: { id: item.id }, version: item.version, body: { plannedTo } }), conference)
}

/** What is done to items of the list at once: up, down, away (and back), a remedy of a clash. */
export const useItemMoves = (conference: number) => {
  const { t } = useTranslation()
  const [gone, setGone] = useState<{ item: Item; after: number | null }>()
  const [refused, setRefused] = useState<Problem>()
  const keep = (item: Item) => keepItem(item, conference)
  const move = useSend(moveItem, { onDone: keep })
  const change = useSend(changeItem, { onDone: keep })
  const remove = useSend(removeItem, { onDone: keep })
  const add = useSend(addItem, { onDone: keep })

  const follow = (part: Part, changed: Item, typed: boolean): void => {
    setRefused(undefined)
    settle(conference, part, changed, typed).catch((cause: unknown) => cause instanceof Problem && setRefused(cause))
  }
  const step = (part: Part, item: Item, by: -1 | 1): void => {
    const items = part.items.map((one) => one.item)
    const after = stepAfter(items, item.id, by)
    if (after === undefined || move.isPending) return
    const position = items.findIndex((each) => each.id === item.id) + 1 + by
    const onSuccess = (moved: Item) => {
      announce(t('conference:programme.moved', { title: item.title, position }))
      follow(part, moved, false)
    }
    move.mutate({ params: { id: item.id }, body: { after } }, { onSuccess })
  }
  const takeAway = (part: Part, item: Item): void => {
    const before = part.items[part.items.findIndex((one) => one.item.id === item.id) - 1]
    const onSuccess = (removed: Item) => {
      setGone({ item, after: before?.item.id ?? null })
      follow(part, removed, false)
    }
    remove.mutate({ params: { id: item.id }, version: item.version }, { onSuccess })
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
  const setTimes = (part: Part, { id, version }: Item, times: Times): void =>
    change.mutate({ params: { id }, version, body: times }, { onSuccess: (changed) => follow(part, changed, true) })
  return {
    step,
    takeAway,
    bringBack,
    setTimes,
    gone: gone?.item,
    forget: () => setGone(undefined),
    problem: move.error ?? change.error ?? remove.error ?? add.error ?? refused,
  }
}
