import { Menu, UnstyledButton } from '@mantine/core'
import { IconBan, IconDots, IconPencil, IconVideo } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conference } from '../../../../shared/conferences'
import { CancelSession } from '../session/CancelSession'
import { ChangeSession } from '../session/ChangeSession'
import type { ActedSession } from '../session/use-sessions'
import classes from './overview.module.css'

const conducts: readonly ActedSession['can'][number][] = ['open', 'conduct', 'pause', 'resume', 'close']

/** What can be done with a session from the desk. */
export const SessionActs = ({ conference, session }: { conference: Conference; session: ActedSession }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<'change' | 'cancel'>()
  const { id, title, can } = session
  const conducting = conducts.some((act) => can.includes(act))
  if (!conducting && !can.includes('change') && !can.includes('cancel')) return null
  const close = () => setAsked(undefined)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={classes.iconButton} aria-label={t('conference:session.changeOf', { title })}>
            <IconDots size={18} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {can.includes('change') && (
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={() => setAsked('change')}>
              {t('conference:session.change')}
            </Menu.Item>
          )}
          {conducting && (
            <Menu.Item
              leftSection={<IconVideo size={16} aria-hidden="true" />}
              onClick={() => void navigate({ to: `/phien/${id}/dieu-hanh` })}
            >
              {t('conference:overview.enter')}
            </Menu.Item>
          )}
          {can.includes('cancel') && (
            <Menu.Item leftSection={<IconBan size={16} aria-hidden="true" />} onClick={() => setAsked('cancel')}>
              {t('conference:session.cancel')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'change' && <ChangeSession conference={conference} session={session} onClose={close} />}
      {asked === 'cancel' && <CancelSession session={session} onClose={close} />}
    </>
  )
}
