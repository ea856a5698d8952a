import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { initials } from '../format'
import { showKeys } from '../keys'
import classes from './shell.module.css'

export interface AccountMenuProps {
  name: string
  /** «Tổ chức · Bắc Ninh». */
  role: string
  onSignOut: () => void
}

const schemes = [
  ['auto', IconDeviceDesktop],
  ['light', IconSun],
  ['dark', IconMoon],
] as const

/** Who I am here; look of the Desk, keys, leaving. */
export const AccountMenu = ({ name, role, onSignOut }: AccountMenuProps) => {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.me} aria-label={t('ui:account', { name, role })}>
          <span className={classes.avatar} aria-hidden="true">
            {initials(name)}
          </span>
          <span className={classes.names}>
            {name}
            <small>{role}</small>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} aria-label={t('ui:look.title')}>
          {schemes.map(([scheme, Icon]) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              rightSection={<Icon size={18} aria-hidden="true" />}
              onChange={() => setColorScheme(scheme)}
            >
              {t(`ui:look.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden="true" />} onClick={showKeys}>
          {t('ui:keys.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden="true" />} onClick={onSignOut}>
          {t('ui:signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
