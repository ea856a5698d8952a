import type { ReactNode } from 'react'
import { SkipLink } from './SkipLink'
import classes from './shell.module.css'
import { useShell } from './use-shell'

export interface LiveProps {
  /** The status strip; `height` 72 in the control room, 48 at a point. */
  strip: ReactNode
  height?: number
  /** Red frame over the whole page: this page is on the air. */
  onAir?: boolean
  /** Kept to the height of the window (control room, console); else the page scrolls. */
  fixed?: boolean
  children: ReactNode
}

/** The dark shell: strip on top, regions below. Nothing moves when a state changes. */
export const Live = ({ strip, height = 48, onAir = false, fixed = false, children }: LiveProps) => {
  useShell('live', 'dark')
  return (
    <div className={classes.live} data-fixed={fixed || undefined}>
      <SkipLink />
      <header className={classes.strip} style={{ minHeight: height }}>
        {strip}
      </header>
      <main id="main" tabIndex={-1} className={classes.regions}>
        {children}
      </main>
      {onAir && <div className={classes.onAir} aria-hidden="true" />}
    </div>
  )
}
