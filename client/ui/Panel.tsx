import { type ReactNode, useId } from 'react'
import classes from './ui.module.css'

export interface PanelProps {
  title?: ReactNode
  /** Beside the title, dim: a count, a note. */
  note?: ReactNode
  /** At the right end of the head: buttons, links. */
  end?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** A card with its heading; a region of its page when it has a title. */
export const Panel = ({ title, note, end, className, children }: PanelProps) => {
  const id = useId()
  return (
    <section className={`${classes.panel} ${className ?? ''}`} {...(title ? { 'aria-labelledby': id } : {})}>
      {(title || end) && (
        <div className={classes.panelHead}>
          {title && <h2 id={id}>{title}</h2>}
          {note && <span className="dim">{note}</span>}
          {end && <div className={classes.panelEnd}>{end}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
