import { useTranslation } from 'react-i18next'
import { attending } from '../../../shared/figures'
import { count } from '../../ui/format'
import { StateIcon } from '../../ui/StateIcon'
import classes from './cell.module.css'
import type { PointState } from './stage-of'
import { branchOf, type Node } from './tree'
import { totalFigures, useInRoom } from './use-room'

const Row = ({ label, n, all }: { label: string; n: number; all?: number }) => (
  <span className={classes.row}>
    <span>{label}</span>
    <b>{all === undefined ? count(n) : `${count(n)}/${count(all)}`}</b>
  </span>
)

/** In a local session: how many came over from the one before, and how many left since. */
const Carried = ({ node }: { node: Node }) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const before = room.carried.get(node.point.id)?.total
  if (!before) return null
  const came = attending(before)
  const change = attending(totalFigures(room, node.point.id)) - came
  return (
    <>
      <Row label={t('control:wall.carried')} n={came} />
      {change < 0 && <Row label={t('control:wall.left')} n={-change} />}
      {change > 0 && <Row label={t('control:wall.joined')} n={change} />}
    </>
  )
}

/** What a high tile carries: the figures of its branch, who asks in it, what deviates in it. */
export const Branch = ({ node, states }: { node: Node; states: ReadonlyMap<number, PointState> }) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const total = totalFigures(room, node.point.id)
  const below = branchOf(node).slice(1)
  const asking = room.requests.filter((request) => request.point === node.point.id)
  const inBranch = (state: PointState): number => below.filter((one) => states.get(one.point.id) === state).length
  const isRoot = node === room.root
  return (
    <span className={classes.more}>
      {below.length > 0 && (
        <Row
          label={isRoot ? t('control:wall.whole') : t('control:wall.wholeBranch', { count: node.size })}
          n={attending(total)}
          all={total.expected}
        />
      )}
      {isRoot && room.session.continues === null && (
        <Row label={t('control:wall.reported')} n={total.reported} all={total.points} />
      )}
      {room.session.continues !== null && <Carried node={node} />}
      {isRoot && room.session.continues === null && <Row label={t('control:wall.substitutes')} n={total.substitutes} />}
      {asking.length > 0 && (
        <span className={classes.asks}>
          <StateIcon state="hand" size={14} decorative />
          {t('control:wall.asks')}
        </span>
      )}
      {!isRoot &&
        (['incident', 'lost', 'weak', 'notin'] as const)
          .filter((state) => inBranch(state) > 0)
          .slice(0, room.session.continues === null ? 2 : 1)
          .map((state) => (
            <span key={state} className={classes.dev} data-state={state}>
              <StateIcon state={state} size={14} decorative />
              {t(`control:branch.${state}`, { count: inBranch(state) })}
            </span>
          ))}
    </span>
  )
}
