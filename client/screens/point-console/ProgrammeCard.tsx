import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/Empty'
import { hour } from '../../ui/format'
import classes from './console.module.css'
import local from './local.module.css'
import type { Console } from './use-console'

/** What comes when: the items of the session that is heard. */
export const ProgrammeCard = ({ items, item }: Pick<Console, 'items' | 'item'>) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section className={`${classes.card} ${classes.work}`} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{t('point:programme.title')}</h2>
      </div>
      {items.length === 0 ? (
        <Empty title={t('point:programme.none')}>{t('point:programme.noneWhat')}</Empty>
      ) : (
        <ol className={local.programme}>
          {items.map((each) => {
            const at = each.actualFrom ?? each.plannedFrom
            return (
              <li
                key={each.id}
                data-over={each.actualTo !== null || undefined}
                {...(each.id === item?.id ? { 'aria-current': 'true' as const } : {})}
              >
                <span className="num">{at === null ? '–' : hour(at)}</span>
                <span>{each.title}</span>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
