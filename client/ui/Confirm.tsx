import { Modal, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/problems'
import { Button } from './Button'
import { ProblemBanner } from './ProblemBanner'
import classes from './ui.module.css'

export interface ConfirmProps {
  opened: boolean
  /** The question: «Bế mạc phiên Trung ương?» */
  title: ReactNode
  /** What happens, to how many points. */
  children: ReactNode
  /** The verb with its numbers: «Bế mạc 18 điểm cầu». */
  verb: string
  onConfirm: () => void
  onClose: () => void
  busy?: boolean
  problem?: Problem | null
  /** Must be typed first (over 100 points): the short name of what is closed. */
  typed?: string
  /** Without scrim, over the region it stands in (control room). */
  scrim?: boolean
}

const Answers = ({
  verb,
  onConfirm,
  onClose,
  busy = false,
  typed,
}: Omit<ConfirmProps, 'opened' | 'title' | 'children'>) => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const ready = typed === undefined || text.trim().normalize('NFC') === typed.normalize('NFC')
  return (
    <>
      {typed !== undefined && (
        <TextInput
          label={t('ui:confirm.type', { typed })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className={classes.confirmActions}>
        <Button size="touch" onClick={onClose} autoFocus>
          {t('ui:confirm.no')}
        </Button>
        <Button size="touch" kind="danger" onClick={onConfirm} disabled={!ready} busy={busy}>
          {verb}
        </Button>
      </div>
    </>
  )
}

/** The dialog before an act that cannot be taken back. Focus on «Không»; Escape is «Không» too. */
export const Confirm = (props: ConfirmProps) => {
  const { opened, title, children, onClose, problem, scrim = true } = props
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<b>{title}</b>}
      withOverlay={scrim}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <div className={classes.confirm}>
        <div>{children}</div>
        <ProblemBanner problem={problem} />
        <Answers {...props} />
      </div>
    </Modal>
  )
}

/** The same question inside a row (withdrawing a grant). Mount it when asked; focus goes to «Không». */
export const ConfirmInRow = (props: Omit<ConfirmProps, 'opened' | 'typed' | 'scrim'>) => {
  const { title, children, verb, onConfirm, onClose, busy = false, problem } = props
  const { t } = useTranslation()
  return (
    <div
      className={`${classes.confirm} ${classes.inRow}`}
      role="alertdialog"
      aria-label={typeof title === 'string' ? title : verb}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <p>
        <b>{title}</b> {children}
      </p>
      <ProblemBanner problem={problem} />
      <div className={classes.confirmRow}>
        <Button size="small" onClick={onClose} ref={(button) => button?.focus()}>
          {t('ui:confirm.no')}
        </Button>
        <Button size="small" kind="danger" onClick={onConfirm} busy={busy}>
          {verb}
        </Button>
      </div>
    </div>
  )
}
