import { IconClock, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useServerSecond } from '../../clock'
import { useAge } from '../../live'
import { officeLines } from '../../media/featured'
import { StageVideo } from '../../media/StageVideo'
import { count, duration } from '../../ui/format'
import classes from './hall.module.css'
import { type Timing, timingOf } from './timing'
import type { Hall } from './use-hall'

/** The timer's word: «Còn lại», «Phút cuối» in the last minute, then a static «Quá». */
const wordOf = (timing: Timing): 'left' | 'lastMinute' | 'over' =>
  timing.state === 'over' ? 'over' : timing.state === 'last' ? 'lastMinute' : 'left'

const useTiming = ({ turn, item }: Hall): Timing | null => timingOf(turn, item, useServerSecond())

const Word = ({ timing }: { timing: Timing }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.label} data-amber={timing.state !== 'normal' || undefined}>
      {timing.state !== 'normal' && <IconClock aria-hidden="true" />}
      {t(`hall:${wordOf(timing)}`)}
    </div>
  )
}

const Bar = ({ timing }: { timing: Timing }) => (
  <div className={classes.bar} data-amber={timing.state !== 'normal' || undefined}>
    <i style={{ width: `${timing.part * 100}%` }} />
  </div>
)

const Digits = ({ timing }: { timing: Timing }) => (
  <div className={classes.timer} role="timer" aria-live="off" data-amber={timing.state !== 'normal' || undefined}>
    {duration(Math.abs(timing.left))}
  </div>
)

export const Timer = ({ hall, bar = false, beside = false }: { hall: Hall; bar?: boolean; beside?: boolean }) => {
  const timing = useTiming(hall)
  if (!timing) return <div />
  if (beside)
    return (
      <>
        <Digits timing={timing} />
        <div className={classes.beside}>
          <Word timing={timing} />
          <Bar timing={timing} />
        </div>
      </>
    )
  return (
    <div>
      <Word timing={timing} />
      <Digits timing={timing} />
      {bar && <Bar timing={timing} />}
    </div>
  )
}

export const Present = ({ hall }: { hall: Hall }) => {
  const { t } = useTranslation()
  if (!hall.present) return <div />
  return (
    <div className={classes.present}>
      <div className={classes.label}>{t('hall:present')}</div>
      <b>{`${count(hall.present.n)}/${count(hall.present.of)}`}</b>
    </div>
  )
}

interface SpeakerProps {
  hall: Hall
  /** The office broken at its commas. */
  lines?: boolean
  /** While nobody speaks: what is on. */
  titled?: boolean
  /** While nobody speaks and the item already stands above: the conference. */
  conference?: boolean
}

/** A name is never cut: a long one gets smaller letters, an office breaks at its commas. */
export const Speaker = ({ hall, lines = false, titled = false, conference = false }: SpeakerProps) => {
  const speaker = hall.featured?.speaker ?? ''
  const on = hall.item?.title ?? hall.session?.title
  if (speaker === '')
    return (
      <div className={classes.office} data-conference={conference || undefined}>
        {titled ? on : conference ? hall.point.conferenceTitle : null}
      </div>
    )
  const office = hall.featured?.office ?? ''
  return (
    <div className={classes.speaker}>
      <div className={classes.name} data-long={speaker.length > 26 || undefined}>
        {speaker}
      </div>
      <div className={classes.office}>
        {lines ? officeLines(office).map((line) => <span key={line}>{line}</span>) : office}
      </div>
    </div>
  )
}

export const Picture = ({ hall }: { hall: Hall }) => {
  const { t } = useTranslation()
  const { room, featured } = hall
  const shown =
    room.people.find((person) => person.point === featured?.point && person.picture) ??
    room.people.find((person) => person.picture)
  return (
    <div className={classes.picture} data-dim={room.name === 'reconnecting' || undefined}>
      <StageVideo track={shown?.picture ?? null} label={t('hall:picture', { name: shown?.name ?? '' })} />
      {!shown && room.name !== 'reconnecting' && <span className={classes.label}>{t('hall:noPicture')}</span>}
    </div>
  )
}

/** Small words that belong to every form: the demonstration, a lost line. */
export const Notes = ({ hall }: { hall: Hall }) => {
  const { t } = useTranslation()
  const age = useAge()
  const lost = age.state === 'reconnecting' || age.state === 'offline' || hall.room.name === 'reconnecting'
  return (
    <div className={classes.notes}>
      {lost && (
        <span className={classes.label}>
          <IconPlugConnectedX aria-hidden="true" />
          {t('hall:reconnecting')}
        </span>
      )}
      {hall.point.demonstration && <span className={classes.label}>{t('ui:demo')}</span>}
    </div>
  )
}
