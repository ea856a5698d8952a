import type { z } from 'zod'
import type { Announced } from '../../shared/announcements'
import { type Presence, presenceOf } from '../../shared/connections'
import { floorOf, type Request, type Turn } from '../../shared/floor'
import { keyOf } from '../api'
import { replace } from './replace'
import type { Change } from './table'

type Floor = z.infer<typeof floorOf.reply>
type Standing = z.infer<typeof presenceOf.reply>
type Node = Announced<'counts'>['nodes'][number]

const of = (id: number) => ({ params: { id } })
const byRank = (a: Request, b: Request): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id - b.id)

const queueWith = (queue: readonly Request[], request: Request): Request[] => {
  const others = queue.filter((each) => each.id !== request.id)
  return request.state === 'waiting' ? [...others, request].toSorted(byRank) : others
}

/** Who waits stands in the queue; whoever was called or withdrew does not. */
export const requestAnnounced: Change<'request'> = (request, queries) => {
  replace<Floor>(queries, keyOf(floorOf, of(request.session)), (old) => ({
    ...old,
    requests: queueWith(old.requests, request),
  }))
}

const turnsWith = (turns: readonly Turn[], turn: Turn): Turn[] =>
  turns.some((each) => each.id === turn.id)
    ? turns.map((each) => (each.id === turn.id ? turn : each))
    : [...turns, turn].toSorted((a, b) => a.id - b.id)

export const turnAnnounced: Change<'turn'> = (turn, queries) => {
  replace<Floor>(queries, keyOf(floorOf, of(turn.session)), (old) => ({ ...old, turns: turnsWith(old.turns, turn) }))
}

/** An announcement knows nothing of stills: what was asked for last stays. */
export const presenceAnnounced: Change<'presence'> = (presence, queries) => {
  queries.setQueryData<Standing>(keyOf(presenceOf, of(presence.session)), (old) => {
    if (!old) return old
    const before = old.points.find((each) => each.point === presence.point)
    const now: Presence = { ...presence, still: presence.still ?? before?.still ?? null }
    return { ...old, points: [...old.points.filter((each) => each !== before), now] }
  })
}

export const mediaAnnounced: Change<'media'> = (media, queries) => {
  queries.setQueriesData<Standing>({ queryKey: [presenceOf.path] }, (old) => old && { ...old, media })
}

/** Where the figures of a session's nodes lie: they come on the line only. */
export const countsKey = (session: number) => ['counts', session] as const
export type Counts = ReadonlyMap<number, Node>

export const countsAnnounced: Change<'counts'> = ({ session, nodes }, queries) => {
  queries.setQueryData<Counts>(countsKey(session), (old) => {
    const now = new Map(old)
    for (const node of nodes) now.set(node.point, node)
    return now
  })
}
