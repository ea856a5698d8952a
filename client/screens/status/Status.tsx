import { IconCircleCheck, IconCircleX, IconRefresh } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { health } from '../../../shared/health'
import { useCall } from '../../api'
import { useAge } from '../../live'
import { dayHour } from '../../ui/format'
import type { IconType } from '../../ui/icon'
import { Loaded } from '../../ui/Loaded'
import { Panel } from '../../ui/Panel'
import classes from './status.module.css'

type Health = z.infer<typeof health.reply>
interface Part {
  name: string
  word: string
  icon: IconType
  fine: boolean
  detail?: string
}

const sentence = (at: Health, t: TFunction): string => {
  if (at.status === 'draining') return t('common:status.draining')
  return at.media === 'off' ? t('common:status.noMedia') : t('common:status.fine')
}

const mediaPart = (at: Health, t: TFunction): Part => {
  const words = { ready: 'up', starting: 'starting', off: 'stopped' } as const
  return {
    name: t('common:status.video'),
    word: t(`common:status.${words[at.media]}`),
    icon: at.media === 'ready' ? IconCircleCheck : at.media === 'starting' ? IconRefresh : IconCircleX,
    fine: at.media === 'ready',
    detail: t('common:status.since', { at: dayHour(at.since) }),
  }
}

const partsOf = (at: Health, live: boolean, t: TFunction): Part[] => [
  {
    name: t('common:status.web'),
    word: t(at.status === 'up' ? 'common:status.up' : 'common:status.stopping'),
    icon: at.status === 'up' ? IconCircleCheck : IconRefresh,
    fine: at.status === 'up',
    detail: t('common:status.version', { version: at.version }),
  },
  { name: t('common:status.data'), word: t('common:status.up'), icon: IconCircleCheck, fine: true },
  {
    name: t('common:status.line'),
    word: t(live ? 'ui:age.live' : 'ui:age.reconnecting'),
    icon: live ? IconCircleCheck : IconRefresh,
    fine: live,
  },
  mediaPart(at, t),
]

/** Is it us or the system: one sentence, then each part with icon, word and since when. */
const Status = () => {
  const { t } = useTranslation()
  const query = useCall(health, {}, { refetchInterval: 10_000 })
  const live = useAge().state === 'live'
  return (
    <Loaded query={query}>
      {(at) => (
        <div className={classes.page}>
          <h1>{sentence(at, t)}</h1>
          <Panel title={t('common:status.title')}>
            <ul className={classes.parts}>
              {partsOf(at, live, t).map(({ name, word, icon: Icon, fine, detail }) => (
                <li key={name}>
                  <Icon size={20} className={fine ? (classes.fine ?? '') : (classes.off ?? '')} aria-hidden="true" />
                  <b>{name}</b>
                  <span>{word}</span>
                  <span className="dim num">{detail}</span>
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      )}
    </Loaded>
  )
}
export default Status
