import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IconType } from './icon'
import classes from './ui.module.css'

export interface ChipProps {
  icon?: IconType
  /** A colour token: "--weak". Words and icon carry the meaning; colour only helps. */
  color?: string
  filled?: boolean
  dashed?: boolean
  children: ReactNode
}

/** A small word in a round frame. */
export const Chip = ({ icon: Icon, color, filled = false, dashed = false, children }: ChipProps) => {
  const style: CSSProperties = color
    ? filled
      ? { background: `var(${color})`, borderColor: `var(${color})`, color: '#fff' }
      : { color: `var(${color})`, borderColor: `var(${color})` }
    : {}
  return (
    <span className={classes.chip} style={{ ...style, ...(dashed ? { borderStyle: 'dashed' } : {}) }}>
      {Icon && <Icon size={14} stroke={2} aria-hidden="true" />}
      {children}
    </span>
  )
}

/** «Dữ liệu trình diễn», on every page of the demonstration. */
export const DemoChip = () => {
  const { t } = useTranslation()
  return (
    <span className={`${classes.chip} ${classes.demo}`} title={t('ui:demo')}>
      <span className={classes.demoLong}>{t('ui:demo')}</span>
      <span className={classes.demoShort} aria-hidden="true">
        {t('ui:demoShort')}
      </span>
    </span>
  )
}
