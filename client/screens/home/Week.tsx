import { useTranslation } from 'react-i18next'
import type { HomeConference } from '../../../shared/home'
import { serverNow } from '../../clock'
import { day, hour, weekdayOf } from '../../ui/format'
import { Panel } from '../../ui/Panel'
import classes from './home.module.css'
import { type WeekDay, weekOf } from './week'

const Day = ({ day: { at, today, sessions } }: { day: WeekDay }) => {
  const { t } = useTranslation()
  return (
    <li aria-current={today ? 'date' : undefined}>
      <span>
        {weekdayOf(at)}
        <small className="dim num">{today ? t('home:today') : day(at).slice(0, 5)}</small>
      </span>
      <span>
        {sessions.length === 0 && <span className="dim">{t('home:free')}</span>}
        {sessions.map((one) => (
          <span key={one.id}>
            <span className="num">{hour(one.plannedFrom)}</span> <b>{one.title}</b>
          </span>
        ))}
      </span>
    </li>
  )
}

/** «Tuần này»: the sessions that concern me, day by day. */
export const Week = ({ conferences }: { conferences: readonly HomeConference[] }) => {
  const { t } = useTranslation()
  const days = weekOf(conferences, serverNow())
  const [first, last] = [days[0]?.at ?? 0, days.at(-1)?.at ?? 0]
  return (
    <Panel
      title={t('home:week')}
      end={<span className="dim num small">{`${day(first).slice(0, 5)} – ${day(last)}`}</span>}
    >
      <ol className={classes.week}>
        {days.map((each) => (
          <Day key={each.at} day={each} />
        ))}
      </ol>
    </Panel>
  )
}
