import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../../../shared/points'
import { Button } from '../../../ui/Button'
import { Empty } from '../../../ui/Empty'
import { AddRow } from './AddRow'
import { GroupRow } from './GroupRow'
import { type Group, type Line, linesOf } from './lines'
import classes from './people.module.css'
import { SeatRow } from './SeatRow'
import type { Hall, PeopleActs } from './use-people'

const VIRTUAL_OVER = 200
const columns = ['no', 'name', 'office', 'unit', 'member', 'attendsAs', 'doorCode', 'more'] as const

const Head = () => {
  const { t } = useTranslation()
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: rows of this grid can be virtual and open below themselves
    // biome-ignore-start lint/a11y/useFocusableInteractive: headings of columns
    <div role="row" className={classes.head}>
      {columns.map((column) => (
        <span key={column} role="columnheader" data-column={column}>
          <span className={column === 'more' ? 'visually-hidden' : ''}>{t(`conference:people.${column}`)}</span>
        </span>
      ))}
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above
    // biome-ignore-end lint/a11y/useSemanticElements: as above
  )
}

export interface HallListProps {
  point: Point
  points: readonly Point[]
  hall: Hall
  groups: Group[]
  editable: boolean
  acts: PeopleActs
  /** Title of the group that a person is being added to. */
  adding: string | undefined
  onAdding: (title: string | undefined) => void
  onPaste: (text: string) => void
  filtered: boolean
}

const Nothing = ({ filtered, editable, onAdding }: Pick<HallListProps, 'filtered' | 'editable' | 'onAdding'>) => {
  const { t } = useTranslation()
  if (filtered) return <Empty title={t('conference:people.filteredNone')} />
  return (
    <Empty
      title={t('conference:people.empty')}
      action={
        editable && (
          <Button onClick={() => onAdding(t('conference:people.ungrouped'))}>{t('conference:people.addPerson')}</Button>
        )
      }
    >
      {t('conference:people.emptyText')}
    </Empty>
  )
}

/** Groups, people, and the line to type the next one into. Over 200 lines only those in view are drawn. */
export const HallList = (props: HallListProps) => {
  const { point, points, hall, groups, editable, acts, adding, onAdding, onPaste } = props
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEdited] = useState<number>()
  const doubles = new Map(hall.doubles.map((double) => [double.seat, double]))
  const lines = linesOf({ groups, closed, doubles: new Set(doubles.keys()), adding })
  const many = lines.length > VIRTUAL_OVER
  const virtual = useVirtualizer({
    count: many ? lines.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => 33,
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: 16,
    initialRect: { width: 900, height: 700 },
  })
  const toggle = (title: string): void =>
    setClosed(
      (before) => new Set(before.has(title) ? [...before].filter((each) => each !== title) : [...before, title]),
    )
  const lineOf = (line: Line): ReactNode => {
    switch (line.kind) {
      case 'group':
        return (
          <GroupRow
            key={line.key}
            line={line}
            onToggle={() => toggle(line.group.title)}
            onAdd={editable ? () => onAdding(line.group.title) : undefined}
          />
        )
      case 'add':
        return (
          <AddRow
            key={line.key}
            group={line.group}
            no={line.group.seats.length + 1}
            all={hall.seats}
            point={point}
            acts={acts}
            onPaste={onPaste}
            onClose={() => onAdding(undefined)}
          />
        )
      case 'seat':
        return (
          <SeatRow
            key={line.key}
            line={line}
            point={point}
            points={points}
            hall={hall}
            double={doubles.get(line.seat.id)}
            editable={editable}
            open={edited === line.seat.id}
            onOpen={(open) => setEdited(open ? line.seat.id : undefined)}
            acts={acts}
          />
        )
    }
  }
  return (
    <section
      ref={box}
      className={classes.list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('conference:people.list', { name: point.printedName })}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows can be virtual and open below themselves */}
      <div
        role="table"
        aria-label={t('conference:people.list', { name: point.printedName })}
        aria-rowcount={lines.length + 1}
      >
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
      {lines.length === 0 && <Nothing {...props} />}
    </section>
  )
}
