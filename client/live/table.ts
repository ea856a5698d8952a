import type { QueryClient } from '@tanstack/react-query'
import type { Announced, AnnouncementName } from '../../shared/announcements'
import type { Reply } from '../../shared/call'
import { health } from '../../shared/health'
import { keyOf } from '../api'
import { countsAnnounced, mediaAnnounced, presenceAnnounced, requestAnnounced, turnAnnounced } from './floor'
import { guestAnnounced, headcountAnnounced, sheetAnnounced, standingsAnnounced } from './hall'
import type { From } from './line'
import { conferenceAnnounced, itemAnnounced, pointAnnounced, sessionAnnounced } from './programme'
import { headcountInRollUps, sheetInRollUps } from './roll-up'

type Health = Reply<typeof health>

/** What an announcement does to the cache: it replaces what it names, and computes nothing. */
export type Change<N extends AnnouncementName> = (body: Announced<N>, queries: QueryClient, from: From) => void

/** One line per announcement: (body, queries) => queries.setQueryData(…). Longer work stands beside, in the same folder. */
export const table: { [N in AnnouncementName]?: Change<N> } = {
  conference: conferenceAnnounced,
  point: pointAnnounced,
  session: sessionAnnounced,
  item: itemAnnounced,
  request: requestAnnounced,
  turn: turnAnnounced,
  presence: presenceAnnounced,
  counts: countsAnnounced,
  standings: standingsAnnounced,
  sheet: (body, queries, from) => {
    sheetAnnounced(body, queries, from)
    sheetInRollUps(body, queries, from)
  },
  guest: guestAnnounced,
  headcount: (body, queries, from) => {
    headcountAnnounced(body, queries, from)
    headcountInRollUps(body, queries, from)
  },
  media: (body, queries, from) => {
    const { state, since } = body
    queries.setQueryData<Health>(keyOf(health, {}), (known) => known && { ...known, media: state, since })
    mediaAnnounced(body, queries, from)
  },
}
