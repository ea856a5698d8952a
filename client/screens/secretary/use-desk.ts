import { useEffect, useMemo, useRef } from 'react'
import type { Conference } from '../../../shared/conferences'
import { listPoints, type Point } from '../../../shared/points'
import { rollUpOf, treeFigures } from '../../../shared/roll-up'
import type { Session } from '../../../shared/sessions'
import { keyOf, queries, useCall } from '../../api'
import { onLineUp, useAnnouncement, useWatch } from '../../live'
import type { Counts } from '../../live/floor'
import { withCounts } from './figures'
import { useNames } from './names'
import { figuresBy, idsOn, nodesOf } from './tree'
import { useCounts } from './use-counts'

/** The sessions somebody keeps the record of: no tests of the line, none that was cancelled. */
export const keptSessions = <S extends Pick<Session, 'kind' | 'state'>>(sessions: readonly S[]): S[] =>
  sessions.filter(({ kind, state }) => kind !== 'test' && state !== 'cancelled')

/** Those that reach the node, or are held below it: the other province's session says nothing here. */
export const sessionsAt = <S extends Pick<Session, 'id' | 'host'>>(
  sessions: readonly S[],
  path: readonly number[],
  current: number,
  below: ReadonlySet<number>,
): S[] => sessions.filter(({ id, host }) => id === current || path.includes(host) || below.has(host))

/** The one under way, else the central one, else the first. */
export const sessionInView = <S extends Pick<Session, 'kind' | 'state'>>(sessions: readonly S[]): S | undefined =>
  sessions.find(({ state }) => state === 'open' || state === 'paused') ??
  sessions.find(({ kind }) => kind === 'central') ??
  sessions[0]

const NONE: Point[] = []

/** With so many halls a question is a large one: it is asked more rarely, the line brings the figures meanwhile. */
const LARGE = 1000
const SOON = 1_500
const RARELY = 15_000

/** What waits and the sums of sheets are worked out by the server: asked for again when something happened there. */
const useFresh = (session: number, points: number): void => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wait = points > LARGE ? RARELY : SOON
  /** An answer under way is waited for, never called off: however much is announced, answers arrive. */
  const ask = (): void => {
    timer.current = undefined
    if (queries.isFetching({ queryKey: [rollUpOf.path] }) > 0) timer.current = setTimeout(ask, wait)
    else {
      void queries.invalidateQueries({ queryKey: [rollUpOf.path] })
      void queries.invalidateQueries({ queryKey: keyOf(treeFigures, { params: { id: session } }) })
    }
  }
  const later = (of: number): void => {
    if (of === session) timer.current ??= setTimeout(ask, wait)
  }
  useAnnouncement('sheet', (sheet) => later(sheet.session))
  useAnnouncement('headcount', (headcount) => later(headcount.session))
  useAnnouncement('standings', (standings) => later(standings.session))
  useAnnouncement('counts', (counts) => later(counts.session))
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => onLineUp(() => latest.current()), [])
  useEffect(() => () => clearTimeout(timer.current), [])
}

/** The tree with its figures. */
const useNodes = (points: readonly Point[], session: number, counts: Counts | undefined) => {
  const compact = useCall(treeFigures, { params: { id: session } }).data?.nodes
  const { ofPoint } = useNames()
  const seen = useMemo(() => new Set(compact?.map(([id]) => id)), [compact])
  const ids = [...seen].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same points under the same names are the same tree
  const nodes = useMemo(() => nodesOf(points, seen, ofPoint), [points, ids])
  const figures = useMemo(() => figuresBy(compact ?? [], counts), [compact, counts])
  return { nodes, figures }
}

/** A node of a session as the desk shows it, kept fresh by the line. */
export const useDesk = (
  conference: Conference,
  session: Session,
  node: number | undefined,
  hall: number | undefined,
) => {
  const points = useCall(listPoints, { params: { id: conference.id } }, { staleTime: 60_000 }).data?.points ?? NONE
  const counts = useCounts(session.id)
  const query = useCall(
    rollUpOf,
    { params: { id: session.id }, query: node === undefined ? {} : { node } },
    { placeholderData: (old) => old },
  )
  const rollUp = useMemo(() => query.data && withCounts(query.data, counts), [query.data, counts])
  const at = points.find(({ id }) => id === rollUp?.node.point)
  const known = rollUp ? [...rollUp.node.ancestors.map(({ id }) => id), rollUp.node.point] : []
  const watched = [...new Set([...known, ...(hall === undefined ? [] : [hall])])].slice(-20)
  useWatch({ points: [session.host], subtrees: watched })
  useFresh(session.id, rollUp?.total.points ?? 0)
  const tree = useNodes(points, session.id, counts)
  const path = useMemo(() => idsOn(at?.path ?? ''), [at?.path])
  return { session, points, query, rollUp, path, ...tree }
}
export type Desk = ReturnType<typeof useDesk>
