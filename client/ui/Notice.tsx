import { IconX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from './Announcer'
import { Button } from './Button'
import classes from './notice.module.css'

let shown: { id: number; text: string } | undefined
const listeners = new Set<() => void>()
const set = (next: typeof shown): void => {
  shown = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A word at the foot of the page for 8 s, spoken too; moves nothing. For what needs no answer: «Đã chép đường dẫn». */
export const notice = (text: string): void => {
  announce(text)
  set({ id: (shown?.id ?? 0) + 1, text })
}

/** Takes it away: what it said no longer matters. */
export const hideNotice = (): void => set(undefined)

/** The place of the notice. Mounted once. */
export const NoticePlace = () => {
  const { t } = useTranslation()
  const now = useSyncExternalStore(subscribe, () => shown)
  const id = now?.id
  useEffect(() => {
    if (id === undefined) return
    const timer = setTimeout(() => set(undefined), 8000)
    return () => clearTimeout(timer)
  }, [id])
  if (!now) return null
  return (
    <div className={classes.notice}>
      <span>{now.text}</span>
      <Button kind="quiet" icon={IconX} label={t('ui:close')} onClick={hideNotice} />
    </div>
  )
}
