import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import classes from './ui.module.css'

export interface UndoBarProps {
  /** What was done; a new `id` starts the 10 s anew. Undefined = nothing to take back. */
  done: { id: string | number; text: ReactNode } | undefined
  onUndo: () => void
  /** The time is over: later from history. */
  onOver: () => void
  size?: 'normal' | 'touch'
}

const SECONDS = 10

const Running = ({ text, onUndo, onOver, size }: { text: ReactNode } & Omit<UndoBarProps, 'done'>) => {
  const { t } = useTranslation()
  const [left, setLeft] = useState(SECONDS)
  const over = useRef(onOver)
  over.current = onOver
  useEffect(() => {
    const end = performance.now() + SECONDS * 1000
    const timer = setInterval(() => {
      const rest = Math.ceil((end - performance.now()) / 1000)
      setLeft(Math.max(0, rest))
      if (rest <= 0) over.current()
    }, 500)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className={classes.undo}>
      <IconCheck size={18} aria-hidden="true" />
      <span>{text}</span>
      <small className="num" aria-hidden="true">
        {t('ui:undo.left', { count: left })}
      </small>
      <Button kind="quiet" icon={IconArrowBackUp} size={size === 'touch' ? 'touch' : 'normal'} onClick={onUndo}>
        {t('ui:undo.verb')}
      </Button>
    </div>
  )
}

/** «Hoàn tác», for 10 s after a reversible act. The page keeps its place reserved. */
export const UndoBar = ({ done, ...rest }: UndoBarProps) =>
  done ? <Running key={done.id} text={done.text} {...rest} /> : null
