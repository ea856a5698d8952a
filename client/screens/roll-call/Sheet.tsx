import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './sheet.module.css'

interface SheetProps {
  title: ReactNode
  sub?: ReactNode
  onClose: () => void
  /** Stays at the lower edge: the one filled button. */
  foot?: ReactNode
  /** Almost the whole height, whatever is in it. */
  tall?: boolean
  children: ReactNode
}

/** A sheet drawn up from the lower edge of the phone. Escape and ✕ close it; nothing is recorded by closing. */
export const Sheet = ({ title, sub, onClose, foot, tall = false, children }: SheetProps) => {
  const { t } = useTranslation()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={
        <>
          <span className={classes.title}>{title}</span>
          {sub && <span className={classes.sub}>{sub}</span>}
        </>
      }
      closeButtonProps={{ 'aria-label': t('ui:close'), size: 44, iconSize: 22 }}
      classNames={{
        content: `${classes.content} ${tall ? classes.tall : ''}`,
        header: classes.header ?? '',
        title: classes.heading ?? '',
        body: classes.body ?? '',
      }}
      transitionProps={{ duration: 120 }}
      lockScroll={false}
    >
      <div className={classes.scroll}>{children}</div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </Drawer>
  )
}
