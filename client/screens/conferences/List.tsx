import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConferenceRow } from '../../../shared/conferences'
import { day, weekdayOf } from '../../ui/format'
import classes from './conferences.module.css'
import type { Group } from './groups'
import { Row } from './Row'

type Line = { group: Group } | { row: ConferenceRow }
const VIRTUAL_OVER = 200

const GroupLine = ({ group: { name, rows }, now }: { group: Group; now: number }) => {
  const { t } = useTranslation()
  const order = name === 'past' ? t('conferences:group.newestFirst') : t('conferences:group.nearestFirst')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of rows that can be virtual
    // biome-ignore lint/a11y/useFocusableInteractive: a heading of rows, nothing to do with it
    <div role="row" className={classes.group}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <span role="cell">
        <b>{t(`conferences:group.${name}`)}</b> <span className="num dim">{rows.length}</span>
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <span role="cell" className="dim">
        {name === 'today' ? `${weekdayOf(now)} ${day(now)}` : name === 'undated' ? '' : order}
      </span>
    </div>
  )
}

const Head = () => {
  const { t } = useTranslation()
  const columns = ['title', 'resolution', 'time', 'points', 'state', 'more'] as const
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: as above
    // biome-ignore-start lint/a11y/useFocusableInteractive: headings of columns
    <div role="row" className={classes.head}>
      {columns.map((column) => (
        <span key={column} role="columnheader" className={column === 'points' ? (classes.points ?? '') : ''}>
          <span className={column === 'more' ? 'visually-hidden' : ''}>{t(`conferences:column.${column}`)}</span>
        </span>
      ))}
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
}

export interface ListProps {
  groups: Group[]
  now: number
  chosen: number | undefined
  onChoose: (id: number) => void
  onCopy: ((row: ConferenceRow) => void) | undefined
  empty: ReactNode
}

/** The conferences by time. Over 200 rows only those in view are drawn. */
export const List = ({ groups, now, chosen, onChoose, onCopy, empty }: ListProps) => {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  const lines: Line[] = groups.flatMap((group) => [{ group }, ...group.rows.map((row) => ({ row }))])
  const many = lines.length > VIRTUAL_OVER
  const virtual = useVirtualizer({
    count: many ? lines.length : 0,
    getScrollElement: () => box.current,
    estimateSize: (at) => (lines[at] && 'group' in lines[at] ? 29 : 56),
    overscan: 12,
    initialRect: { width: 900, height: 700 },
  })
  const lineOf = (line: Line): ReactNode =>
    'group' in line ? (
      <GroupLine key={line.group.name} group={line.group} now={now} />
    ) : (
      <Row
        key={line.row.id}
        row={line.row}
        chosen={line.row.id === chosen}
        onChoose={() => onChoose(line.row.id)}
        onCopy={onCopy ? () => onCopy(line.row) : undefined}
      />
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} className={classes.list} aria-label={t('conferences:title')} tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows can be virtual, and a phone shows them as cards */}
      <div role="table" aria-label={t('conferences:title')} aria-rowcount={lines.length + 1}>
        <Head />
        {many ? (
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start, key }) => (
              <div
                key={key}
                role="presentation"
                ref={virtual.measureElement}
                data-index={index}
                className={classes.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                {lines[index] && lineOf(lines[index])}
              </div>
            ))}
          </div>
        ) : (
          lines.map(lineOf)
        )}
      </div>
      {lines.length === 0 && empty}
    </section>
  )
}
