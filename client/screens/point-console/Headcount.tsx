import { IconAlertTriangle, IconListCheck, IconUsers } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../../ui/Button'
import { clockTime, count } from '../../ui/format'
import classes from './console.module.css'
import type { Console } from './use-console'
import { useReport } from './use-report'
import { attending, type Roll } from './use-roll'

export interface HeadcountProps {
  model: Console
  roll: Roll | undefined
  onCount: () => void
}

const Figure = ({ label, value, differs = false }: { label: string; value: number | undefined; differs?: boolean }) => (
  <div data-differs={differs || undefined}>
    <dt>{label}</dt>
    <dd>
      {value === undefined ? '–' : count(value)}
      {differs && <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />}
    </dd>
  </div>
)

/** What was reported beside what the list says; a difference is shown, never corrected. */
export const Headcount = ({ model, roll, onCount }: HeadcountProps) => {
  const { t } = useTranslation()
  const id = useId()
  const { point } = model
  const sent = roll?.headcount ?? null
  const { waiting } = useReport(model)
  const listed = roll && point.counting === 'list' ? attending(roll.figures) : undefined
  const differs = sent !== null && listed !== undefined && sent.n !== listed
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{t(sent ? 'point:count.sentTitle' : 'point:count.title')}</h2>
        <span className={classes.gap} />
        <span className={classes.side} role="status">
          {waiting !== null
            ? t('point:count.waits', { n: count(waiting) })
            : sent
              ? clockTime(sent.at)
              : t('point:count.notSent')}
        </span>
      </div>
      <div className={classes.countRow}>
        <dl className={classes.counts}>
          <Figure label={t('point:count.count')} value={sent?.n} />
          {point.counting === 'list' ? (
            <Figure label={t('point:count.list')} value={listed} />
          ) : (
            <Figure label={t('point:count.expected')} value={roll?.figures.expected} />
          )}
          {differs && <Figure label={t('point:count.difference')} value={Math.abs(sent.n - listed)} differs />}
        </dl>
        {differs ? (
          <ButtonLink
            kind="outline"
            className={classes.soft}
            size="touch"
            icon={IconListCheck}
            to={`/diem/${point.id}/diem-danh`}
          >
            {t('point:count.compare')}
          </ButtonLink>
        ) : (
          <Button kind="outline" className={classes.soft} size="touch" icon={IconUsers} onClick={onCount}>
            {t(sent ? 'point:count.again' : 'point:count.enter')}
          </Button>
        )}
      </div>
    </section>
  )
}
