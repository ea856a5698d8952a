import { Menu, UnstyledButton } from '@mantine/core'
import { IconCalendarPlus, IconCopy, IconDots, IconExternalLink } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ConferenceRow } from '../../../shared/conferences'
import classes from './conferences.module.css'
import { saveCalendar } from './ics'

/** What else can be done with a conference of the list. */
export const RowMenu = ({ row, onCopy }: { row: ConferenceRow; onCopy: (() => void) | undefined }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.iconButton} aria-label={t('conferences:more', { title: row.title })}>
          <IconDots size={18} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconExternalLink size={16} aria-hidden="true" />}
          onClick={() => void navigate({ to: `/hoi-nghi/${row.id}/tong-quan` })}
        >
          {t('conferences:open')}
        </Menu.Item>
        {onCopy && (
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden="true" />} onClick={onCopy}>
            {t('conferences:copyMore')}
          </Menu.Item>
        )}
        {row.starts !== null && (
          <Menu.Item
            leftSection={<IconCalendarPlus size={16} aria-hidden="true" />}
            onClick={() => saveCalendar(row, location.origin)}
          >
            {t('conferences:calendarFile')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
