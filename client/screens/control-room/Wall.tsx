import { useTranslation } from 'react-i18next'
import { useQueryWord } from '../../address'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/keys'
import { SmallWall } from './SmallWall'
import type { PointState } from './stage-of'
import { TileWall } from './TileWall'
import { SMALL } from './tree'
import type { Choice } from './use-choice'
import { useInRoom } from './use-room'
import { WallBar } from './WallBar'
import { WallTable } from './WallTable'
import classes from './wall.module.css'

export interface WallProps {
  choice: Choice
  states: ReadonlyMap<number, PointState>
  /** Alone on a display of its own. */
  alone?: boolean
}

/** The branch that is looked into; a province opens to its points on a click. */
export const useOpened = () => {
  const { nodes, root } = useInRoom()
  const [word, set] = useQueryWord('nut')
  const node = nodes.get(Number(word ?? 0)) ?? root
  return { node, open: (id: number) => set(id === root.point.id ? undefined : String(id), true) }
}

/** Every point of the session: tiles with pictures for some twenty, a tile per branch for more, and a table for any number. */
export const Wall = ({ choice, states, alone = false }: WallProps) => {
  const { t } = useTranslation()
  const { root } = useInRoom()
  const { node, open } = useOpened()
  const [view, setView] = useQueryWord('tuong')
  const asTable = view === 'bang'
  const setTable = (on: boolean): void => setView(on ? 'bang' : undefined)
  useKeys([{ key: '/', label: t('control:keys.find'), run: () => setTable(true) }])
  return (
    <section className={classes.wall} data-alone={alone || undefined} aria-labelledby="wall" data-region>
      <WallBar states={states} asTable={asTable} setTable={setTable} alone={alone} />
      {node !== root && !asTable && (
        <div className={classes.way}>
          <Button size="small" onClick={() => open(node.parent?.point.id ?? root.point.id)}>
            {t('control:wall.up', { name: node.parent?.name ?? root.name })}
          </Button>
          <b>{node.name}</b>
        </div>
      )}
      {asTable ? (
        <WallTable choice={choice} states={states} alone={alone} />
      ) : node.size <= SMALL ? (
        <SmallWall top={node} choice={choice} states={states} />
      ) : (
        <TileWall top={node} choice={choice} states={states} onOpen={open} />
      )}
    </section>
  )
}
