import { useTranslation } from 'react-i18next'
import classes from './preview.module.css'
import type { Node } from './tree'
import { useStill } from './use-still'

/** The hall's own picture; without a fresh one, said in words. */
export const PreviewPicture = ({ node, caption = false }: { node: Node; caption?: boolean }) => {
  const { t } = useTranslation()
  const { ref, url } = useStill(node.point.id)
  return (
    <div className={classes.picture} ref={ref}>
      {url ? (
        <img src={url} alt={t('control:wall.picture', { name: node.name })} />
      ) : (
        <span className="dim small">{t('control:preview.noPicture')}</span>
      )}
      {caption && (
        <span className={classes.caption}>
          {[node.name, node.parent?.name].filter((name) => name !== undefined).join(', ')}
        </span>
      )}
    </div>
  )
}
