import { getPoint } from '../../../shared/points'
import { listSessions, type Session } from '../../../shared/sessions'
import { useQueryWord } from '../../address'
import { useCall } from '../../api'

/** The sessions that reach a point, in order of time; tests of the line are nobody's attendance. */
export const sessionsFor = <S extends Pick<Session, 'path' | 'state' | 'kind'>>(all: readonly S[], path: string): S[] =>
  all.filter((one) => path.startsWith(one.path) && one.state !== 'cancelled' && one.kind !== 'test')

/** The one that is open, else the next, else the last. */
export const currentOf = <S extends Pick<Session, 'state'>>(sessions: readonly S[]): S | undefined =>
  sessions.find(({ state }) => state === 'open' || state === 'paused') ??
  sessions.find(({ state }) => state === 'planned') ??
  sessions.at(-1)

/** The point of the page, its sessions and the one in view (`phien` of the query, else the current one). */
export const usePlace = (id: number) => {
  const [word, choose] = useQueryWord('phien')
  const point = useCall(getPoint, { params: { id } }, { staleTime: 60_000 })
  const conference = point.data?.conference ?? 0
  const listed = useCall(listSessions, { params: { id: conference } }, { enabled: conference > 0 })
  const sessions = sessionsFor(listed.data?.sessions ?? [], point.data?.path ?? '')
  const session = sessions.find((one) => String(one.id) === word) ?? currentOf(sessions)
  return { point, listed, sessions, session, choose: (next: number) => choose(String(next)) }
}
