import { IconAlertTriangle, IconCircleHalf2, IconRefresh } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/Announcer'
import { Button } from '../../../ui/Button'
import consoleClasses from '../console.module.css'
import { PhoneCard } from '../PhoneCard'
import type { Console } from '../use-console'
import { CheckTable } from './CheckTable'
import classes from './check.module.css'
import { OwnPicture } from './OwnPicture'
import { Readiness } from './Readiness'
import { tally } from './rows'
import { Speaker } from './Speaker'
import { useCheck } from './use-check'

const Finding = ({ counts }: { counts: ReturnType<typeof tally> }) => {
  const { t } = useTranslation()
  const { passed, weak, failed, open } = counts
  return (
    <h2>
      {t('media:check.sum.passed', { count: passed })}
      {weak > 0 && (
        <span className={classes.weak}>
          <IconCircleHalf2 size={24} stroke={1.75} aria-hidden="true" />
          {t('media:check.sum.weak', { count: weak })}
        </span>
      )}
      {failed > 0 && (
        <span className={classes.failed}>
          <IconAlertTriangle size={24} stroke={1.75} aria-hidden="true" />
          {t('media:check.sum.failed', { count: failed })}
        </span>
      )}
      {open > 0 && <span className={classes.open}>{t('media:check.sum.open', { count: open })}</span>}
    </h2>
  )
}

/** «Kiểm tra»: local first, then the line through a real test room; the result is declared upward as it is. */
export const CheckStep = ({ model }: { model: Console }) => {
  const { t } = useTranslation()
  const check = useCheck(model)
  const counts = tally(check.rows)
  const { passed, weak, failed } = counts
  useEffect(() => {
    if (passed + weak + failed > 0) announce(t('media:check.said', { passed, deviating: weak + failed }))
  }, [passed, weak, failed, t])
  return (
    <div className={consoleClasses.main}>
      <section className={`${consoleClasses.card} ${classes.tests}`} aria-label={t('media:check.region')}>
        <div className={classes.sum}>
          <Finding counts={counts} />
          <span className={consoleClasses.gap} />
          <Button
            kind="outline"
            className={consoleClasses.soft}
            size="touch"
            icon={IconRefresh}
            busy={check.running}
            onClick={check.retryAll}
          >
            {t('media:check.retryAll')}
          </Button>
        </div>
        <CheckTable check={check} />
      </section>
      <div className={classes.side}>
        <OwnPicture model={model} check={check} />
        <Speaker check={check} />
        <Readiness model={model} check={check} />
        <PhoneCard point={model.point} filled={false} />
      </div>
    </div>
  )
}
