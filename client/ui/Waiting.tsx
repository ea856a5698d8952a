import { Skeleton } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ui.module.css'

/** Rows of final height while something loads. */
export const SkeletonRows = ({ rows = 6, height = 44 }: { rows?: number; height?: number }) => (
  <div className={classes.skeletonRows}>
    {[...Array(rows).keys()].map((row) => (
      <Skeleton key={row} height={height - 8} radius="md" />
    ))}
  </div>
)

/** A skeleton that appears only after 200 ms: quick answers do not flash. */
export const Waiting = ({ children = <SkeletonRows /> }: { children?: ReactNode }) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div aria-busy="true" className={classes.waiting}>
      <span className="visually-hidden">{t('ui:loading')}</span>
      {shown && children}
    </div>
  )
}
