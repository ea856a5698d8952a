import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../ui/Button'
import { CallButton } from './CallButton'
import classes from './media-off.module.css'
import preview from './preview.module.css'
import { useInRoom } from './use-room'

const works = ['programme', 'attendance', 'requests', 'session'] as const
const waits = ['picture', 'floor', 'stills', 'online'] as const

/** No picture and no sound: what works beside what does not. */
export const MediaOff = () => {
  const { t } = useTranslation()
  const { root } = useInRoom()
  return (
    <div className={classes.what}>
      <div>
        <h3>{t('control:media.works')}</h3>
        <ul>
          {works.map((each) => (
            <li key={each}>
              <IconCheck size={16} aria-hidden="true" />
              {t(`control:media.${each}`)}
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.waits}>
        <h3>{t('control:media.waits')}</h3>
        <ul>
          {waits.map((each) => (
            <li key={each}>
              <IconX size={16} aria-hidden="true" />
              {t(`control:media.${each}`)}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <p>{t('control:media.itself')}</p>
        <div className={classes.stack}>
          <CallButton point={root.point} />
          <ButtonLink to="/trang-thai" size="touch" className={preview.call}>
            {t('control:media.status')}
          </ButtonLink>
        </div>
      </div>
    </div>
  )
}
