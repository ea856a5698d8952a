import { IconHandStop } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '../../ui/format'
import { StateIcon } from '../../ui/StateIcon'
import { countStates, worstFirst } from './point-state'
import type { PointState } from './stage-of'
import classes from './tiles.module.css'
import { branchOf, type Node } from './tree'
import type { Choice } from './use-choice'
import { useInRoom } from './use-room'

interface Tile {
  node: Node
  worst: PointState
  counts: Map<PointState, number>
  asks: number
}

const useTiles = (top: Node, states: ReadonlyMap<number, PointState>): Tile[] => {
  const { requests } = useInRoom()
  return useMemo(
    () =>
      [top, ...top.children].map((node): Tile => {
        const branch = node === top ? [top] : branchOf(node)
        const ids = new Set(branch.map((each) => each.point.id))
        const counts = countStates(branch.map((each) => states.get(each.point.id) ?? 'notin'))
        const worst = worstFirst.find((state) => state !== 'tv' && (counts.get(state) ?? 0) > 0) ?? 'normal'
        return { node, worst, counts, asks: requests.filter((request) => ids.has(request.point)).length }
      }),
    [top, states, requests],
  )
}

const DEVIATES: ReadonlySet<PointState> = new Set(['incident', 'lost', 'weak'])

const Line = ({ tile, size }: { tile: Tile; size: number }) => {
  const { t } = useTranslation()
  const { worst, counts } = tile
  if ((counts.get('onair') ?? 0) > 0)
    return (
      <>
        <StateIcon state="onair" size={12} decorative />
        {t('ui:state.onair')}
      </>
    )
  if (worst === 'normal') return <>{t('control:points', { count: size })}</>
  return (
    <>
      <StateIcon state={worst} size={12} decorative />
      {`${count(counts.get(worst) ?? 0)}/${count(size)} `}
      <span className={classes.words}>{t(`control:legend.${worst}`)}</span>
    </>
  )
}

interface TileWallProps {
  top: Node
  choice: Choice
  states: ReadonlyMap<number, PointState>
  onOpen: (id: number) => void
}

/** A tile per branch: its worst state, how many, who asks. It opens to its points on a click. */
export const TileWall = ({ top, choice, states, onOpen }: TileWallProps) => {
  const tiles = useTiles(top, states)
  return (
    <div className={classes.tiles}>
      {tiles.map((tile) => {
        const { node, worst, asks, counts } = tile
        const size = node === top ? 1 : node.size
        const onAir = (counts.get('onair') ?? 0) > 0
        const opens = node !== top && node.children.length > 0
        return (
          <button
            type="button"
            key={node.point.id}
            className={classes.tile}
            data-state={onAir ? 'onair' : worst}
            data-deviates={onAir || DEVIATES.has(worst) || undefined}
            onClick={() => (opens ? onOpen(node.point.id) : choice.choosePoint(node.point.id))}
          >
            <span className={classes.tileName}>
              {node.name}
              {asks > 0 && (
                <span>
                  <IconHandStop size={14} aria-hidden="true" />
                  {asks}
                </span>
              )}
            </span>
            <span className={classes.tileLine}>
              <Line tile={tile} size={size} />
            </span>
          </button>
        )
      })}
    </div>
  )
}
