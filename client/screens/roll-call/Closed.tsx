import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/sessions'
import type { Sheet } from '../../../shared/sheets'
import { hour } from '../../ui/format'
import { Banner } from '../../ui/ProblemBanner'

/** Why nothing can be marked now; undefined: marking goes on. Marks begin 90 minutes before and end with the acceptance. */
export const closedBy = (
  sheet: Pick<Sheet, 'state'>,
  session: Pick<Session, 'state' | 'roomsFrom'>,
  mayMark: boolean,
  now: number,
): 'locked' | 'accepted' | 'cancelled' | 'early' | 'reading' | undefined => {
  if (sheet.state === 'locked' || sheet.state === 'accepted') return sheet.state
  if (session.state === 'cancelled') return 'cancelled'
  if (session.state === 'planned' && now < session.roomsFrom) return 'early'
  return mayMark ? undefined : 'reading'
}
export type Why = NonNullable<ReturnType<typeof closedBy>>

/** The sentence in place of the buttons. */
export const ClosedLine = ({ why, sheet, session }: { why: Why; sheet: Sheet; session: Session }) => {
  const { t } = useTranslation()
  const at = { accepted: sheet.acceptedAt, locked: sheet.lockedAt, early: session.roomsFrom }
  const when = why === 'accepted' || why === 'locked' || why === 'early' ? at[why] : null
  return (
    <p role="note" style={{ margin: 0, lineHeight: 1.4 }}>
      {t(`roll-call:closed.${why}`, { at: when === null ? '' : hour(when) })}
    </p>
  )
}

/** The secretary sent the sheet back, with what is to be put right. */
export const Returned = ({ reason }: { reason: string }) => {
  const { t } = useTranslation()
  return (
    <Banner tone="warn" title={t('roll-call:returned.title')}>
      <p>{reason}</p>
    </Banner>
  )
}
