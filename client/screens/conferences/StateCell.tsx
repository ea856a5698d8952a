import {
  IconArchive,
  IconBan,
  IconBroadcast,
  IconCalendarPause,
  IconCircleCheck,
  IconPencil,
  IconPlayerStop,
  IconSend,
  IconWriting,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConferenceRow } from '../../../shared/conferences'
import type { IconType } from '../../ui/icon'
import classes from './conferences.module.css'
import { type Shown, shownOf } from './groups'

const icons: Record<Shown, IconType> = {
  draft: IconPencil,
  approved: IconCircleCheck,
  summoned: IconSend,
  inSession: IconBroadcast,
  ended: IconPlayerStop,
  signed: IconWriting,
  archived: IconArchive,
  postponed: IconCalendarPause,
  cancelled: IconBan,
}

/** The state as a word with its icon: «Nháp» to «Lưu trữ», «Đang họp» while a session is open. */
export const StateCell = ({ row }: { row: ConferenceRow }) => {
  const { t } = useTranslation()
  const shown = shownOf(row)
  const Icon = icons[shown]
  return (
    <span className={classes.state} data-state={shown}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      <b>{t(`common:conference.${shown}`)}</b>
      {row.proposed && row.state === 'draft' && <small>{t('conferences:proposed')}</small>}
    </span>
  )
}
