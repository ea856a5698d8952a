import { IconMicrophone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OwnVideo } from '../../../media/OwnVideo'
import { StageVideo } from '../../../media/StageVideo'
import { useLevel } from '../../../media/use-devices'
import { SelectField } from '../../../ui/fields'
import { Meter } from '../../../ui/Meter'
import consoleClasses from '../console.module.css'
import type { Console } from '../use-console'
import classes from './check.module.css'
import type { Check } from './use-check'

const DeviceChoice = ({ model, kind }: { model: Console; kind: 'camera' | 'microphone' }) => {
  const { t } = useTranslation()
  const { devices } = model
  const all = kind === 'camera' ? devices.cameras : devices.microphones
  const own = devices[kind]
  if (all.length < 2) return null
  const data = all.map((each, at) => ({
    value: each.deviceId,
    label: each.label || t(`media:check.unnamed.${kind}`, { n: at + 1 }),
  }))
  return (
    <SelectField
      label={t(`media:check.choose.${kind}`)}
      data={data}
      value={own.track?.getSettings().deviceId ?? null}
      onChange={(id) => id && void devices.open(kind, id)}
      size="xs"
    />
  )
}

/** Own preview; while the line is tried, the picture that came back from the server. Level and choice below. */
export const OwnPicture = ({ model, check }: { model: Console; check: Check }) => {
  const { t } = useTranslation()
  const { devices } = model
  const level = useLevel(devices.microphone.track)
  return (
    <section className={consoleClasses.card} aria-label={t('point:own.region')}>
      <div className={classes.preview}>
        {check.back ? (
          <StageVideo track={check.back} label={t('media:check.cameBack')} />
        ) : (
          <OwnVideo track={devices.camera.track} label={t('point:own.preview')} />
        )}
        {check.back && <span className={classes.cameBack}>{t('media:check.cameBack')}</span>}
        {!devices.camera.track && <span className={consoleClasses.noCamera}>{t('point:own.noCamera')}</span>}
      </div>
      <div className={classes.level}>
        <div className={consoleClasses.line}>
          <IconMicrophone size={18} stroke={1.75} aria-hidden="true" />
          <b>{t('media:check.name.microphone')}</b>
          <span className="dim">{t('media:check.speak')}</span>
        </div>
        <Meter level={level} label={t('point:own.level')} scale />
        <div className={classes.choices}>
          <DeviceChoice model={model} kind="camera" />
          <DeviceChoice model={model} kind="microphone" />
        </div>
      </div>
    </section>
  )
}
