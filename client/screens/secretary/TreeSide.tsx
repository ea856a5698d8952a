import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { count, rate } from '../../ui/format'
import { Tree } from '../../ui/Tree'
import aside from './side.module.css'
import type { NodeFigures } from './tree'
import type { Desk } from './use-desk'
import { useOpen } from './use-open'

const End = ({ figures, points }: { figures: NodeFigures | undefined; points: number }) => {
  const { t } = useTranslation()
  if (!figures) return null
  const { expected, attending, silent } = figures
  return (
    <>
      <span className={aside.rate}>{expected === 0 ? '' : silent === points ? '–' : rate(attending, expected)}</span>
      <span className={aside.silent}>
        {silent > 0 && (
          <>
            <IconBell size={14} stroke={1.75} aria-hidden="true" />
            <span aria-hidden="true">{count(silent)}</span>
            <span className="visually-hidden">{t('secretary:tree.silentOf', { count: silent })}</span>
          </>
        )}
      </span>
    </>
  )
}

/** The tree of halls with rate and silent points; virtual, so that 31,097 are as quick as thirty. */
export const TreeSide = ({ desk, chosen }: { desk: Desk; chosen: number }) => {
  const { t } = useTranslation()
  const open = useOpen(desk)
  const { nodes, figures } = desk
  return (
    <section className={aside.side} aria-label={t('secretary:tree.label')}>
      <div className={aside.sideHead} aria-hidden="true">
        <span>
          {t('secretary:tree.point')} <small>{t('secretary:tree.points')}</small>
        </span>
        <span>{t('secretary:tree.rate')}</span>
        <span>{t('secretary:tree.silent')}</span>
      </div>
      {nodes.length > 0 && (
        <Tree
          label={t('secretary:tree.label')}
          nodes={nodes}
          chosen={chosen}
          openTo={3}
          onChoose={open}
          render={(node) => (
            <>
              {node.name} <small className={aside.points}>{count(node.points)}</small>
            </>
          )}
          end={(node) => <End figures={figures.get(node.id)} points={node.points} />}
        />
      )}
    </section>
  )
}
