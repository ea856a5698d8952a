import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figures } from '../../../shared/attendance'
import { attending } from '../../../shared/figures'
import { lockSheets, returnSheet } from '../../../shared/sheets'
import { useSend } from '../../api'
import { Confirm } from '../../ui/Confirm'
import { LongField } from '../../ui/fields'
import { share } from '../../ui/format'
import { notice } from '../../ui/Notice'
import type { Hall } from './hall'
import own from './hall.module.css'
import { sheetsChanged } from './keep'
import { useNames } from './names'

/** «Trả lại»: the hall reads the reason on its phone and may mark again. */
export const ReturnDialog = ({ hall, onClose }: { hall: Hall; onClose: () => void }) => {
  const { t } = useTranslation()
  const { hall: hallName } = useNames()
  const [reason, setReason] = useState('')
  const { session, point } = hall
  const name = hallName(point.printedName)
  const send = useSend(returnSheet, {
    onDone: (sheet) => {
      sheetsChanged([sheet])
      notice(t('secretary:return.done', { name }))
      onClose()
    },
  })
  return (
    <Confirm
      opened
      title={t('secretary:return.title', { name })}
      verb={t('secretary:return.verb')}
      busy={send.isPending}
      problem={send.error}
      onClose={onClose}
      onConfirm={() => send.mutate({ params: { id: session.id, point: point.id }, body: { reason } })}
    >
      <div className={own.form}>
        <p>{t('secretary:return.text')}</p>
        <LongField
          required
          autosize
          minRows={2}
          label={t('secretary:return.reason')}
          path="reason"
          problem={send.error}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </Confirm>
  )
}

interface LockOneProps {
  hall: Hall
  figures: Figures
  onClose: () => void
}

/** «Khóa bảng»: from then on only a numbered correction changes the figures. */
export const LockOne = ({ hall, figures, onClose }: LockOneProps) => {
  const { t } = useTranslation()
  const { hall: hallName } = useNames()
  const { session, point } = hall
  const name = hallName(point.printedName)
  const send = useSend(lockSheets, {
    onDone: ({ locked }) => {
      sheetsChanged(locked)
      notice(t('secretary:lock.done', { count: locked.length }))
      onClose()
    },
  })
  return (
    <Confirm
      opened
      title={t('secretary:lock.title', { name })}
      verb={t('secretary:lock.verbAll', { count: 1 })}
      busy={send.isPending}
      problem={send.error}
      onClose={onClose}
      onConfirm={() => send.mutate({ params: { id: session.id, point: point.id }, body: { subtree: false } })}
    >
      <p className="num">{t('secretary:lock.text', { figures: share(attending(figures), figures.expected) })}</p>
    </Confirm>
  )
}
