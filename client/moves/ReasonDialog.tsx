import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../shared/conferences'
import { Confirm } from '../ui/Confirm'
import { LongField } from '../ui/fields'
import classes from './moves.module.css'
import { useMove } from './use-move'

export interface ReasonDialogProps {
  conference: Conference
  act: 'cancel' | 'send_back'
  onClose: () => void
}

/** «Hủy» and «Trả lại» want a reason: who is told, and what cannot be taken back, stands above it. */
export const ReasonDialog = ({ conference, act, onClose }: ReasonDialogProps) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const move = useMove(onClose)
  const count = conference.points
  const words =
    act === 'cancel'
      ? {
          title: t('conference:move.cancelTitle'),
          text: t('conference:move.cancelText', { count }),
          verb: t('conference:move.cancelVerb', { count }),
        }
      : {
          title: t('conference:move.sendBackTitle'),
          text: t('conference:move.sendBackText'),
          verb: t('conference:move.sendBackVerb'),
        }
  return (
    <Confirm
      opened
      title={words.title}
      verb={words.verb}
      busy={move.isPending}
      problem={move.error}
      onClose={onClose}
      onConfirm={() => move.mutate({ params: { id: conference.id }, body: { act, reason } })}
    >
      <div className={classes.form}>
        <p>{words.text}</p>
        <LongField
          required
          label={t('conference:move.reason')}
          path="reason"
          problem={move.error}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </Confirm>
  )
}
