import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { z } from 'zod'
import { type Figures, reportHeadcount, rollOf } from '../../../shared/attendance'
import type { Seat } from '../../../shared/composition'
import type { Session } from '../../../shared/sessions'
import { keyOf, queries, useCall } from '../../api'
import { type Counts, countsKey } from '../../live/floor'
import { onKeptSent } from '../../outbox/start'

export type Roll = z.infer<typeof rollOf.reply>

const argsOf = (session: number, point: number) => ({ params: { id: session, point } })

/** The roll of this hall in a session; follows marks, head-counts and the sheet; the figures come on the line. */
export const useRoll = (session: Session | null, point: number): Roll | undefined => {
  const id = session?.id ?? 0
  const roll = useCall(rollOf, argsOf(id, point), { enabled: session !== null }).data
  const told = useQuery<Counts>({ queryKey: countsKey(id), queryFn: skipToken }).data?.get(point)?.own
  useEffect(
    () =>
      onKeptSent(reportHeadcount, (headcount) =>
        queries.setQueryData<Roll>(
          keyOf(rollOf, argsOf(headcount.session, headcount.point)),
          (old) => old && { ...old, headcount },
        ),
      ),
    [],
  )
  return useMemo(() => roll && { ...roll, figures: told ?? roll.figures }, [roll, told])
}

const NOBODY: readonly Seat[] = []
export const useSeats = (session: Session | null, point: number): readonly Seat[] =>
  useCall(rollOf, argsOf(session?.id ?? 0, point), { enabled: session !== null }).data?.seats ?? NOBODY

/** Who attends: in the hall and online. */
export const attending = (figures: Figures): number => figures.present + figures.online
