import { useTranslation } from 'react-i18next'
import { count, hour } from '../../ui/format'
import { CountForm } from './CountForm'
import classes from './count.module.css'
import { Sheet } from './Sheet'
import { attends } from './tally'
import { useHeadcount } from './use-headcount'
import type { RollView } from './use-roll'

interface HeadcountSheetProps {
  view: RollView
  onClose: () => void
}

/** The figure counted in the hall beside what the list says: «Sĩ số 187 · Danh sách 185 · Lệch 2». It is sent as it is. */
export const HeadcountSheet = ({ view, onClose }: HeadcountSheetProps) => {
  const { t } = useTranslation()
  const { reported, report } = useHeadcount(view)
  const { tally, rows } = view
  const members = rows.filter(
    ({ seat, state }) => seat.attendsAs === 'full' && attends(state) && state !== 'online' && seat.member,
  ).length
  const start = {
    n: reported?.n ?? null,
    excused: reported?.excused ?? tally.excused,
    members: reported?.members ?? members,
  }
  return (
    <Sheet
      title={t('roll-call:count.title')}
      sub={reported && t(`roll-call:count.${reported.sign}At`, { n: count(reported.n), at: hour(reported.at) })}
      onClose={onClose}
    >
      <CountForm
        start={start}
        quota={tally.expected}
        verb={({ n }) => t('roll-call:count.verb', { n: count(n ?? 0) })}
        onSend={(figures) => {
          report(figures)
          onClose()
        }}
      >
        {({ n }) => {
          const gap = n === null ? 0 : n - tally.hall
          return (
            <dl className={`${classes.sum} num`}>
              <div>
                <dt>{t('roll-call:count.counted')}</dt>
                <dd>{n === null ? '–' : count(n)}</dd>
              </div>
              <div>
                <dt>{t('roll-call:count.list')}</dt>
                <dd>{count(tally.hall)}</dd>
              </div>
              <div className={gap === 0 ? '' : classes.difference}>
                <dt>{t('roll-call:count.difference')}</dt>
                <dd>{n === null ? '–' : count(Math.abs(gap))}</dd>
              </div>
            </dl>
          )
        }}
      </CountForm>
    </Sheet>
  )
}
