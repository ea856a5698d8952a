import {
  IconAlertTriangle,
  IconBroadcast,
  IconCheck,
  IconClock,
  IconDatabase,
  IconDeviceFloppy,
  IconDeviceMobile,
  IconDeviceTv,
  IconListCheck,
  IconStack2,
  IconVideo,
  IconWorld,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type PartStatus, type StatusPart, type SystemStatus, systemStatus } from '../../../shared/status'
import { useCall } from '../../api'
import { useAge } from '../../live'
import { clockTime, dayHour } from '../../ui/format'
import type { IconType } from '../../ui/icon'
import { Loaded } from '../../ui/Loaded'
import { Panel } from '../../ui/Panel'
import { DayBar } from './DayBar'
import classes from './status.module.css'
import { DAY, fromWhen, lost, sentence, spoken, what, worst } from './words'

const ICONS: Record<StatusPart, IconType> = {
  ...{ web: IconWorld, data: IconDatabase, line: IconBroadcast },
  ...{ video: IconVideo, jobs: IconStack2, backup: IconDeviceFloppy },
}
const disturbed = ({ state }: PartStatus): boolean => state === 'off' || state === 'slow'

const PartRow = ({ one, status }: { one: PartStatus; status: SystemStatus }) => {
  const { t } = useTranslation()
  const Icon = ICONS[one.part]
  const State = disturbed(one) ? IconAlertTriangle : IconCheck
  return (
    <li className={disturbed(one) ? classes.disturbed : ''}>
      <Icon size={20} aria-hidden="true" />
      <span className={classes.name}>
        <b>{t(`common:status.parts.${one.part}`)}</b>
        <span className="dim small">{what(one, status, t)}</span>
      </span>
      <span className={classes.state}>
        <State size={18} aria-hidden="true" />
        <b>{t(`common:status.states.${one.state}`)}</b>
      </span>
      <span className="num">{dayHour(one.since)}</span>
      <DayBar label={spoken(one, t)} disturbances={one.disturbances} now={status.at} />
      <span className={`num ${classes.lost}`}>{lost(one, status.at, t)}</span>
    </li>
  )
}

const Parts = ({ status }: { status: SystemStatus }) => {
  const { t } = useTranslation()
  const hours = [DAY, (DAY * 3) / 4, DAY / 2, DAY / 4, 0].map((back) => status.at - back)
  return (
    <Panel title={t('common:status.title')} note={t('common:status.version', { version: status.version })}>
      <div className={classes.head} aria-hidden="true">
        <span />
        <span>{t('common:status.columns.part')}</span>
        <span>{t('common:status.columns.state')}</span>
        <span>{t('common:status.columns.since')}</span>
        <span className={classes.hours}>
          {hours.map((at) => (
            <i key={at}>{clockTime(at).slice(0, 5)}</i>
          ))}
        </span>
        <span className={classes.lost}>{t('common:status.columns.lost')}</span>
      </div>
      <ul className={classes.parts}>
        {status.parts.map((one) => (
          <PartRow key={one.part} one={one} status={status} />
        ))}
      </ul>
    </Panel>
  )
}

const Advice = ({ part }: { part: StatusPart }) => {
  const { t } = useTranslation()
  const lines: [IconType, string][] = [
    part === 'data'
      ? [IconDeviceMobile, t('common:status.advice.keep')]
      : [IconListCheck, t('common:status.advice.roll')],
    ...(part === 'video' ? [[IconDeviceTv, t('common:status.advice.tv')] as [IconType, string]] : []),
    [IconClock, t('common:status.advice.turns')],
  ]
  return (
    <Panel title={t('common:status.advice.title')}>
      <ul className={classes.advice}>
        {lines.map(([Icon, text]) => (
          <li key={text}>
            <Icon size={18} aria-hidden="true" />
            {text}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Is it us or the system: one sentence, then each part with icon, word, since when, and its day. */
const Status = () => {
  const { t } = useTranslation()
  const query = useCall(systemStatus, {}, { refetchInterval: 10_000 })
  const live = useAge().state === 'live'
  return (
    <Loaded query={query}>
      {(status) => {
        const part = worst(status.parts)
        return (
          <div className={classes.page}>
            <div className={part ? classes.trouble : classes.calm} role="status">
              <h1>{sentence(status.parts, t)}</h1>
              {part && <p>{fromWhen(part, status.at, t)}</p>}
              {!part && !live && <p>{t('common:status.lineOnly')}</p>}
            </div>
            <Parts status={status} />
            {part && <Advice part={part.part} />}
          </div>
        )
      }}
    </Loaded>
  )
}
export default Status
