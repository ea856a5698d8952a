import { useThrottledCallback } from '@mantine/hooks'
import { myWork } from '../../shared/home'
import { useCall } from '../api'
import { useAnnouncement, useWatch } from '../live'

const SECOND = 1000
const MINUTE = 60 * SECOND

/**
 * «Việc của tôi», asked for once for the whole Desk and again when something it tells of changed; however many sheets and
 * head-counts a whole country hands in meanwhile, no more often than every few seconds.
 */
export const useWork = (enabled = true) => {
  const query = useCall(myWork, {}, { refetchInterval: MINUTE, enabled })
  const places = (query.data?.conferences ?? []).flatMap(({ point, session }) => point?.id ?? session?.host ?? [])
  useWatch({ points: [...new Set(places)].slice(0, 20) }, enabled)
  const again = (): void => void query.refetch()
  const soon = useThrottledCallback(again, SECOND)
  const inPassing = useThrottledCallback(again, 5 * SECOND)
  useAnnouncement('session', soon)
  useAnnouncement('conference', soon)
  useAnnouncement('sheet', inPassing)
  useAnnouncement('headcount', inPassing)
  return query
}
