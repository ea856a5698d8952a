import { useQuery } from '@tanstack/react-query'
import { type Counts, countsKey } from '../../live/floor'

/** Figures that the line brought of a session; nothing is ever asked for. */
export const useCounts = (session: number): Counts | undefined =>
  useQuery<Counts>({ queryKey: countsKey(session), enabled: false, staleTime: Number.POSITIVE_INFINITY }).data
