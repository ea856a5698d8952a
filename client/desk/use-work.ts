import { myWork } from '../../shared/home'
import { useCall } from '../api'
import { useAnnouncement, useWatch } from '../live'

const MINUTE = 60_000

/** «Việc của tôi», asked for once for the whole Desk and again when something it tells of changed. */
export const useWork = (enabled = true) => {
  const query = useCall(myWork, {}, { refetchInterval: MINUTE, enabled })
  const places = (query.data?.conferences ?? []).flatMap(({ point, session }) => point?.id ?? session?.host ?? [])
  useWatch({ points: [...new Set(places)].slice(0, 20) }, enabled)
  const again = (): void => void query.refetch()
  useAnnouncement('session', again)
  useAnnouncement('conference', again)
  useAnnouncement('sheet', again)
  useAnnouncement('headcount', again)
  return query
}
