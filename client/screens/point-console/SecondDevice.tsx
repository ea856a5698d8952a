import { IconDevices } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeDevice } from '../../../shared/connections'
import { useSend } from '../../api'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { clockTime } from '../../ui/format'
import { Banner, ProblemBanner } from '../../ui/ProblemBanner'
import classes from './console.module.css'
import type { Console } from './use-console'

/** Another device of this point holds the stage: named, and one of the two is kept. */
export const SecondDevice = ({ model }: { model: Console }) => {
  const { t } = useTranslation()
  const { room, session } = model
  const [asking, setAsking] = useState(false)
  const remove = useSend(removeDevice, {
    onDone: () => {
      setAsking(false)
      room.claim()
    },
  })
  const other = room.name === 'live' ? (room.admission?.other ?? null) : null
  if (!other || !session) return null
  const name = other.label || t('point:second.unnamed', { device: other.device })
  return (
    <div className={classes.second}>
      <Banner
        tone="warn"
        icon={IconDevices}
        role="alert"
        title={t('point:second.title', { name, at: clockTime(other.since) })}
        actions={
          <>
            <Button size="touch" kind="primary" busy={room.claiming} onClick={room.claim}>
              {t('point:second.useThis')}
            </Button>
            <Button size="touch" kind="danger" onClick={() => setAsking(true)}>
              {t('point:second.remove')}
            </Button>
          </>
        }
      >
        <p>{t('point:second.what')}</p>
      </Banner>
      <ProblemBanner problem={remove.error} />
      <Confirm
        opened={asking}
        title={t('point:second.removeTitle', { name })}
        verb={t('point:second.remove')}
        busy={remove.isPending}
        problem={remove.error}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate({ params: { id: session.id, device: other.device } })}
      >
        <p>{t('point:second.removeWhat')}</p>
      </Confirm>
    </div>
  )
}
