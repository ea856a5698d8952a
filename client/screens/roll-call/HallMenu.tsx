import { Menu } from '@mantine/core'
import { IconDotsVertical, IconHash, IconHistory, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './roll-call.module.css'

interface HallMenuProps {
  guests: number
  byCount: boolean
  onGuests: () => void
  onHeadcount: () => void
  onHistory: () => void
}

/** What is needed more rarely: guests, the head-count, the history of this phone. */
export const HallMenu = ({ guests, byCount, onGuests, onHeadcount, onHistory }: HallMenuProps) => {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className={classes.tap} aria-label={t('roll-call:menu.label')}>
          <IconDotsVertical size={22} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item mih={44} leftSection={<IconUserPlus size={18} aria-hidden="true" />} onClick={onGuests}>
          {guests > 0 ? t('roll-call:menu.guestsN', { count: guests }) : t('roll-call:menu.guests')}
        </Menu.Item>
        {!byCount && (
          <Menu.Item mih={44} leftSection={<IconHash size={18} aria-hidden="true" />} onClick={onHeadcount}>
            {t('roll-call:menu.headcount')}
          </Menu.Item>
        )}
        {!byCount && (
          <Menu.Item mih={44} leftSection={<IconHistory size={18} aria-hidden="true" />} onClick={onHistory}>
            {t('roll-call:menu.history')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
