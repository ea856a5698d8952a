import type { z } from 'zod'
import { type Item, listItems, programmeOf } from '../../shared/agenda'
import { type Conference, getConference, listConferences } from '../../shared/conferences'
import { getPoint, listPoints, type Point } from '../../shared/points'
import { getSession, listSessions, type Session } from '../../shared/sessions'
import { keyOf } from '../api'
import { replace } from './replace'
import type { Change } from './table'

type Sessions = z.infer<typeof listSessions.reply>
type Acted = z.infer<typeof getSession.reply>
type Programme = z.infer<typeof programmeOf.reply>

const of = (id: number) => ({ params: { id } })
const byRank = (a: { rank: string; id: number }, b: { rank: string; id: number }): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id - b.id

/** Puts one thing where the list has it, unless the list knows a newer one; a new one at the end; a removed one goes. */
const placed = <T extends { id: number; version: number }>(list: readonly T[], thing: T, removed = false): T[] => {
  if (removed) return list.filter((each) => each.id !== thing.id)
  return list.some((each) => each.id === thing.id)
    ? list.map((each) => (each.id === thing.id && each.version <= thing.version ? thing : each))
    : [...list, thing]
}

const newer = (now: { version: number } | undefined, than: { version: number }): boolean =>
  now === undefined || now.version < than.version

/** The small object says only that something changed: who shows the conference asks for it again. */
export const conferenceAnnounced: Change<'conference'> = (body, queries) => {
  const key = keyOf(getConference, of(body.id))
  if (newer(queries.getQueryData<Conference>(key), body)) void queries.invalidateQueries({ queryKey: key })
  void queries.invalidateQueries({ queryKey: [listConferences.path] })
}

export const pointAnnounced: Change<'point'> = ({ removed, ...point }, queries) => {
  queries.setQueryData<{ points: Point[] }>(
    keyOf(listPoints, of(point.conference)),
    (old) => old && { points: placed(old.points, point, removed) },
  )
  queries.setQueryData<z.infer<typeof getPoint.reply>>(
    keyOf(getPoint, of(point.id)),
    (old) => old && { ...old, ...point },
  )
}

/** What may be done with it follows its state and differs by person: that is asked for again. */
export const sessionAnnounced: Change<'session'> = (session, queries) => {
  const [own, list] = [keyOf(getSession, of(session.id)), keyOf(listSessions, of(session.conference))]
  const replaced = <T extends Session>(sessions: readonly T[]): T[] =>
    sessions.map((each) => (each.id === session.id ? { ...each, ...session } : each))
  queries.setQueryData<Acted>(own, (old) => old && { ...old, ...session })
  queries.setQueryData<Sessions>(list, (old) => old && { sessions: replaced(old.sessions) })
  queries.setQueryData<Conference>(
    keyOf(getConference, of(session.conference)),
    (old) => old && { ...old, sessions: placed(old.sessions, session) },
  )
  for (const queryKey of [own, list, [listConferences.path], [programmeOf.path]])
    void queries.invalidateQueries({ queryKey })
}

const withItem = (items: readonly Item[], item: Item): Item[] => placed(items, item, item.removed).toSorted(byRank)

export const itemAnnounced: Change<'item'> = (item, queries) => {
  replace<{ items: Item[] }>(queries, keyOf(listItems, of(item.session)), (old) => ({
    items: withItem(old.items, item),
  }))
  queries.setQueriesData<Programme>({ queryKey: [programmeOf.path] }, (old) => {
    if (!old?.sessions.some((each) => each.session === item.session)) return old
    return {
      sessions: old.sessions.map((each) =>
        each.session === item.session ? { ...each, items: withItem(each.items, item) } : each,
      ),
    }
  })
}
