import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../../../shared/points'
import { moveOf, rowsOf, wayTo } from '../../../ui/tree-rows'
import classes from './points.module.css'
import { type Node, TreeGridRow } from './TreeGridRow'
import type { Totals } from './tree'
import { useLevel, useShortName } from './use-tree'

const ROW = 32

export interface TreeGridProps {
  /** In order. */
  points: readonly Point[]
  totals: ReadonlyMap<number, Totals>
  chosen: number | undefined
  onChoose: (id: number) => void
  /** Alt ↑ ↓ within its siblings; absent where nothing may be moved. */
  onStep: ((id: number, by: -1 | 1) => void) | undefined
  /** While searching everything that is left stands open. */
  allOpen: boolean
}

const openAtFirst = (points: readonly Point[]): Set<number> =>
  new Set(
    points.filter((point) => point.path.split('/').length - 2 < (points.length > 60 ? 3 : 4)).map((point) => point.id),
  )

/** The tree of points with its columns; only rows in view are drawn. Arrows walk, Enter opens, Alt ↑ ↓ moves. */
export const TreeGrid = ({ points, totals, chosen, onChoose, onStep, allOpen }: TreeGridProps) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const levelOf = useLevel()
  const [open, setOpen] = useState<ReadonlySet<number>>(() => openAtFirst(points))
  const [active, setActive] = useState<number | undefined>(chosen)
  const box = useRef<HTMLDivElement>(null)
  const nodes: Node[] = useMemo(
    () => points.map((point) => ({ id: point.id, parent: point.parent, name: shortName(point.printedName), point })),
    [points, shortName],
  )
  const opened = useMemo(() => (allOpen ? new Set(points.map((point) => point.id)) : open), [allOpen, points, open])
  const rows = useMemo(() => rowsOf(nodes, opened), [nodes, opened])
  const at = Math.max(
    0,
    rows.findIndex((row) => row.node.id === (active ?? chosen)),
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialRect: { width: 800, height: 700 },
  })
  useEffect(() => {
    if (chosen === undefined) return
    setActive(chosen)
    const way = wayTo(nodes, chosen)
    setOpen((before) => (way.every((id) => before.has(id)) ? before : new Set([...before, ...way])))
  }, [chosen, nodes])

  const set = (id: number, now: boolean): void =>
    setOpen((before) => new Set(now ? [...before, id] : [...before].filter((each) => each !== id)))

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at]
    if (event.altKey && row && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      onStep?.(row.node.id, event.key === 'ArrowUp' ? -1 : 1)
      return
    }
    const move = moveOf(event.key, rows, at)
    if (!move) return
    event.preventDefault()
    if ('open' in move || 'close' in move) {
      set('open' in move ? move.open : move.close, 'open' in move)
      return
    }
    const index = 'go' in move ? move.go : move.choose
    const target = rows[index]
    if (!target) return
    setActive(target.node.id)
    virtual.scrollToIndex(index)
    if ('choose' in move) onChoose(target.node.id)
  }

  const current = rows[at]
  const columns = ['name', 'level', 'capacity', 'responsible', 'follows'] as const
  return (
    <div
      ref={box}
      role="treegrid"
      tabIndex={0}
      aria-label={t('conference:points.label')}
      aria-rowcount={rows.length + 1}
      className={classes.grid}
      onKeyDown={onKeyDown}
      {...(current ? { 'aria-activedescendant': `diem-${current.node.id}` } : {})}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid */}
      <div role="row" className={classes.head}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <span key={column} role="columnheader" data-column={column}>
            {t(`conference:points.${column}`)}
          </span>
        ))}
      </div>
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row ? (
            <TreeGridRow
              key={row.node.id}
              row={row}
              index={index}
              start={start}
              active={index === at}
              chosen={row.node.id === chosen}
              level={levelOf(row.node.point, row.node.name)}
              count={totals.get(row.node.id)?.points ?? 1}
              onChoose={() => onChoose(row.node.id)}
              onToggle={() => set(row.node.id, !row.open)}
            />
          ) : null
        })}
      </div>
    </div>
  )
}
