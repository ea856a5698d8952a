import { skipToken, useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type Item, listItems } from '../../../shared/agenda'
import type { Figures } from '../../../shared/attendance'
import { type Conference, getConference } from '../../../shared/conferences'
import { type Presence, presenceOf } from '../../../shared/connections'
import { noFigures } from '../../../shared/figures'
import { floorOf, type Request, type Turn } from '../../../shared/floor'
import { listPoints } from '../../../shared/points'
import type { Problem } from '../../../shared/problems'
import { type getSession, listSessions } from '../../../shared/sessions'
import { useCall } from '../../api'
import { useWatch } from '../../live'
import { type Counts, countsKey } from '../../live/floor'
import { type Node, SMALL, treeOf } from './tree'

export type ActedSession = z.infer<typeof getSession.reply>
type Media = z.infer<typeof presenceOf.reply>['media']

/** Everything the control room shows, as the server told it last. */
export interface Room {
  session: ActedSession
  conference: Conference
  /** All sessions of the conference that may be known of. */
  sessions: readonly ActedSession[]
  items: readonly Item[]
  requests: readonly Request[]
  turns: readonly Turn[]
  root: Node
  nodes: ReadonlyMap<number, Node>
  presence: ReadonlyMap<number, Presence>
  media: Media
  counts: Counts
  /** Of the session that this one continues. */
  carried: Counts
}

const none: Counts = new Map()

/** Figures of the nodes of a session; they come with the first frame of the line. */
const useCounts = (session: number | null): Counts =>
  useQuery<Counts, Problem>({
    queryKey: countsKey(session ?? 0),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  }).data ?? none

/** Whose numbers are asked for: the host and, while the wall is small, every branch in it. */
const watchedOf = (root: Node | undefined, nodes: ReadonlyMap<number, Node>, opened: number | undefined): number[] => {
  if (!root) return []
  const branches = [...nodes.values()].filter((node) => node.children.length > 0)
  if (root.size <= SMALL) return [...new Set([root, ...branches].map((node) => node.point.id))].slice(0, 20)
  const open = opened === undefined ? undefined : nodes.get(opened)
  return [root.point.id, ...(open && open !== root ? [open.point.id] : [])]
}

/** Asks for all of it and keeps it fresh. `opened`: the province that is looked into. */
export const useRoom = (
  session: ActedSession,
  opened: number | undefined,
): { room: Room | undefined; refused: Problem | null; again: () => void } => {
  const { t } = useTranslation()
  const params = { id: session.id }
  const ofConference = { params: { id: session.conference } }
  const conference = useCall(getConference, ofConference)
  const sessions = useCall(listSessions, ofConference)
  const points = useCall(listPoints, ofConference, { staleTime: 60_000 })
  const items = useCall(listItems, { params })
  const floor = useCall(floorOf, { params })
  const presence = useCall(presenceOf, { params }, { refetchInterval: 10_000 })
  const counts = useCounts(session.id)
  const carried = useCounts(session.continues)
  const words = t('control:short', { returnObjects: true })
  const drop = useMemo(() => (Array.isArray(words) ? words.map(String) : []), [words])
  const tree = useMemo(() => treeOf(points.data?.points ?? [], session.host, drop), [points.data, session.host, drop])
  const standing = useMemo(() => new Map((presence.data?.points ?? []).map((one) => [one.point, one])), [presence.data])
  useWatch({ subtrees: watchedOf(tree.root, tree.nodes, opened) }, tree.root !== undefined)
  const queries = [conference, sessions, points, items, floor, presence]
  const refused = queries.find((query) => query.error && query.data === undefined)?.error ?? null
  const again = () => {
    for (const query of queries) if (query.error) void query.refetch()
  }
  if (!conference.data || !sessions.data || !items.data || !floor.data || !presence.data || !tree.root)
    return { room: undefined, refused, again }
  const room: Room = {
    ...{ session, conference: conference.data, sessions: sessions.data.sessions, items: items.data.items },
    ...{ ...floor.data, root: tree.root, nodes: tree.nodes, presence: standing, media: presence.data.media },
    ...{ counts, carried },
  }
  return { room, refused: null, again }
}

export const RoomContext = createContext<Room | undefined>(undefined)

/** The room around; only inside the control room. */
export const useInRoom = (): Room => {
  const room = useContext(RoomContext)
  if (!room) throw new Error('not inside a control room')
  return room
}

export const ownFigures = ({ counts }: Room, point: number): Figures => counts.get(point)?.own ?? noFigures
export const totalFigures = ({ counts }: Room, point: number): Figures => counts.get(point)?.total ?? noFigures

export const mayConduct = ({ session }: Room): boolean => session.can.includes('conduct')
