import { IconMicrophoneOff, IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Gauge, gaugeOf } from '../../media/level'
import type { SoundTrack } from '../../media/line'
import type { InRoom } from '../../media/use-session-room'
import { Button } from '../../ui/Button'
import { hour, rate } from '../../ui/format'
import { Meter } from '../../ui/Meter'
import type { OnStage } from './stage-of'
import classes from './stage-side.module.css'
import { usePictureFacts } from './use-facts'
import type { Orders } from './use-orders'
import { mayConduct, useInRoom } from './use-room'

const SILENCE = Number.NEGATIVE_INFINITY

/** The level of the sound on the air; painted without drawing React again. */
const Levels = ({ track }: { track: SoundTrack | null }) => {
  const { t } = useTranslation()
  const gauge = useRef<Gauge>(undefined)
  const sound = track?.mediaStreamTrack
  useEffect(() => {
    gauge.current = sound ? gaugeOf(sound) : undefined
    return () => gauge.current?.close()
  }, [sound])
  const level = (): number => {
    const now = gauge.current?.level() ?? SILENCE
    return Number.isNaN(now) ? SILENCE : now
  }
  return (
    <div className={classes.levels}>
      <Meter level={level} label={t('control:stage.level')} vertical />
      <div className={classes.scale} aria-hidden="true">
        <span>{t('ui:decibel')}</span>
        <span>−20</span>
        <span>−40</span>
        <span>−60</span>
      </div>
    </div>
  )
}

const Facts = ({ stage, line }: { stage: OnStage | undefined; line: InRoom }) => {
  const { t } = useTranslation()
  const { presence } = useInRoom()
  const person = line.people.find((each) => each.point === stage?.node.point.id)
  const facts = usePictureFacts(person?.picture ?? null)
  const standing = stage && presence.get(stage.node.point.id)
  return (
    <dl className={classes.facts}>
      <dt>{t('control:facts.size')}</dt>
      <dd>{facts ? `${facts.width} × ${facts.height}` : '–'}</dd>
      <dt>{t('control:facts.loss')}</dt>
      <dd>{facts?.loss == null ? '–' : rate(Math.round(facts.loss * 1000) / 10, 100)}</dd>
      <dt>{t('control:facts.drops')}</dt>
      <dd>{standing ? t('control:facts.times', { count: standing.drops }) : '–'}</dd>
      <dt>{t('control:facts.since')}</dt>
      <dd>{standing?.state === 'in' && standing.since !== null ? hour(standing.since) : '–'}</dd>
    </dl>
  )
}

interface StageSideProps {
  stage: OnStage | undefined
  line: InRoom
  orders: Orders
  listening: boolean
  setListening: (on: boolean) => void
}

/** Beside the picture: its sound, what it measures, and the silence for all. */
export const StageSide = ({ stage, line, orders, listening, setListening }: StageSideProps) => {
  const { t } = useTranslation()
  const room = useInRoom()
  const off = room.media.state !== 'ready'
  const person = line.people.find((each) => each.point === stage?.node.point.id)
  const blocked = listening && line.soundBlocked
  return (
    <aside className={classes.side} aria-label={t('control:stage.side')}>
      {off ? (
        <span className={classes.sound}>
          <IconVolumeOff size={16} aria-hidden="true" />
          {t('control:stage.noSound')}
        </span>
      ) : (
        <Button
          kind={blocked ? 'outline' : 'quiet'}
          size="small"
          icon={listening && !blocked ? IconVolume : IconVolumeOff}
          className={classes.sound}
          {...(blocked ? {} : { pressed: listening })}
          onClick={blocked ? line.startSound : () => setListening(!listening)}
        >
          {blocked ? t('control:stage.unblock') : listening ? t('control:stage.heard') : t('control:stage.unheard')}
        </Button>
      )}
      <Levels track={person?.sound ?? null} />
      <Facts stage={stage} line={line} />
      {mayConduct(room) && (
        <Button
          size="touch"
          icon={IconMicrophoneOff}
          keyName="⇧M"
          className={classes.mute}
          disabled={off}
          onClick={orders.mute}
        >
          {t('control:stage.mute')}
        </Button>
      )}
    </aside>
  )
}
