import { IconAlertCircle, IconAlertTriangle, IconCloudOff, IconShieldLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Problem } from '../../shared/problems'
import { FormProblems } from './FormProblems'
import type { IconType } from './icon'
import { useProblemText } from './problem-text'
import classes from './ui.module.css'

export type BannerTone = 'danger' | 'warn' | 'plain' | 'info'

const icons: Record<BannerTone, IconType> = {
  danger: IconAlertCircle,
  warn: IconAlertTriangle,
  plain: IconCloudOff,
  info: IconShieldLock,
}

export interface BannerProps {
  tone?: BannerTone
  icon?: IconType
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Default "status"; "alert" for what must be heard at once. */
  role?: 'status' | 'alert' | 'note'
}

/** A framed sentence with its icon: problems, warnings, the state of the line. */
export const Banner = ({ tone = 'plain', icon, title, children, actions, role = 'status' }: BannerProps) => {
  const Icon = icon ?? icons[tone]
  return (
    <div className={`${classes.banner} ${classes[`banner-${tone}`]}`} role={role}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <div className={classes.bannerText}>
        {title && <b>{title}</b>}
        {children}
      </div>
      {actions && <div className={classes.bannerActions}>{actions}</div>}
    </div>
  )
}

const toneOf = (problem: Problem): BannerTone => {
  if (problem.reply.kind === 'unavailable') return 'plain'
  return problem.reply.kind === 'stale' || problem.reply.kind === 'conflict' ? 'warn' : 'danger'
}

export interface ProblemBannerProps {
  problem: Problem | null | undefined
  actions?: ReactNode
  /** Names of the fields for the linked summary: path → label. */
  labels?: Record<string, string>
}

/** The sentence of a refusal where it happened, spoken at once; with `labels`, its fields as links. Nothing without a problem. */
export const ProblemBanner = ({ problem, actions, labels }: ProblemBannerProps) => {
  const text = useProblemText()
  if (!problem) return null
  return (
    <Banner tone={toneOf(problem)} role="alert" actions={actions}>
      <p>{text(problem)}</p>
      {labels && <FormProblems problem={problem} labels={labels} />}
    </Banner>
  )
}
