import type { QueryClient } from '@tanstack/react-query'
import type { Announced, AnnouncementName } from '../../shared/announcements'
import type { From } from './line'
import { conferenceAnnounced, itemAnnounced, pointAnnounced, sessionAnnounced } from './programme'

/** What an announcement does to the cache: it replaces what it names, and computes nothing. */
export type Change<N extends AnnouncementName> = (body: Announced<N>, queries: QueryClient, from: From) => void

/** One line per announcement: (body, queries) => queries.setQueryData(…). Longer work stands beside, in the same folder. */
export const table: { [N in AnnouncementName]?: Change<N> } = {
  conference: conferenceAnnounced,
  point: pointAnnounced,
  session: sessionAnnounced,
  item: itemAnnounced,
}
