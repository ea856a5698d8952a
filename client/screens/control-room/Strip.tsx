import { IconCheck, IconClockExclamation, IconHandStop, IconUsers, IconVideoOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { attending } from '../../../shared/figures'
import { useServerSecond } from '../../clock'
import { useAge } from '../../live'
import { useMe } from '../../session'
import { AgeChip } from '../../ui/AgeChip'
import { DemoChip } from '../../ui/Chip'
import { clockTime, count, duration, hour, initials, rate } from '../../ui/format'
import { StateIcon } from '../../ui/StateIcon'
import { itemClock, LATE_MINUTES, minutesOf, type Rundown } from './programme'
import classes from './strip.module.css'
import { totalFigures, useInRoom } from './use-room'

const Field = ({ label, late, children }: { label: ReactNode; late?: boolean; children: ReactNode }) => (
  <div className={late ? `${classes.field} ${classes.late}` : classes.field}>
    <span className={classes.label}>{label}</span>
    <span className={classes.pair}>{children}</span>
  </div>
)

/** What goes beside the title: the session before has ended, or there is no picture. */
const Beside = () => {
  const { t } = useTranslation()
  const { sessions, session, media } = useInRoom()
  const before = sessions.find((each) => each.id === session.continues)
  if (media.state !== 'ready')
    return (
      <span className={classes.beside}>
        <IconVideoOff size={14} aria-hidden="true" className={classes.trouble ?? ''} />
        <b className={classes.trouble}>{t('control:media.none')}</b>
        <span className="dim num">{t('control:since', { at: clockTime(media.since) })}</span>
      </span>
    )
  if (before?.closedAt == null) return null
  return (
    <span className={classes.beside}>
      <IconCheck size={14} aria-hidden="true" />
      <span className="dim">{before.title}</span>
      <b>{t('control:closedAt', { at: hour(before.closedAt) })}</b>
    </span>
  )
}

const Title = () => {
  const { t } = useTranslation()
  const { session, conference } = useInRoom()
  const age = useAge()
  return (
    <div className={classes.title}>
      <span className={classes.name}>
        <h1>{session.title}</h1>
        {age.state === 'live' && session.state !== 'open' ? (
          <span className={classes.state}>{t(`common:session.${session.state}`)}</span>
        ) : (
          <AgeChip age={age} />
        )}
        {conference.demonstration && (
          <span className={classes.demo}>
            <DemoChip />
          </span>
        )}
      </span>
      <span className={classes.conference} title={conference.title}>
        {conference.title}
      </span>
      <Beside />
    </div>
  )
}

const Time = () => {
  const { t } = useTranslation()
  const now = useServerSecond()
  return (
    <Field label={t('control:clock')}>
      <b className={classes.clock} role="timer" aria-live="off">
        {clockTime(now)}
      </b>
    </Field>
  )
}

const Left = ({ rundown }: { rundown: Rundown }) => {
  const { t } = useTranslation()
  const now = useServerSecond()
  const { current } = rundown
  const clock = current && itemClock(current.item, now)
  if (!current || !clock) return <Field label={t('control:left.none')}>{<b className={classes.calm}>–</b>}</Field>
  return (
    <Field label={t('control:left.of', { number: current.number })}>
      <b className={classes.wide}>
        {clock.left >= 0 ? duration(clock.left) : t('control:over', { by: duration(-clock.left) })}
      </b>
    </Field>
  )
}

/** 18′; from an hour on 2 h 44′ in words. */
const useLongMinutes = (): ((minutes: number) => string) => {
  const { t } = useTranslation()
  return (minutes) =>
    minutes < 60
      ? t('control:drift.minutes', { minutes })
      : t('control:drift.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

const Drift = ({ rundown }: { rundown: Rundown }) => {
  const { t } = useTranslation()
  const { closedAt } = useInRoom().session
  const longMinutes = useLongMinutes()
  const minutes = minutesOf(rundown.drift)
  const late = minutes >= LATE_MINUTES
  const words =
    minutes === 0
      ? t('control:drift.none')
      : t(minutes > 0 ? 'control:drift.late' : 'control:drift.early', { by: longMinutes(Math.abs(minutes)) })
  const label = (
    <>
      <IconClockExclamation size={14} aria-hidden="true" />
      {t(closedAt === null ? 'control:drift.end' : 'control:drift.ended', { at: hour(rundown.expectedEnd) })}
    </>
  )
  return (
    <Field label={label} late={late}>
      <b className={classes.wide}>{words}</b>
    </Field>
  )
}

const Attending = () => {
  const { t } = useTranslation()
  const room = useInRoom()
  const { stale } = useAge()
  const figures = totalFigures(room, room.root.point.id)
  const label = (
    <>
      <IconUsers size={14} aria-hidden="true" />
      {t('control:attending', { present: count(figures.present), online: count(figures.online) })}
    </>
  )
  const there = attending(figures)
  return (
    <Field label={label}>
      <span className={classes.figures}>
        <b className={stale ? 'hollow' : undefined}>{count(there)}</b>
        <span className="dim num">
          /{count(figures.expected)} ({rate(there, figures.expected)})
        </span>
      </span>
    </Field>
  )
}

const Trouble = ({ incidents, lost }: { incidents: number; lost: number }) => {
  const { t } = useTranslation()
  const any = incidents + lost > 0
  return (
    <Field label={t('control:trouble.label')}>
      <b className={any ? classes.trouble : classes.calm}>{count(incidents + lost)}</b>
      {incidents > 0 && (
        <span className={`${classes.part} ${classes.trouble}`}>
          <StateIcon state="incident" size={12} decorative />
          {t('control:trouble.incidents', { count: incidents })}
        </span>
      )}
      {lost > 0 && (
        <span className={`${classes.part} ${classes.trouble}`}>
          <StateIcon state="lost" size={14} decorative />
          {t('control:trouble.lost', { count: lost })}
        </span>
      )}
    </Field>
  )
}

const Who = () => {
  const { t } = useTranslation()
  const me = useMe()
  const { conference, session, root } = useInRoom()
  const acts = session.can.length > 0
  return (
    <div className={classes.end}>
      {me && (
        <span className={classes.who}>
          <span className={classes.avatar} aria-hidden="true">
            {initials(me.name)}
          </span>
          {t('common:comrade', { name: me.name })}
          <span className="dim">
            {acts ? t('control:conducts', { points: count(root.size) }) : t('control:looksOn')}
          </span>
        </span>
      )}
      {conference.demonstration && <span className="dim small">{t('ui:demo')}</span>}
    </div>
  )
}

/** The first question at a glance: when, how late, how many, is anything broken, does anybody ask. */
export const Strip = ({ rundown, incidents, lost }: { rundown: Rundown; incidents: number; lost: number }) => {
  const { t } = useTranslation()
  const { requests } = useInRoom()
  return (
    <div className={classes.strip}>
      <Title />
      <Time />
      <Left rundown={rundown} />
      <Drift rundown={rundown} />
      <Attending />
      <Trouble incidents={incidents} lost={lost} />
      <Field label={t('control:asking')}>
        <span className={requests.length > 0 ? `${classes.part} ${classes.hand}` : `${classes.part} ${classes.calm}`}>
          <IconHandStop size={20} aria-hidden="true" />
          <b>{count(requests.length)}</b>
        </span>
      </Field>
      <Who />
    </div>
  )
}
