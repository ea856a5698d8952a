import { IconCheck, IconDeviceSpeaker, IconPlayerPlay } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { clockTime } from '../../../ui/format'
import consoleClasses from '../console.module.css'
import classes from './check.module.css'
import type { Check } from './use-check'

/** The loudspeaker of the hall: a machine cannot hear it, so somebody says it. */
export const Speaker = ({ check }: { check: Check }) => {
  const { t } = useTranslation()
  const id = useId()
  const at = check.times.get('loudspeaker')
  return (
    <section className={consoleClasses.card} aria-labelledby={id}>
      <div className={consoleClasses.head}>
        <IconDeviceSpeaker size={18} stroke={1.75} aria-hidden="true" />
        <h2 id={id}>{t('media:check.name.loudspeaker')}</h2>
        <span className={consoleClasses.gap} />
        {check.speaker !== null && at !== undefined && (
          <span className={consoleClasses.side}>{t('media:check.confirmed', { at: clockTime(at) })}</span>
        )}
      </div>
      <div className={classes.speaker}>
        <Button
          kind="outline"
          className={consoleClasses.soft}
          size="touch"
          icon={IconPlayerPlay}
          busy={check.playing}
          onClick={check.play}
        >
          {t('media:check.play')}
        </Button>
        <Button
          kind="outline"
          className={consoleClasses.soft}
          size="touch"
          {...(check.speaker ? { icon: IconCheck } : {})}
          pressed={check.speaker === true}
          onClick={() => check.answer(true)}
        >
          {t('media:check.iHear')}
        </Button>
        <Button
          kind="outline"
          className={consoleClasses.soft}
          size="touch"
          pressed={check.speaker === false}
          onClick={() => check.answer(false)}
        >
          {t('media:check.iDoNot')}
        </Button>
      </div>
    </section>
  )
}
