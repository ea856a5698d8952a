import { useTranslation } from 'react-i18next'
import { cancelSession } from '../../../../shared/sessions'
import { useSend } from '../../../api'
import { Confirm } from '../../../ui/Confirm'
import { notice } from '../../../ui/Notice'
import { type ActedSession, sessionChanged } from './use-sessions'

/** What has not begun can be called off; other sessions stay as they are. */
export const CancelSession = ({ session, onClose }: { session: ActedSession; onClose: () => void }) => {
  const { t } = useTranslation()
  const send = useSend(cancelSession, {
    onDone: (gone) => {
      sessionChanged(gone)
      notice(t('conference:session.cancelled'))
      onClose()
    },
  })
  return (
    <Confirm
      opened
      title={t('conference:session.cancelTitle', { title: session.title })}
      verb={t('conference:session.cancelVerb')}
      busy={send.isPending}
      problem={send.error}
      onClose={onClose}
      onConfirm={() => send.mutate({ params: { id: session.id } })}
    >
      <p>{t('conference:session.cancelText')}</p>
    </Confirm>
  )
}
