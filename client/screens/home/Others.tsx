import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HomeConference } from '../../../shared/home'
import { dayHour } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import classes from './home.module.css'
import { addressOf } from './step'

/** The other conferences that concern one, in order of time. */
export const Others = ({ conferences }: { conferences: readonly HomeConference[] }) => {
  const { t } = useTranslation()
  if (conferences.length === 0) return null
  return (
    <Panel title={t('home:others')}>
      <ul className={classes.others}>
        {conferences.map((one) => (
          <li key={one.id}>
            <Link to={addressOf(one)}>{one.title}</Link>
            <span className="small dim num">
              {one.starts === null ? t('home:undated') : dayHour(one.starts)} · {t(`common:conference.${one.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
