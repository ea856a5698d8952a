import { useTranslation } from 'react-i18next'
import { useAge } from '../../live'
import { announce } from '../../ui/Announcer'
import { Button } from '../../ui/Button'
import { count } from '../../ui/format'
import { Banner, ProblemBanner } from '../../ui/ProblemBanner'
import { StateWord } from '../../ui/StateIcon'
import { rowsOf } from './rows'
import { Sheet } from './Sheet'
import sheet from './sheet.module.css'
import classes from './submit.module.css'
import { tallyOf } from './tally'
import type { RollView } from './use-roll'
import { type Difference, useSubmit } from './use-submit'

const MOST = 12

const Changes = ({ changed }: { changed: readonly Difference[] }) => {
  const { t } = useTranslation()
  return (
    <Banner tone="warn" title={t('roll-call:submit.changed', { count: changed.length })} role="alert">
      <ul className={classes.changes}>
        {changed.slice(0, MOST).map(({ seat, name, before, now }) => (
          <li key={seat}>
            {t('roll-call:submit.change', {
              ...{ name, before: t(`ui:state.${before}`), now: t(`ui:state.${now}`) },
            })}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

interface SubmitSheetProps {
  view: RollView
  counting: 'list' | 'count'
  onClose: () => void
}

/** The sheet as it goes to the secretary: five figures that add up, and what is still open. */
export const SubmitSheet = ({ view, counting, onClose }: SubmitSheetProps) => {
  const { t } = useTranslation()
  const { state } = useAge()
  const { submit, send, changed, seen } = useSubmit(view, () => {
    announce(t('roll-call:submit.done'))
    onClose()
  })
  const tally = tallyOf(rowsOf(seen?.seats ?? [], []))
  const kept = view.outbox.kept
  const attend = tally.hall + tally.online
  const absent = tally.excused + tally.unexcused
  const headcount = seen?.headcount ?? null
  const byCount = counting === 'count'
  const gap = headcount && !byCount ? headcount.n - tally.hall : 0
  const verb = byCount
    ? t('roll-call:submit.ward', { n: count(headcount?.n ?? 0) })
    : t('roll-call:submit.verb', { present: count(attend), absent: count(absent) })
  const foot = (
    <>
      <Button
        kind="primary"
        size="big"
        wide
        busy={send.isPending}
        disabled={kept > 0 || state === 'offline'}
        onClick={submit}
      >
        {changed ? t('roll-call:submit.again') : verb}
      </Button>
      <p className={sheet.under}>
        {kept > 0 ? t('roll-call:submit.wait', { count: kept }) : t('roll-call:submit.after')}
      </p>
    </>
  )
  const states = [
    { state: 'present', n: tally.hall },
    { state: 'online', n: tally.online },
    { state: 'excused', n: tally.excused },
    { state: 'unexcused', n: tally.unexcused },
    { state: 'unmarked', n: tally.unmarked },
  ] as const
  return (
    <Sheet title={t('roll-call:submit.title')} onClose={onClose} foot={foot}>
      <div className={sheet.pad}>
        {!byCount && (
          <dl className={`${classes.figures} num`}>
            {states.map(({ state, n }) => (
              <div key={state}>
                <dt>
                  <StateWord state={state} />
                </dt>
                <dd>{count(n)}</dd>
              </div>
            ))}
            <div className={classes.total}>
              <dt>{t('roll-call:submit.expected')}</dt>
              <dd>{count(tally.expected)}</dd>
            </div>
          </dl>
        )}
        {tally.unmarked > 0 && <Banner tone="warn">{t('roll-call:submit.unmarked', { count: tally.unmarked })}</Banner>}
        {tally.conflicts > 0 && (
          <Banner tone="warn">{t('roll-call:submit.conflicts', { count: tally.conflicts })}</Banner>
        )}
        {gap !== 0 && headcount && (
          <Banner tone="warn">
            {t('roll-call:submit.gap', { n: count(headcount.n), list: count(tally.hall), gap: count(Math.abs(gap)) })}
          </Banner>
        )}
        <ProblemBanner problem={send.error} />
        {changed && changed.length > 0 && <Changes changed={changed} />}
      </div>
    </Sheet>
  )
}
