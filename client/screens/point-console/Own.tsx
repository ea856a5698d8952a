import {
  IconAlertTriangle,
  IconBroadcast,
  IconCheck,
  IconMicrophone,
  IconMicrophoneOff,
  IconPlugConnectedX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OwnVideo } from '../../media/OwnVideo'
import { useLevel, useSilence } from '../../media/use-devices'
import { Meter } from '../../ui/Meter'
import classes from './console.module.css'
import type { Console } from './use-console'

/** What deviates at this point, or that all is well. */
const useRemark = ({ devices, room, onAir }: Console): { text: string; warn: boolean } => {
  const { t } = useTranslation()
  const { silent, heard } = useSilence(devices.microphone.track)
  const failed = devices.microphone.failure ?? devices.camera.failure
  if (failed) return { text: t(`media:failure.${failed}.short`), warn: true }
  if (silent && !heard) return { text: t('point:own.silent'), warn: true }
  if (onAir && !room.published.camera && devices.camera.track) return { text: t('point:own.sending'), warn: false }
  if (room.name !== 'live') return { text: t('point:own.notSent'), warn: true }
  if (onAir && !room.published.open) return { text: t('point:own.muted'), warn: false }
  return { text: t(onAir ? 'point:own.fine' : 'point:own.ready'), warn: false }
}

/** Own preview, microphone and its level. */
export const Own = (model: Console) => {
  const { t } = useTranslation()
  const { devices, room, onAir } = model
  const level = useLevel(devices.microphone.track)
  const remark = useRemark(model)
  const open = onAir && room.published.open
  const Remark = remark.warn ? (room.name === 'live' ? IconAlertTriangle : IconPlugConnectedX) : IconCheck
  return (
    <section className={`${classes.card} ${classes.own}`} aria-label={t('point:own.region')}>
      <div className={classes.thumb}>
        <OwnVideo track={devices.camera.track} label={t('point:own.preview')} />
        {!devices.camera.track && <span className={classes.noCamera}>{t('point:own.noCamera')}</span>}
        {onAir && room.published.camera && (
          <span className={classes.onChip}>
            <IconBroadcast size={14} stroke={2} aria-hidden="true" />
            {t('point:own.sent')}
          </span>
        )}
      </div>
      <div className={classes.facts}>
        <div className={classes.line}>
          {open ? <IconMicrophone size={18} aria-hidden="true" /> : <IconMicrophoneOff size={18} aria-hidden="true" />}
          <b>{t(open ? 'point:own.open' : 'point:own.closed')}</b>
        </div>
        <div>
          <Meter level={level} label={t('point:own.level')} scale />
        </div>
        <div className={`${classes.line} ${remark.warn ? '' : 'dim'}`}>
          <Remark size={16} stroke={1.75} aria-hidden="true" />
          <span>{remark.text}</span>
        </div>
      </div>
    </section>
  )
}
