import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../ui/format'
import classes from './roll-call.module.css'
import type { Row } from './rows'
import { type Group, groupsOf } from './tally'

/** Beyond so many lines only those in view stand in the page. */
const MANY = 260

type Line = { key: string; group: Group } | { key: string; row: Row }

const linesOf = (groups: readonly Group[]): Line[] =>
  groups.flatMap((group, at) => [
    { key: `g${at}`, group },
    ...group.rows.map((row) => ({ key: `s${row.seat.id}`, row })),
  ])

const GroupLine = ({ group }: { group: Group }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.group}>
      <h2>{group.title}</h2>
      <span className="num">
        {t('roll-call:group.marked', { n: count(group.marked), of: count(group.rows.length) })}
      </span>
    </div>
  )
}

interface ListProps {
  rows: readonly Row[]
  line: (row: Row) => ReactNode
}

const Virtual = ({ lines, line }: { lines: readonly Line[]; line: ListProps['line'] }) => {
  const list = useRef<HTMLUListElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => document.getElementById('main'),
    estimateSize: (at) => (lines[at] && 'group' in lines[at] ? 33 : 57),
    getItemKey: (at) => lines[at]?.key ?? at,
    scrollMargin: list.current?.offsetTop ?? 0,
    overscan: 8,
  })
  return (
    <ul ref={list} className={classes.list} style={{ height: virtual.getTotalSize(), flex: 'none' }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const shown = lines[index]
        return (
          shown && (
            <li
              key={String(key)}
              data-index={index}
              ref={virtual.measureElement}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              {'group' in shown ? <GroupLine group={shown.group} /> : line(shown.row)}
            </li>
          )
        )
      })}
    </ul>
  )
}

/** The roll by groups with their counts; thousands of rows stay light. */
export const List = ({ rows, line }: ListProps) => {
  const lines = linesOf(groupsOf(rows))
  if (lines.length > MANY) return <Virtual lines={lines} line={line} />
  return (
    <ul className={classes.list}>
      {lines.map((shown) => (
        <li key={shown.key}>{'group' in shown ? <GroupLine group={shown.group} /> : line(shown.row)}</li>
      ))}
    </ul>
  )
}
