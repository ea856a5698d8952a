import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problems'
import { useServerSecond } from '../../clock'
import { Button } from '../../ui/Button'
import { duration, hour } from '../../ui/format'
import { Banner, ProblemBanner } from '../../ui/ProblemBanner'

/** What was refused; while waiting it says until when. */
export const Refusal = ({ problem, wait }: { problem: Problem | null; wait: number | undefined }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  if (problem?.reply.code !== 'wait') return <ProblemBanner problem={problem} />
  if (wait === undefined) return null
  const minutes = Math.max(1, Math.ceil((wait - now) / 60_000))
  return (
    <Banner tone="danger" role="alert" title={t('problems:wrong_pair_short')}>
      <p>{t('sign-in:waitUntil', { minutes, at: hour(wait) })}</p>
    </Banner>
  )
}

/** The one filled button; while waiting it counts down and does nothing. */
export const SubmitOrWait = ({ verb, busy, wait }: { verb: string; busy: boolean; wait: number | undefined }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  return (
    <Button type="submit" kind="primary" size="touch" wide busy={busy} disabled={wait !== undefined}>
      {wait === undefined ? verb : t('sign-in:again', { left: duration(wait - now) })}
    </Button>
  )
}
