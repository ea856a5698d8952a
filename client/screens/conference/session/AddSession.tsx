import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import { listPoints, type Point } from '../../../../shared/points'
import { createSession, type Session } from '../../../../shared/sessions'
import { useCall, useSend } from '../../../api'
import { useMe } from '../../../session'
import { notice } from '../../../ui/Notice'
import { composer } from '../rights'
import { type Choice, SessionForm } from './SessionForm'
import { sessionChanged } from './use-sessions'

/** Sessions that one hosted by this point may continue: those that reach it. */
export const continuableAt =
  (sessions: readonly Session[], points: readonly Point[], self?: number) =>
  (host: number): Choice[] => {
    const path = points.find((point) => point.id === host)?.path
    return sessions
      .filter((one) => one.id !== self && one.state !== 'cancelled' && path?.startsWith(one.path))
      .map((one) => ({ value: String(one.id), label: one.title }))
  }

/** A central session at the root, or a local one hosted by a point, after what reaches it already. */
export const AddSession = ({ conference, onClose }: { conference: Conference; onClose: () => void }) => {
  const { t } = useTranslation()
  const me = useMe()
  const points = useCall(listPoints, { params: { id: conference.id } }).data?.points ?? []
  const may = composer(me, conference, points, 'organizer', 'director')
  const hosts = points.filter(may).map((point) => ({ value: String(point.id), label: point.printedName }))
  const send = useSend(createSession, {
    onDone: (made) => {
      sessionChanged(made)
      notice(t('conference:session.created'))
      onClose()
    },
  })
  if (points.length === 0) return null
  const lastEnd = Math.max(0, ...conference.sessions.map((one) => one.plannedTo))
  const first = conference.sessions.length === 0
  return (
    <SessionForm
      draft={{
        title: '',
        host: Number(hosts[0]?.value ?? conference.root),
        plannedFrom: first ? conference.starts : lastEnd,
        plannedTo: first ? conference.ends : null,
        chair: '',
        turnLimit: 1,
        continues: null,
      }}
      hosts={hosts}
      continuable={continuableAt(conference.sessions, points)}
      words={{
        title: t('conference:session.titleNew'),
        verb: t('conference:session.create'),
        no: t('conference:session.noCreate'),
      }}
      problem={send.error}
      busy={send.isPending}
      onClose={onClose}
      onSend={({ plannedFrom, plannedTo, ...draft }) =>
        send.mutate({
          params: { id: conference.id },
          body: { ...draft, plannedFrom: plannedFrom ?? Number.NaN, plannedTo: plannedTo ?? Number.NaN },
        })
      }
    />
  )
}
