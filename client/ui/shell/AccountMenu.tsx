import { type MantineColorScheme, Popover, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../Button'
import { initials } from '../format'
import { showKeys } from '../keys'
import { Segmented } from '../Segmented'
import classes from './shell.module.css'

export interface AccountMenuProps {
  name: string
  /** «Tổ chức · Bắc Ninh». */
  role: string
  onSignOut: () => void
}

const Look = () => {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div>
      <p className="dim small">{t('ui:look.title')}</p>
      <Segmented<MantineColorScheme>
        label={t('ui:look.title')}
        wide
        value={colorScheme}
        onChange={setColorScheme}
        options={[
          { value: 'auto', label: t('ui:look.auto'), icon: IconDeviceDesktop },
          { value: 'light', label: t('ui:look.light'), icon: IconSun },
          { value: 'dark', label: t('ui:look.dark'), icon: IconMoon },
        ]}
      />
    </div>
  )
}

/** Who I am here; look of the Desk, keys, leaving. */
export const AccountMenu = ({ name, role, onSignOut }: AccountMenuProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const thenClose = (act: () => void) => () => {
    setOpened(false)
    act()
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={340}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.me}
          aria-label={t('ui:account', { name, role })}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes.avatar} aria-hidden="true">
            {initials(name)}
          </span>
          <span className={classes.names}>
            {name}
            <small>{role}</small>
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('ui:account', { name, role })} className={classes.menu}>
        <p>
          <b>{name}</b>
          <br />
          <span className="dim small">{role}</span>
        </p>
        <Look />
        <Button icon={IconKeyboard} keyName="?" onClick={thenClose(showKeys)}>
          {t('ui:keys.title')}
        </Button>
        <Button icon={IconLogout} onClick={thenClose(onSignOut)}>
          {t('ui:signOut')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
