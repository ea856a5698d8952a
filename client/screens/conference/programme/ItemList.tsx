import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import { span } from '../../../ui/format'
import { SessionActs } from '../overview/SessionActs'
import { ClashLine } from './ClashLine'
import { ItemRow } from './ItemRow'
import classes from './programme.module.css'
import { minutesOf } from './times'
import type { useItemMoves } from './use-moves'
import type { Part } from './use-programme'

interface GroupProps extends Omit<ItemListProps, 'parts'> {
  part: Part
}

const Group = ({ conference, part, chosen, editable, onChoose, moves }: GroupProps) => {
  const { t } = useTranslation()
  const { session, items } = part
  const mayEdit = editable(part)
  const { plannedFrom, plannedTo } = session
  return (
    <section aria-label={session.title}>
      <div className={classes.group} data-cancelled={session.state === 'cancelled' || undefined}>
        <h2>{session.title}</h2>
        <span className="num">
          {t('conference:programme.sessionTime', {
            span: span(plannedFrom, plannedTo),
            count: minutesOf({ from: plannedFrom, to: plannedTo }),
          })}
        </span>
        <span>{t(`common:session.${session.state}`)}</span>
        <SessionActs conference={conference} session={session} />
      </div>
      {items.length === 0 && <p className={classes.nothing}>{t('conference:programme.noItems')}</p>}
      <ol className={classes.items}>
        {items.map((placed) => (
          <li key={placed.item.id} data-clash={placed.clash !== undefined || undefined}>
            <ItemRow
              placed={placed}
              chosen={placed.item.id === chosen}
              locked={!mayEdit}
              onChoose={() => onChoose(placed.item.id)}
              onStep={mayEdit ? (by) => moves.step(part, placed.item, by) : undefined}
            />
            {placed.clash && (
              <ClashLine
                placed={placed}
                onRemedy={mayEdit ? (times) => moves.setTimes(part, placed.item, times) : undefined}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

export interface ItemListProps {
  conference: Conference
  parts: Part[]
  chosen: number | undefined
  editable: (part: Part) => boolean
  onChoose: (id: number) => void
  moves: ReturnType<typeof useItemMoves>
}

/** Sessions with their items in order. ↑ ↓ walks, Enter chooses, Alt ↑ ↓ moves. */
export const ItemList = (props: ItemListProps) => {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    const focused = document.activeElement
    const at = focused instanceof HTMLElement ? rows.indexOf(focused) : -1
    if (at < 0) return
    event.preventDefault()
    rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows walk between the buttons inside
    <div ref={box} className={classes.list} onKeyDown={onKeyDown}>
      <div className={classes.head} aria-hidden="true">
        <span>{t('conference:programme.times')}</span>
        <span>{t('conference:programme.item')}</span>
        <span>{t('conference:programme.length')}</span>
        <span>{t('conference:programme.source')}</span>
      </div>
      {props.parts.map((part) => (
        <Group key={part.session.id} {...props} part={part} />
      ))}
      <p className={classes.legend}>
        <span className={classes.box}>07:15</span> {t('conference:programme.set')} <b className="num">07:45</b>{' '}
        {t('conference:programme.computed')}
      </p>
    </div>
  )
}
