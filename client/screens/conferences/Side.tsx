import { IconBan, IconCalendarPause, IconCalendarPlus, IconCopy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Conference, getConference } from '../../../shared/conferences'
import { useCall } from '../../api'
import { PostponeDialog } from '../../moves/PostponeDialog'
import { ReasonDialog } from '../../moves/ReasonDialog'
import { Button } from '../../ui/Button'
import { day, weekdayOf } from '../../ui/format'
import { Loaded } from '../../ui/Loaded'
import classes from './conferences.module.css'
import { dayKey } from './groups'
import { saveCalendar } from './ics'

const DAY = 86_400_000

const when = (starts: number | null, now: number, t: TFunction): string => {
  if (starts === null) return t('conferences:side.undated')
  const date = `${weekdayOf(starts)} ${day(starts)}`
  const upper = date.charAt(0).toUpperCase() + date.slice(1)
  const left = Math.round((Date.parse(dayKey(starts)) - Date.parse(dayKey(now))) / DAY)
  if (left === 0) return t('conferences:side.today', { day: upper })
  return left > 0
    ? t('conferences:side.left', { day: upper, count: left })
    : t('conferences:side.past', { day: upper, count: -left })
}

const Facts = ({ conference }: { conference: Conference }) => {
  const { t } = useTranslation()
  const { documents, sessions, points, gaps } = conference
  const nothing = t('conferences:side.nothing')
  const central = sessions.filter((session) => session.kind !== 'local').length
  const facts = {
    documents: documents.map((one) => one.number).join(', ') || nothing,
    sessions:
      sessions.length === 0 ? nothing : t('conferences:side.sessionsOf', { central, local: sessions.length - central }),
    points: String(points),
    ...(gaps.length > 0 ? { gaps: t('conferences:side.gapsBefore', { count: gaps.length }) } : {}),
  }
  return (
    <dl className="num">
      {Object.entries(facts).map(([name, text]) => (
        <div key={name}>
          <dt>{t(`conferences:side.${name}`)}</dt>
          <dd data-lack={name === 'gaps' || undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

const Acts = ({ conference, onCopy }: { conference: Conference; onCopy: () => void }) => {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'postpone' | 'cancel'>()
  const may = (act: Conference['can'][number]): boolean => conference.can.includes(act)
  const close = () => setAsked(undefined)
  return (
    <>
      <div className={classes.acts}>
        {may('copy') && (
          <Button icon={IconCopy} onClick={onCopy}>
            {t('conferences:copy')}
          </Button>
        )}
        {conference.starts !== null && (
          <Button icon={IconCalendarPlus} onClick={() => saveCalendar(conference, location.origin)}>
            {t('conferences:calendarFile')}
          </Button>
        )}
      </div>
      {may('copy') && <p className="small dim">{t('conferences:side.copyTakes')}</p>}
      {(may('postpone') || may('cancel')) && (
        <div className={classes.lastActs}>
          {may('postpone') && (
            <Button kind="danger" icon={IconCalendarPause} onClick={() => setAsked('postpone')}>
              {t('conferences:postpone')}
            </Button>
          )}
          {may('cancel') && (
            <Button kind="danger" icon={IconBan} onClick={() => setAsked('cancel')}>
              {t('conferences:cancel')}
            </Button>
          )}
          <small className="dim">{t('conferences:side.reaches', { count: conference.points })}</small>
        </div>
      )}
      {asked === 'postpone' && <PostponeDialog conference={conference} onClose={close} />}
      {asked === 'cancel' && <ReasonDialog conference={conference} act="cancel" onClose={close} />}
    </>
  )
}

export interface SideProps {
  id: number | undefined
  now: number
  onCopy: () => void
}

const Chosen = ({ id, now, onCopy }: SideProps & { id: number }) => {
  const { t } = useTranslation()
  const query = useCall(getConference, { params: { id } })
  return (
    <Loaded query={query}>
      {(conference) => (
        <>
          <p className="num small dim">{when(conference.starts, now, t)}</p>
          <h2>
            <Link to={`/hoi-nghi/${id}/tong-quan`}>{conference.title}</Link>
          </h2>
          <Facts conference={conference} />
          <Acts conference={conference} onCopy={onCopy} />
        </>
      )}
    </Loaded>
  )
}

/** The chosen conference in short, with what can be done with it from here. */
export const Side = (props: SideProps) => {
  const { t } = useTranslation()
  const { id } = props
  return (
    <section className={classes.side} aria-label={t('conferences:side.label')}>
      {id === undefined ? <p className="dim">{t('conferences:side.none')}</p> : <Chosen key={id} {...props} id={id} />}
    </section>
  )
}
