import { skipToken, useQuery } from '@tanstack/react-query'
import type { Problem } from '../../../shared/problems'
import { type Counts, countsKey } from '../../live/floor'

/** Figures that the line brought of a session; they are never asked for. */
export const useCounts = (session: number): Counts | undefined =>
  useQuery<Counts, Problem>({
    queryKey: countsKey(session),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  }).data
