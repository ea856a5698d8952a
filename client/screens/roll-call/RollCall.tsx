import { useTranslation } from 'react-i18next'
import type { Reply } from '../../../shared/call'
import type { getPoint } from '../../../shared/points'
import type { Session } from '../../../shared/sessions'
import { useAddressId } from '../../address'
import { Empty } from '../../ui/Empty'
import { ProblemPage } from '../../ui/Loaded'
import { Bare } from '../../ui/shell/Bare'
import { SkeletonRows, Waiting } from '../../ui/Waiting'
import { Hall } from './Hall'
import { useKeptOffline } from './keep-offline'
import { useRoll } from './use-roll'
import { usePlace } from './use-sessions'

interface OfSessionProps {
  point: Reply<typeof getPoint>
  sessions: readonly Session[]
  session: Session
  onSession: (session: number) => void
}

const OfSession = (props: OfSessionProps) => {
  const view = useRoll({ session: props.session.id, point: props.point.id })
  const { query } = view
  if (query.data) return <Hall {...props} view={view} />
  return (
    <Bare>
      {query.error ? (
        <ProblemPage problem={query.error} retry={() => void query.refetch()} />
      ) : (
        <Waiting>
          <SkeletonRows rows={10} />
        </Waiting>
      )}
    </Bare>
  )
}

/** Roll-call on the phone: who is unmarked, and are my marks safe? */
const RollCall = () => {
  const { t } = useTranslation()
  useKeptOffline()
  const { point, listed, sessions, session, choose } = usePlace(useAddressId())
  const error = point.error ?? listed.error
  if (point.data && session)
    return <OfSession key={session.id} point={point.data} sessions={sessions} session={session} onSession={choose} />
  return (
    <Bare>
      {error ? (
        <ProblemPage problem={error} retry={() => void Promise.all([point.refetch(), listed.refetch()])} />
      ) : listed.data ? (
        <Empty page title={t('roll-call:noSession.title')}>
          {t('roll-call:noSession.text')}
        </Empty>
      ) : (
        <Waiting>
          <SkeletonRows rows={10} />
        </Waiting>
      )}
    </Bare>
  )
}
export default RollCall
