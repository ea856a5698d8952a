import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { evidenceOf } from '../../../shared/attendance'
import { useCall } from '../../api'
import { hour } from '../../ui/format'
import { stateOf } from './marks'
import classes from './sheet.module.css'

/** Who recorded what about a seat, latest first; nothing where there is no line or no right to it. */
export const SeatHistory = ({ session, seat }: { session: number; seat: number }) => {
  const { t } = useTranslation()
  const { data } = useCall(evidenceOf, { params: { id: session, seat } }, { retry: false, staleTime: 0 })
  const marks = (data?.marks ?? []).slice(-4).toReversed()
  if (marks.length === 0) return null
  return (
    <ul className={classes.history} aria-label={t('roll-call:history.title')}>
      {marks.map((mark) => {
        const state = t(`ui:state.${stateOf(mark)}`)
        const said = mark.reason ? t('roll-call:said.reason', { state, reason: mark.reason }) : state
        return (
          <li key={mark.stamp} className="num">
            <IconHistory size={16} aria-hidden="true" />
            {t('roll-call:history.by', {
              at: hour(mark.deviceAt),
              author: mark.authorName ?? t('roll-call:clash.device'),
              said,
            })}
          </li>
        )
      })}
    </ul>
  )
}
