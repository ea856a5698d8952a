import { IconBroadcast, IconLogin2 } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HomeConference } from '../../shared/home'
import { addressOf } from '../screens/home/step'
import { ButtonLink } from '../ui/Button'
import { InBar } from '../ui/shell/slots'
import classes from './desk.module.css'
import { useWork } from './use-work'

const LIVE = ['join', 'conduct', 'secretary', 'roll_call']
const isLive = ({ session, step }: HomeConference): boolean =>
  (session?.state === 'open' || session?.state === 'paused') && LIVE.includes(step)

/** «Đang họp – Vào ngay»: on every page of the Desk while one is expected live, except where the button would lead. */
export const InSession = () => {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const live = useWork().data?.conferences.find(isLive)
  if (!live?.session || pathname === '/' || pathname === addressOf(live)) return null
  const roles = live.roles.map((role) => t(`home:role.${role}`)).join(', ')
  return (
    <InBar slot="notice">
      <div className={classes.inSession} role="status">
        <IconBroadcast size={20} stroke={1.75} aria-hidden="true" />
        <b>{t('home:inSession.title')}</b>
        <span>
          {t('home:inSession.text', { title: live.title, session: live.session.title })} {roles}
        </span>
        <ButtonLink size="small" icon={IconLogin2} to={addressOf(live)}>
          {t('home:inSession.enter')}
        </ButtonLink>
      </div>
    </InBar>
  )
}
