import {
  IconBroadcast,
  IconEar,
  IconHourglass,
  IconPlayerPlay,
  IconPlugConnectedX,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { placeOf } from '../../media/featured'
import { useLevel } from '../../media/use-devices'
import type { IconType } from '../../ui/icon'
import { Meter } from '../../ui/Meter'
import classes from './console.module.css'
import { shortName, sourceName } from './names'
import type { Console } from './use-console'

export type PlateState = 'air' | 'next' | 'hearing' | 'lost' | 'waiting'

/** A picture that is not live is never called «ĐANG NGHE». */
export const plateState = ({ room, onAir, next }: Pick<Console, 'room' | 'onAir' | 'next'>): PlateState => {
  if (room.name === 'reconnecting' || room.name === 'elsewhere') return 'lost'
  if (room.name !== 'live') return 'waiting'
  if (onAir) return 'air'
  if (next) return 'next'
  return room.people.some((person) => person.onStage) ? 'hearing' : 'waiting'
}

const icons: Record<PlateState, IconType> = {
  air: IconBroadcast,
  next: IconPlayerPlay,
  hearing: IconEar,
  lost: IconPlugConnectedX,
  waiting: IconHourglass,
}

const Incoming = ({ room }: Pick<Console, 'room'>) => {
  const { t } = useTranslation()
  const heard = room.name === 'live' ? room.people.find((person) => person.sound && !person.soundMuted) : undefined
  const track = heard?.sound?.mediaStreamTrack ?? null
  const level = useLevel(track)
  return (
    <div className={classes.incoming}>
      {track ? (
        <>
          <IconVolume size={16} stroke={1.75} aria-hidden="true" />
          <span>{t('point:plate.incoming')}</span>
          <div>
            <Meter level={level} label={t('point:plate.level')} />
          </div>
        </>
      ) : (
        <>
          <IconVolumeOff size={16} stroke={1.75} aria-hidden="true" />
          <span>{t('point:plate.noSound')}</span>
        </>
      )}
    </div>
  )
}

/** What stands now, in one word, and of what. */
export const Plate = (model: Console) => {
  const { t } = useTranslation()
  const { session, item, items, point, room } = model
  const state = plateState(model)
  const Icon = icons[state]
  const place = item && placeOf(items, item)
  return (
    <div className={classes.plate} data-air={state === 'air' || undefined}>
      <div className={classes.state} data-state={state} data-testid="plate">
        <Icon size={22} stroke={1.75} aria-hidden="true" />
        {t(`point:plate.${state}`)}
      </div>
      <div className={classes.what}>
        {state === 'air' ? (
          <b>{t('point:plate.everybody', { name: shortName(t, point.printedName) })}</b>
        ) : (
          <>
            <b>{session ? sourceName(t, session) : t('point:plate.noSession')}</b>
            {item && place && <span> · {t('point:plate.item', { ...place, title: item.title })}</span>}
          </>
        )}
      </div>
      <Incoming room={room} />
    </div>
  )
}
