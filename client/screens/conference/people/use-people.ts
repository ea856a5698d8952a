import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import {
  addSeats,
  changeSeat,
  compositionOf,
  listSeats,
  moveSeat,
  removeSeat,
  type Seat,
  setQuotas,
} from '../../../../shared/composition'
import { getConference } from '../../../../shared/conferences'
import type { Point } from '../../../../shared/points'
import { api, keyOf, queries, useCall, useSend } from '../../../api'
import { serverNow } from '../../../clock'
import { announce } from '../../../ui/Announcer'
import { type Group, stepIn } from './lines'

export type Hall = z.infer<typeof listSeats.reply>
export type Quota = Hall['quotas'][number]
type Place = Pick<Point, 'id' | 'conference'>

const of = (id: number) => ({ params: { id } })
const byRank = (a: Seat, b: Seat): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id - b.id)

export const useHall = (point: number) => useCall(listSeats, of(point), { refetchInterval: 30_000 })

/** Sums and gaps follow what was changed at a point. */
export const peopleChanged = ({ conference }: Place): void => {
  void queries.invalidateQueries({ queryKey: keyOf(compositionOf, of(conference)) })
  void queries.invalidateQueries({ queryKey: keyOf(getConference, of(conference)) })
}

const inHall = (place: Place, change: (hall: Hall) => Hall): void => {
  queries.setQueryData<Hall>(keyOf(listSeats, of(place.id)), (old) => old && change(old))
  peopleChanged(place)
}

export const keepSeats = (place: Place, seats: readonly Seat[]): void =>
  inHall(place, (hall) => {
    const fresh = new Set(seats.map((seat) => seat.id))
    return { ...hall, seats: [...hall.seats.filter((seat) => !fresh.has(seat.id)), ...seats].toSorted(byRank) }
  })

export const dropSeat = (place: Place, id: number): void =>
  inHall(place, (hall) => ({
    ...hall,
    seats: hall.seats.filter((seat) => seat.id !== id),
    doubles: hall.doubles.filter((double) => double.seat !== id && double.other !== id),
  }))

export const sendQuotas = async (place: Place, quotas: Quota[], before: readonly Quota[]): Promise<void> => {
  const key = keyOf(listSeats, of(place.id))
  const kept = await api(setQuotas, { ...of(place.id), body: { quotas, before: [...before] } }).catch((cause) => {
    void queries.invalidateQueries({ queryKey: key })
    throw cause
  })
  inHall(place, (hall) => ({ ...hall, quotas: kept.quotas }))
}

/** What is done to people of a hall; when something was last kept here, and why something was not. */
export const usePeople = (place: Place) => {
  const { t } = useTranslation()
  const [savedAt, setSavedAt] = useState<number>()
  const kept = (...seats: Seat[]): void => {
    keepSeats(place, seats)
    setSavedAt(serverNow())
  }
  const add = useSend(addSeats, { onDone: ({ seats }) => kept(...seats) })
  const change = useSend(changeSeat, { onDone: (seat) => kept(seat) })
  const move = useSend(moveSeat, { onDone: (seat) => kept(seat) })
  const remove = useSend(removeSeat, {
    onDone: (seat) => {
      dropSeat(place, seat.id)
      setSavedAt(serverNow())
      announce(t('conference:people.removed', { name: seat.printedName }))
    },
  })
  const step = (all: readonly Seat[], group: Group, seat: Seat, by: -1 | 1): void => {
    const after = stepIn(all, group, seat.id, by)
    if (after === undefined || move.isPending) return
    const position = group.seats.findIndex((each) => each.id === seat.id) + 1 + by
    const said = () => announce(t('conference:people.moved', { name: seat.printedName, position }))
    move.mutate({ ...of(seat.id), body: { after } }, { onSuccess: said })
  }
  const problem = change.error ?? move.error ?? remove.error
  return { add, change, step, remove, savedAt, problem, markSaved: () => setSavedAt(serverNow()) }
}
export type PeopleActs = ReturnType<typeof usePeople>
