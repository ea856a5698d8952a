import { IconCheck, IconHistory, IconQrcode, IconSend, IconUsersMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAge } from '../../live'
import { Button } from '../../ui/Button'
import { hour } from '../../ui/format'
import { UndoBar } from '../../ui/UndoBar'
import classes from './roll-call.module.css'
import type { Done } from './use-recorder'

interface LastProps {
  done: Done | undefined
  /** Ten seconds are over: only history takes it back now. */
  over: boolean
  onOver: () => void
  onHistory: () => void
}

/** A fixed strip, not a toast: it covers no row, and a double tap on a row cannot hit it. */
export const Last = ({ done, over, onOver, onHistory }: LastProps) => {
  const { t } = useTranslation()
  return (
    <div className={classes.last}>
      {done && !over ? (
        <UndoBar done={done} onUndo={done.undo} onOver={onOver} />
      ) : (
        <>
          {done && <IconCheck size={20} color="var(--present)" aria-hidden="true" />}
          <p>{done ? done.text : t('roll-call:last.none')}</p>
          {done && <small className="dim num">{hour(done.at)}</small>}
          <Button kind="quiet" icon={IconHistory} onClick={onHistory}>
            {t('roll-call:last.history')}
          </Button>
        </>
      )}
    </div>
  )
}

interface ActsProps {
  unmarked: number
  /** Submitting belongs to the operator; a helper's phone has no such button. */
  maySubmit: boolean
  submittedAt: number | null
  onScan: () => void
  onAllBut: () => void
  onSubmit: () => void
}

/** Scan, all but, submit: the filled one is what comes next. */
export const Acts = ({ unmarked, maySubmit, submittedAt, onScan, onAllBut, onSubmit }: ActsProps) => {
  const { t } = useTranslation()
  const { state } = useAge()
  const off = state === 'offline'
  const note = off
    ? t('roll-call:act.online')
    : submittedAt !== null
      ? t('roll-call:act.submitted', { at: hour(submittedAt) })
      : unmarked > 0
        ? t('roll-call:act.left', { count: unmarked })
        : t('roll-call:act.whole')
  const next = unmarked === 0 && submittedAt === null && maySubmit
  const act = classes.act ?? ''
  return (
    <div className={classes.acts} {...(maySubmit ? {} : { 'data-two': true })}>
      <Button size="big" className={act} icon={IconQrcode} onClick={onScan}>
        {t('roll-call:act.scan')}
      </Button>
      <Button
        size="big"
        className={act}
        icon={IconUsersMinus}
        kind={next ? 'outline' : 'primary'}
        disabled={unmarked === 0}
        onClick={onAllBut}
      >
        {t('roll-call:act.allBut')}
      </Button>
      {maySubmit && (
        <Button
          size="big"
          className={act}
          kind={next ? 'primary' : 'outline'}
          disabled={off || submittedAt !== null}
          onClick={onSubmit}
          {...(next ? { icon: IconSend } : {})}
        >
          {t('roll-call:act.submit')}
          <small>{note}</small>
        </Button>
      )}
    </div>
  )
}
