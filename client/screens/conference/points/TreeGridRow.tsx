import {
  IconAlertCircle,
  IconBroadcast,
  IconChevronDown,
  IconChevronRight,
  IconDeviceTv,
  IconPhone,
  IconVideo,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../../../shared/points'
import { count as figure } from '../../../ui/format'
import type { IconType } from '../../../ui/icon'
import type { TreeNode, TreeRow } from '../../../ui/tree-rows'
import classes from './points.module.css'

export type Node = TreeNode & { point: Point }

export const followIcons: Record<Point['follows'], IconType> = {
  livekit: IconVideo,
  stream: IconBroadcast,
  tv: IconDeviceTv,
  phone: IconPhone,
}

export interface TreeGridRowProps {
  row: TreeRow<Node>
  index: number
  start: number
  active: boolean
  chosen: boolean
  level: string
  count: number
  onChoose: () => void
  onToggle: () => void
}

const Twist = ({ open, onToggle }: { open: boolean; onToggle: () => void }) => {
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger mark for the mouse; the keyboard has its arrows
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className={classes.twist}
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" />
    </span>
  )
}

/** One point: name with how many it holds, level, seats of its hall, who answers, how it follows. */
export const TreeGridRow = (props: TreeGridRowProps) => {
  const { row, index, start, active, chosen, level, count, onChoose, onToggle } = props
  const { t } = useTranslation()
  const { point, name } = row.node
  const Follows = followIcons[point.follows]
  const lacking = point.responsible === '' || point.phone === ''
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid
    // biome-ignore lint/a11y/useSemanticElements: a tree of rows is no table
    <div
      id={`diem-${point.id}`}
      role="row"
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      {...(row.children > 0 ? { 'aria-expanded': row.open } : {})}
      data-active={active || undefined}
      data-root={row.level === 1 || undefined}
      className={classes.row}
      style={{ transform: `translateY(${start}px)` }}
      onClick={onChoose}
    >
      {/* biome-ignore-start lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: as above */}
      <span role="gridcell" className={classes.name} style={{ paddingLeft: (row.level - 1) * 18 }}>
        {row.children > 0 ? <Twist open={row.open} onToggle={onToggle} /> : <span className={classes.twist} />}
        <b>{name}</b>
        {count > 1 && <small className="num">{figure(count)}</small>}
      </span>
      <span role="gridcell" data-column="level" className="dim">
        {level}
      </span>
      <span role="gridcell" data-column="capacity" className="num">
        {point.capacity === null ? '–' : figure(point.capacity)}
      </span>
      <span role="gridcell" data-column="responsible">
        {lacking ? (
          <span className={classes.need}>
            <IconAlertCircle size={16} aria-hidden="true" /> {point.responsible || t('conference:points.noResponsible')}
          </span>
        ) : (
          point.responsible
        )}
      </span>
      <span role="gridcell" data-column="follows" className={classes.follows}>
        <Follows size={16} stroke={1.75} aria-hidden="true" /> {t(`conference:points.followsVia.${point.follows}`)}
      </span>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: as above */}
    </div>
  )
}
