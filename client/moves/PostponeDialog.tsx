import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../shared/conferences'
import { Confirm } from '../ui/Confirm'
import { DateTimeField } from '../ui/DateTimeField'
import classes from './moves.module.css'
import { useMove } from './use-move'

/** «Hoãn»: new times, told to so many points. */
export const PostponeDialog = ({ conference, onClose }: { conference: Conference; onClose: () => void }) => {
  const { t } = useTranslation()
  const [starts, setStarts] = useState(conference.starts)
  const [ends, setEnds] = useState(conference.ends)
  const move = useMove(onClose)
  const { error: problem } = move
  return (
    <Confirm
      opened
      title={t('conference:move.postponeTitle')}
      verb={t('conference:move.postponeVerb', { count: conference.points })}
      busy={move.isPending}
      problem={problem}
      onClose={onClose}
      onConfirm={() =>
        move.mutate({
          params: { id: conference.id },
          body: { act: 'postpone', starts: starts ?? Number.NaN, ends: ends ?? Number.NaN },
        })
      }
    >
      <div className={classes.form}>
        <p>{t('conference:move.postponeText', { count: conference.points })}</p>
        <DateTimeField
          required
          label={t('conference:move.newStart')}
          value={starts}
          onChange={setStarts}
          path="starts"
          problem={problem}
        />
        <DateTimeField
          required
          label={t('conference:move.newEnd')}
          value={ends}
          onChange={setEnds}
          path="ends"
          problem={problem}
        />
      </div>
    </Confirm>
  )
}
