import { IconCalendarEvent, IconLogin2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HomeConference } from '../../../shared/home'
import { useServerSecond } from '../../clock'
import { ButtonLink } from '../../ui/Button'
import { day, duration, hour, weekdayOf } from '../../ui/format'
import classes from './home.module.css'
import { addressOf, countdown } from './step'

const Time = ({ session }: Pick<HomeConference, 'session'>) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const left = countdown(session, now)
  if (!left) return null
  return (
    <p className={classes.clock}>
      {left.kind === 'before' && <b className="num">{duration(left.ms)}</b>}
      <span className="dim">{t(`home:clock.${left.kind}`)}</span>
    </p>
  )
}

/** The next conference: when, where, as whom, and one button that follows the clock. */
export const Next = ({ conference }: { conference: HomeConference }) => {
  const { t } = useTranslation()
  const { starts, title, point, roles, session, step } = conference
  const place = point ? point.name : conference.convenerPrinted
  return (
    <section className={`card ${classes.next}`} aria-labelledby="next-title">
      <p className="dim">
        <IconCalendarEvent size={18} aria-hidden />{' '}
        {starts === null
          ? t('home:undated')
          : t('home:starts', { weekday: weekdayOf(starts), day: day(starts), hour: hour(starts) })}
      </p>
      <h1 id="next-title">{title}</h1>
      <p className="dim">
        {place}
        {roles.length > 0 && ` · ${roles.map((role) => t(`home:role.${role}`)).join(', ')}`}
      </p>
      <div className={classes.act}>
        <Time session={session} />
        <ButtonLink kind="primary" size="big" icon={IconLogin2} to={addressOf(conference)}>
          {t(`home:step.${step}`)}
        </ButtonLink>
      </div>
      {session && (
        <p className={`small dim ${classes.session}`}>
          {t('home:session', {
            title: session.title,
            from: hour(session.plannedFrom),
            to: hour(session.plannedTo),
            state: t(`common:session.${session.state}`),
          })}
        </p>
      )}
    </section>
  )
}
