import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listConferences } from '../../shared/conferences'
import { useCall } from '../api'
import { day } from '../ui/format'
import { InBar } from '../ui/shell/slots'
import classes from './desk.module.css'

export interface ConferenceTitleProps {
  /** Null: all conferences. */
  conference: { id: number; title: string; starts: number | null } | null
}

/** The same tab of another conference; without one its overview. */
const tabIn = (pathname: string): string => /^\/hoi-nghi\/\d+\/([a-z-]+)/.exec(pathname)?.[1] ?? 'tong-quan'

const Others = ({ current }: { current: number | undefined }) => {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const rows = useCall(listConferences, { query: {} }).data?.conferences ?? []
  return (
    <>
      {rows.slice(0, 12).map(({ id, title, starts }) => (
        <Menu.Item
          key={id}
          component={Link}
          to={`/hoi-nghi/${id}/${tabIn(pathname)}`}
          {...(id === current ? { 'aria-current': 'page' } : {})}
        >
          <span className={classes.other}>
            {title}
            <small className="dim num">{starts === null ? t('home:undated') : day(starts)}</small>
          </span>
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item component={Link} to="/hoi-nghi">
        {t('conferences:all')}
      </Menu.Item>
    </>
  )
}

/** The conference in view, in the bar; opens the way to another one. */
export const ConferenceTitle = ({ conference }: ConferenceTitleProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <InBar slot="conference">
      <Menu opened={opened} onChange={setOpened} position="bottom-start" width={420}>
        <Menu.Target>
          <UnstyledButton className={classes.switch} aria-label={t('home:switch')}>
            <span className={classes.title}>{conference?.title ?? t('conferences:all')}</span>
            {conference && conference.starts !== null && <span className="dim num">{day(conference.starts)}</span>}
            <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>{opened && <Others current={conference?.id} />}</Menu.Dropdown>
      </Menu>
    </InBar>
  )
}
