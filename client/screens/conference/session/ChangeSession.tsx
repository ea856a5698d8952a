import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import { listPoints } from '../../../../shared/points'
import { changeSession } from '../../../../shared/sessions'
import { useCall, useSend } from '../../../api'
import { notice } from '../../../ui/Notice'
import { continuableAt } from './AddSession'
import { SessionForm } from './SessionForm'
import { type ActedSession, sessionChanged } from './use-sessions'

export interface ChangeSessionProps {
  conference: Conference
  session: ActedSession
  onClose: () => void
}

/** Title, times, chair and what a planned session continues. The version is that of the opening of the form. */
export const ChangeSession = ({ conference, session, onClose }: ChangeSessionProps) => {
  const { t } = useTranslation()
  const points = useCall(listPoints, { params: { id: conference.id } }).data?.points ?? []
  const { id, version } = session
  const send = useSend(changeSession, {
    onDone: (changed) => {
      sessionChanged(changed)
      notice(t('conference:session.saved'))
      onClose()
    },
  })
  return (
    <SessionForm
      draft={session}
      hosts={undefined}
      continuable={continuableAt(conference.sessions, points, id)}
      words={{
        title: t('conference:session.titleChange'),
        verb: t('conference:session.save'),
        no: t('conference:session.noSave'),
      }}
      problem={send.error}
      busy={send.isPending}
      onClose={onClose}
      onSend={({ title, plannedFrom, plannedTo, chair, turnLimit, continues }) =>
        send.mutate({
          params: { id },
          version,
          body: {
            title,
            plannedFrom: plannedFrom ?? Number.NaN,
            plannedTo: plannedTo ?? Number.NaN,
            chair,
            turnLimit,
            continues,
          },
        })
      }
    />
  )
}
