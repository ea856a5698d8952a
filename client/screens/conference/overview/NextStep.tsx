import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import { dayHour, initials } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { nextAct } from '../steps'
import classes from './overview.module.css'

const textOf = (
  conference: Conference,
): 'approve' | 'decide' | 'summon' | 'end' | 'sign' | 'archive' | 'nothing' | 'postponed' | 'cancelled' => {
  if (conference.state === 'cancelled' || conference.state === 'postponed') return conference.state
  const act = nextAct(conference)
  if (act === 'propose') return 'approve'
  if (act === 'approve') return 'decide'
  return act ?? 'nothing'
}

/** What the next step is, who takes it, and what it means for the others. */
export const NextStep = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation()
  const { proposed } = conference
  const act = nextAct(conference)
  const who = ['summon', 'open', 'sign'] as const
  return (
    <Panel
      className={classes.next}
      title={act ? t('conference:move.next', { act: t(`conference:move.nextAct.${act}`) }) : t('conference:steps')}
    >
      {proposed && conference.state === 'draft' && (
        <div className={classes.who}>
          <span className={classes.avatar} aria-hidden="true">
            {initials(proposed.toName)}
          </span>
          <p>
            {t('conference:move.waiting', { name: proposed.toName, by: proposed.byName, at: dayHour(proposed.at) })}
          </p>
        </div>
      )}
      <p>{t(`conference:move.text.${textOf(conference)}`)}</p>
      <dl>
        {who.map((name) => (
          <div key={name}>
            <dt>{t(`conference:move.who.${name}`)}</dt>
            <dd>{t(`conference:move.who.${name}Text`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
