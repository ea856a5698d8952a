import { IconBroadcast, IconClockExclamation, IconRefresh, IconWifiOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from './Chip'
import { clockTime } from './format'

/** How old what is shown is. `seconds` since the server was last heard; `stale` from 30 s: figures turn hollow. */
export interface Age {
  state: 'live' | 'late' | 'reconnecting' | 'offline'
  seconds: number
  /** Server time at which it was last heard, ms. */
  heard: number
  stale: boolean
}

/** «Mất mạng», with what is kept meanwhile. */
export const OfflineChip = ({ kept = 0 }: { kept?: number }) => {
  const { t } = useTranslation()
  return <Chip icon={IconWifiOff}>{kept > 0 ? t('ui:age.offlineKept', { count: kept }) : t('ui:age.offline')}</Chip>
}

/** The honest chip: «Trực tiếp» · «Chậm 12 giây» · «Đang nối lại» · «Mất mạng, giữ 7 thay đổi». */
export const AgeChip = ({ age, kept = 0 }: { age: Age; kept?: number }) => {
  const { t } = useTranslation()
  switch (age.state) {
    case 'live':
      return <Chip icon={IconBroadcast}>{t('ui:age.live')}</Chip>
    case 'late':
      return <Chip icon={IconClockExclamation}>{t('ui:age.late', { seconds: age.seconds })}</Chip>
    case 'reconnecting':
      return <Chip icon={IconRefresh}>{t('ui:age.reconnecting')}</Chip>
    case 'offline':
      return <OfflineChip kept={kept} />
  }
}

/** «Số liệu lúc 09:41:07», beside figures that are no longer fresh; nothing while they are. */
export const FiguresAt = ({ age }: { age: Age }) => {
  const { t } = useTranslation()
  return age.stale ? <span className="dim small num">{t('ui:age.figuresAt', { at: clockTime(age.heard) })}</span> : null
}
