import type { z } from 'zod'
import { getConference } from '../../../../shared/conferences'
import { listSessions, type Session } from '../../../../shared/sessions'
import { keyOf, queries, useCall } from '../../../api'

export type ActedSession = z.infer<typeof listSessions.reply>['sessions'][number]

export const useSessions = (conference: number) => useCall(listSessions, { params: { id: conference } })

/** A session changed here: its list says again what may be done with it, and the conference what is missing. */
export const sessionChanged = ({ conference }: Pick<Session, 'conference'>): void => {
  const args = { params: { id: conference } }
  void queries.invalidateQueries({ queryKey: keyOf(listSessions, args) })
  void queries.invalidateQueries({ queryKey: keyOf(getConference, args) })
}
