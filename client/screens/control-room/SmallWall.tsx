import { useTranslation } from 'react-i18next'
import { attending } from '../../../shared/figures'
import { count } from '../../ui/format'
import { Cell } from './Cell'
import type { PointState } from './stage-of'
import { type Node, smallWall, type WallGroup } from './tree'
import type { Choice } from './use-choice'
import { totalFigures, useInRoom } from './use-room'
import classes from './wall.module.css'

interface Props {
  top: Node
  choice: Choice
  states: ReadonlyMap<number, PointState>
}

const GroupHead = ({ group, isTop }: { group: WallGroup; isTop: boolean }) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const { node, nested } = group
  const total = totalFigures(room, node.point.id)
  return (
    <div className={classes.group}>
      <b>
        {nested ? '› ' : ''}
        {node.name}
      </b>
      {(!isTop || group.columns.length > 1) && (
        <span>
          {group.columns.length > 1 && (
            <span className={classes.size}>{t('control:wall.branch', { count: node.size })} </span>
          )}
          <span className="num">
            {count(attending(total))}/{count(total.expected)}
          </span>
        </span>
      )}
      <i />
    </div>
  )
}

/** A tile per point in the order of the tree: two rows, a parent two rows high with its branch. */
export const SmallWall = ({ top, choice, states }: Props) => (
  <div className={classes.tree}>
    {smallWall(top).map((group) => (
      <div
        key={group.node.point.id}
        className={classes.groupBox}
        data-nested={group.nested || undefined}
        style={{ flexGrow: group.columns.reduce((sum, column) => sum + (column.big ? 1.18 : 1), 0) }}
      >
        <GroupHead group={group} isTop={group.node === top} />
        <div className={classes.columns}>
          {group.columns.map((column) => (
            <div key={column.top.point.id} className={classes.column} data-big={column.big || undefined}>
              <Cell node={column.top} big={column.big} choice={choice} states={states} />
              {column.below && <Cell node={column.below} big={false} choice={choice} states={states} />}
            </div>
          ))}
        </div>
      </div>
    ))}
  </div>
)
