import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { clockTime } from '../../../ui/format'
import { ProblemBanner } from '../../../ui/ProblemBanner'
import consoleClasses from '../console.module.css'
import { capital, shortName } from '../names'
import type { Console } from '../use-console'
import classes from './check.module.css'
import { useReady } from './ready'
import { tally } from './rows'
import type { Check } from './use-check'

/** Declares what was found to the points above, weak parts included. */
export const Readiness = ({ model, check }: { model: Console; check: Check }) => {
  const { t } = useTranslation()
  const { session, point } = model
  const before = useReady(session?.id ?? null)
  const { weak, failed, open } = tally(check.rows)
  const above = point.ancestors[0]
  const deviating = weak + failed
  const key = deviating > 0 ? 'media:check.declareWith' : open > 0 ? 'media:check.declareOpen' : 'media:check.declare'
  return (
    <section className={`${consoleClasses.card} ${classes.ready}`} aria-label={t('media:check.declareRegion')}>
      <p>
        {above && t('media:check.whoSees', { name: capital(shortName(t, above.printedName)) })}{' '}
        {before && <b role="status">{t('media:check.declared', { at: clockTime(before.at) })}</b>}
      </p>
      <ProblemBanner problem={check.ready.error} />
      <Button
        kind="primary"
        size="big"
        wide
        icon={IconSend}
        busy={check.ready.isPending}
        disabled={session === null || check.running}
        onClick={check.declare}
      >
        {t(key, { deviating, open })}
      </Button>
    </section>
  )
}
