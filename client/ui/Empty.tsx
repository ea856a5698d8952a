import type { ReactNode } from 'react'
import type { IconType } from './icon'
import classes from './ui.module.css'

export interface EmptyProps {
  icon?: IconType
  /** What is not there yet: «Chưa có đăng ký phát biểu.» */
  title: ReactNode
  /** What comes here and when. */
  children?: ReactNode
  action?: ReactNode
  /** The heading level of the title when it heads a page. */
  page?: boolean
}

/** The empty state: what comes here and when, and the one thing to do. */
export const Empty = ({ icon: Icon, title, children, action, page = false }: EmptyProps) => (
  <div className={page ? `${classes.empty} ${classes.emptyPage}` : classes.empty}>
    {Icon && <Icon size={28} stroke={1.5} aria-hidden="true" />}
    {page ? <h1>{title}</h1> : <b>{title}</b>}
    {children && <div className="dim">{children}</div>}
    {action && <div>{action}</div>}
  </div>
)
