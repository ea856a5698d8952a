import { useMemo } from 'react'
import { type Item, listItems, programmeOf } from '../../../../shared/agenda'
import { getConference } from '../../../../shared/conferences'
import type { Session } from '../../../../shared/sessions'
import { keyOf, queries, useCall } from '../../../api'
import { itemAnnounced } from '../../../live/programme'
import { type ActedSession, useSessions } from '../session/use-sessions'
import { type Placed, placed, withClashes } from './times'

export interface Part {
  session: ActedSession
  own: boolean
  items: Placed[]
}

/** An item as answered goes wherever it is shown; the conference says again what is missing. */
export const keepItem = (item: Item, conference: number): void => {
  itemAnnounced(item, queries, { scope: 0, position: null })
  void queries.invalidateQueries({ queryKey: keyOf(listItems, { params: { id: item.session } }), refetchType: 'none' })
  void queries.invalidateQueries({ queryKey: keyOf(getConference, { params: { id: conference } }) })
}

/** The programme of a point: sessions of its ancestors, locked, and its own. */
export const useProgramme = (conference: number, point: number) => {
  const programme = useCall(programmeOf, { params: { id: point } })
  const sessions = useSessions(conference)
  const parts = useMemo((): Part[] => {
    const known = new Map(sessions.data?.sessions.map((session) => [session.id, session]))
    const pairs = (programme.data?.sessions ?? []).flatMap(({ session: id, items }) => {
      const session = known.get(id)
      return session ? [{ session, items }] : []
    })
    const all = withClashes(pairs.flatMap(({ session, items }) => placed(session, items, session.host === point)))
    return pairs.map(({ session }) => ({
      session,
      own: session.host === point,
      items: all.filter((one) => one.session.id === session.id),
    }))
  }, [programme.data, sessions.data, point])
  return { programme, sessions, parts }
}

/** Items may be changed while their session is not over. */
export const changeable = (session: Pick<Session, 'state'>): boolean =>
  session.state !== 'closed' && session.state !== 'cancelled'
