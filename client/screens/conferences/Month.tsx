import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConferenceRow } from '../../../shared/conferences'
import { Button } from '../../ui/Button'
import classes from './conferences.module.css'
import { dayKey } from './groups'
import { type Day, type DayMark, marksOf, monthFrom, weeksOf } from './month'

interface CellProps {
  day: Day
  mark: DayMark | undefined
  today: boolean
  picked: boolean
  onChoose: (id: number) => void
}

const Cell = ({ day, mark, today, picked, onChoose }: CellProps) => {
  const { t } = useTranslation()
  const first = mark?.rows[0]
  const look = {
    'data-out': !day.inMonth || undefined,
    'data-weekend': day.weekend || undefined,
    'data-today': today || undefined,
    'data-picked': picked || undefined,
  }
  const inside = (
    <>
      <em className="num">{day.date}</em>
      {mark && <i data-dot={mark.dot} />}
    </>
  )
  if (!first)
    return (
      <span className={classes.day} {...look}>
        {inside}
      </span>
    )
  const words = t('conferences:month.day', { day: day.key.split('-').toReversed().join('/'), count: mark.rows.length })
  return (
    <button
      type="button"
      className={classes.day}
      {...look}
      aria-label={`${words}: ${mark.rows.map((row) => row.title).join('; ')}`}
      aria-pressed={picked}
      onClick={() => onChoose(first.id)}
    >
      {inside}
    </button>
  )
}

const Switch = ({ onStep }: { onStep: (by: number) => void }) => {
  const { t } = useTranslation()
  return (
    <span className={classes.monthSwitch}>
      <Button
        size="small"
        kind="quiet"
        icon={IconChevronLeft}
        label={t('conferences:month.previous')}
        onClick={() => onStep(-1)}
      />
      <Button size="small" onClick={() => onStep(0)}>
        {t('conferences:month.today')}
      </Button>
      <Button
        size="small"
        kind="quiet"
        icon={IconChevronRight}
        label={t('conferences:month.next')}
        onClick={() => onStep(1)}
      />
    </span>
  )
}

export interface MonthProps {
  rows: readonly ConferenceRow[]
  now: number
  chosen: ConferenceRow | undefined
  onChoose: (id: number) => void
}

/** The month with what stands on its days; a day chooses its first conference. */
export const Month = ({ rows, now, chosen, onChoose }: MonthProps) => {
  const { t } = useTranslation()
  const today = dayKey(now)
  const thisMonth = `${today.slice(0, 7)}-01`
  const [first, setFirst] = useState(thisMonth)
  const month = `${first.slice(5, 7)}/${first.slice(0, 4)}`
  const marks = marksOf(rows)
  const picked = chosen?.starts ? dayKey(chosen.starts) : undefined
  const names: unknown = t('conferences:month.days', { returnObjects: true })
  return (
    <section className={classes.month} aria-label={t('conferences:month.label', { month })}>
      <div className={classes.monthHead}>
        <h2>{t('conferences:month.title', { month })}</h2>
        <Switch onStep={(by) => setFirst(by === 0 ? thisMonth : monthFrom(first, by))} />
      </div>
      <div className={classes.week} aria-hidden="true">
        {Array.isArray(names) && names.map((name) => <span key={String(name)}>{String(name)}</span>)}
      </div>
      <div className={classes.days}>
        {weeksOf(first).map((day) => (
          <Cell
            key={day.key}
            day={day}
            mark={marks.get(day.key)}
            today={day.key === today}
            picked={day.key === picked}
            onChoose={onChoose}
          />
        ))}
      </div>
      <p className={classes.legend}>
        {(['now', 'some', 'postponed'] as const).map((dot) => (
          <span key={dot}>
            <i data-dot={dot} />
            {t(`conferences:month.${dot}`)}
          </span>
        ))}
      </p>
    </section>
  )
}
