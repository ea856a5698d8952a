import { IconVolume } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { officeLines } from '../../media/featured'
import { OwnVideo } from '../../media/OwnVideo'
import { StageAudio } from '../../media/StageAudio'
import { StageVideo } from '../../media/StageVideo'
import { Button } from '../../ui/Button'
import classes from './console.module.css'
import { shortName } from './names'
import { Plate } from './Plate'
import { RoomOverlay } from './RoomOverlay'
import { SecondDevice } from './SecondDevice'
import type { Console } from './use-console'

const LowerThird = ({ featured }: Pick<Console, 'featured'>) =>
  featured?.speaker ? (
    <div className={classes.lower}>
      <b>{featured.speaker}</b>
      {officeLines(featured.office).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  ) : null

/** The big picture: whoever speaks; this point's own camera while it has the floor. */
const Big = ({ room, featured, point, devices, onAir, turn }: Console) => {
  const { t } = useTranslation()
  const mine = onAir && (turn !== undefined || featured?.point === point.id)
  if (mine)
    return (
      <OwnVideo
        track={devices.camera.track}
        label={t('point:picture.own', { name: shortName(t, point.printedName) })}
      />
    )
  const shown =
    room.people.find((person) => person.point === featured?.point && person.picture) ??
    room.people.find((person) => person.picture)
  return (
    <StageVideo
      track={shown?.picture ?? null}
      label={t('point:picture.of', { name: shortName(t, shown?.name ?? '') })}
    />
  )
}

/** The centre's picture with its plate; what is wrong lies over the last frame. */
export const Picture = (model: Console) => {
  const { t } = useTranslation()
  const { room, featured, audioOnly } = model
  const still = room.name !== 'live'
  return (
    <section className={`${classes.card} ${classes.screen}`} aria-label={t('point:picture.region')}>
      <Plate {...model} />
      <div className={classes.picture} data-dim={still || undefined}>
        <Big key={model.session?.id} {...model} />
        {!still && !audioOnly && <LowerThird featured={featured} />}
        {audioOnly && !still && (
          <div className={classes.over}>
            <h2>{t('point:picture.audioOnly')}</h2>
            <p>{t('point:picture.audioOnlyWhat')}</p>
          </div>
        )}
        <RoomOverlay {...model} />
        <SecondDevice model={model} />
        {room.soundBlocked && room.name === 'live' && (
          <div className={classes.over}>
            <h2>{t('point:sound.blocked')}</h2>
            <Button kind="primary" size="big" icon={IconVolume} onClick={room.startSound}>
              {t('point:sound.start')}
            </Button>
          </div>
        )}
      </div>
      <StageAudio people={room.people} />
    </section>
  )
}
