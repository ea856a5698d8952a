import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type AnnouncementName, announcements } from '../shared/announcements'
import { type Handler, onAnnouncement, wishFor } from './live/line'
import { table } from './live/table'

export { useAge } from './live/age'
export { hangUp, onAnnouncement, onEnded, onLineUp, redial } from './live/line'

/**
 * Watches while the component is in view: `points` = these halls and what comes down to them;
 * `subtrees` = everything that goes up below these points (director, secretary). Nobody watches before signing in: `enabled`.
 */
export const useWatch = (
  { points = [], subtrees = [] }: { points?: number[]; subtrees?: number[] },
  enabled = true,
): void => {
  const wish = JSON.stringify({ points, subtrees })
  useEffect(() => (enabled ? wishFor(JSON.parse(wish)) : undefined), [wish, enabled])
}

/** Hears one kind of announcement while the component is in view (for what is not in the cache). */
export const useAnnouncement = <N extends AnnouncementName>(name: N, handler: Handler<N>): void => {
  const latest = useRef(handler)
  latest.current = handler
  useEffect(() => onAnnouncement(name, (body, from) => latest.current(body, from)), [name])
}

const connect = <N extends AnnouncementName>(name: N, queries: QueryClient): void => {
  onAnnouncement(name, (body, from) => table[name]?.(body, queries, from))
}

const isName = (name: string): name is AnnouncementName => name in announcements

/** Joins the table to the line; once, at start. */
export const startLive = (queries: QueryClient): void => {
  for (const name of Object.keys(announcements)) if (isName(name)) connect(name, queries)
}
