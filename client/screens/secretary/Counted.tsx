import { useTranslation } from 'react-i18next'
import type { Figures } from '../../../shared/attendance'
import { clockTime, count } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import { differenceOf, type Hall } from './hall'
import own from './hall.module.css'
import desk from './secretary.module.css'

/** The head-count beside the list: compared, never put in its place. */
export const Counted = ({ hall, figures }: { hall: Hall; figures: Figures }) => {
  const { t } = useTranslation()
  const { roll, point } = hall
  const { headcount } = roll
  if (!headcount)
    return (
      <Panel title={t('secretary:count.title')}>
        <p className={`${desk.body} ${desk.missing}`}>{t('secretary:silent')}</p>
      </Panel>
    )
  const off = differenceOf(roll, figures) ?? 0
  return (
    <Panel title={t('secretary:count.title')} note={<span className="num">{clockTime(headcount.at)}</span>}>
      <dl className={`${own.facts} num`}>
        <div>
          <dt>{t('secretary:count.n')}</dt>
          <dd>{count(headcount.n)}</dd>
        </div>
        <div>
          <dt>{t('secretary:count.members')}</dt>
          <dd>{count(headcount.members)}</dd>
        </div>
        <div>
          <dt>{t('secretary:count.excused')}</dt>
          <dd>{count(headcount.excused)}</dd>
        </div>
        {point.counting === 'list' && (
          <>
            <div>
              <dt>{t('secretary:count.list')}</dt>
              <dd>{count(figures.present)}</dd>
            </div>
            <div data-hot={off !== 0 || undefined}>
              <dt>{t('secretary:count.difference')}</dt>
              <dd>{count(Math.abs(off))}</dd>
            </div>
          </>
        )}
      </dl>
    </Panel>
  )
}
