import type { ReactNode } from 'react'
import classes from './shell.module.css'
import { useShell } from './use-shell'

export interface BareProps {
  /** The band in Party red (not in the hall's picture mode). */
  band?: boolean
  hall?: boolean
  scheme?: 'light' | 'dark'
  /** A phone page: header stays, foot stays, the middle scrolls; at most 560 px wide. */
  head?: ReactNode
  foot?: ReactNode
  children: ReactNode
}

/** Hall, phone, delegate, sign-in: no navigation of its own. */
export const Bare = ({ band = true, hall = false, scheme, head, foot, children }: BareProps) => {
  useShell(hall ? 'hall' : 'bare', scheme)
  const phone = head !== undefined || foot !== undefined
  return (
    <div className={phone ? classes.phone : classes.bare}>
      {band && <div className="band" />}
      {head && <header className={classes.phoneHead}>{head}</header>}
      <main id="main" tabIndex={-1} className={classes.bareMain}>
        {children}
      </main>
      {foot && <footer className={classes.phoneFoot}>{foot}</footer>}
    </div>
  )
}
