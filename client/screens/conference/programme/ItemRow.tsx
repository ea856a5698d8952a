import { IconEdit, IconLock } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { hour, span } from '../../../ui/format'
import { useShortName } from '../points/use-tree'
import classes from './programme.module.css'
import { minutesOf, type Placed } from './times'

export interface ItemRowProps {
  placed: Placed
  chosen: boolean
  locked: boolean
  onChoose: () => void
  onStep: ((by: -1 | 1) => void) | undefined
}

/** One item: when, what and who, how long, from whom. The row is a button; Alt ↑ ↓ moves it. */
export const ItemRow = ({ placed, chosen, locked, onChoose, onStep }: ItemRowProps) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const { item, session, own, from, to, set, clash } = placed
  const name = shortName(session.hostName)
  const Icon = own && !locked ? IconEdit : IconLock
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || !onStep || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onStep(event.key === 'ArrowUp' ? -1 : 1)
  }
  const presenter = [item.presenterPrinted, item.presenterOffice].filter(Boolean).join(', ')
  const minutes = minutesOf(placed)
  return (
    <button
      type="button"
      data-item={item.id}
      className={classes.row}
      data-locked={locked || undefined}
      data-clash={clash !== undefined || undefined}
      aria-pressed={chosen}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <span className={classes.times}>
        <b className={set ? classes.box : ''}>{hour(from)}</b>
        <small>{hour(to)}</small>
      </span>
      <span className={classes.title}>
        <b>{item.title}</b>
        {presenter !== '' && <small>{presenter}</small>}
        {item.actualFrom !== null && (
          <small className="num">
            {t('conference:programme.actual', {
              span: item.actualTo === null ? hour(item.actualFrom) : span(item.actualFrom, item.actualTo),
            })}
          </small>
        )}
      </span>
      <span className={classes.length}>{minutes > 0 ? t('conference:programme.minutes', { minutes }) : '–'}</span>
      <span className={classes.source} data-own={own || undefined}>
        <Icon size={14} aria-hidden="true" />
        {own ? t('conference:programme.own', { name }) : t('conference:programme.from', { name })}
      </span>
    </button>
  )
}
