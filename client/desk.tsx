import {
  IconCalendarEvent,
  IconHeartbeat,
  IconHome,
  IconListCheck,
  IconNotebook,
  IconUser,
  IconVideo,
} from '@tabler/icons-react'
import { Outlet, useParams } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Me } from '../shared/accounts'
import { InSession } from './desk/InSession'
import { Search } from './desk/Search'
import { useAge, useWatch } from './live'
import { useKept } from './outbox/use-outbox'
import { hasRole, useMe, useSignOut } from './session'
import { AgeChip } from './ui/AgeChip'
import { Desk, type RailEntry } from './ui/shell/Desk'

/** The hall this person runs: that of the login itself, or of an operator's grant. */
const hallOf = (me: Me): number | undefined =>
  me.point?.id ?? me.grants.find((grant) => grant.role === 'operator' && grant.area.kind === 'point')?.area.id

const conferenceOf = (me: Me, address: string | undefined): string | undefined => {
  if (address) return address
  const granted = me.grants.find((grant) => grant.role === 'secretary' && grant.area.conference !== null)
  return granted ? String(granted.area.conference) : undefined
}

/** The rail by role: what somebody may not do is not in it. At most seven. */
export const railFor = (me: Me, address: string | undefined, t: TFunction): RailEntry[] => {
  const hall = hallOf(me)
  const conference = conferenceOf(me, address)
  const plans = hasRole(me, 'admin', 'organizer', 'director', 'chair', 'secretary', 'editor', 'observer')
  return [
    { to: '/', label: t('common:nav.home'), icon: IconHome, within: false },
    ...(plans
      ? [
          {
            to: '/hoi-nghi',
            label: t('common:nav.conferences'),
            icon: IconCalendarEvent,
            within: !location.pathname.endsWith('/thu-ky'),
          },
        ]
      : []),
    ...(conference && hasRole(me, 'secretary')
      ? [{ to: `/hoi-nghi/${conference}/thu-ky`, label: t('common:nav.secretary'), icon: IconNotebook }]
      : []),
    ...(hall
      ? [
          { to: `/diem/${hall}`, label: t('common:nav.console'), icon: IconVideo, within: false },
          { to: `/diem/${hall}/diem-danh`, label: t('common:nav.rollCall'), icon: IconListCheck },
        ]
      : []),
    ...(hasRole(me, 'admin') ? [{ to: '/quan-tri/tai-khoan', label: t('common:nav.accounts'), icon: IconUser }] : []),
    { to: '/trang-thai', label: t('common:nav.status'), icon: IconHeartbeat },
  ]
}

/** «Tổ chức · Tỉnh Bắc Ninh»: the first role with its area; else what kind of login it is. */
export const roleLine = (me: Me, t: TFunction): string => {
  const [first] = me.grants
  if (first) return `${t(`common:role.${first.role}`)} · ${first.area.name}`
  return me.point ? `${t(`common:login.${me.kind}`)} · ${me.point.name}` : t(`common:login.${me.kind}`)
}

const conferenceInAddress = (params: unknown): string | undefined => {
  if (!location.pathname.startsWith('/hoi-nghi/')) return undefined
  const id = Object.entries(params ?? {}).find(([name]) => name === 'id')
  return id ? String(id[1]) : undefined
}

/** The Desk around its screens: stays mounted from one to the next. */
export const DeskLayout = () => {
  const { t } = useTranslation()
  const me = useMe()
  useWatch({}, me !== undefined)
  const age = useAge()
  const kept = useKept()
  const leave = useSignOut()
  const address = conferenceInAddress(useParams({ strict: false }))
  const rail = me ? railFor(me, address, t) : []
  return (
    <Desk
      rail={rail}
      search={me && <Search me={me} rail={rail} conference={address} />}
      account={me ? { name: me.name, role: roleLine(me, t), onSignOut: leave } : undefined}
      age={<AgeChip age={age} kept={kept} />}
    >
      {me && <InSession />}
      <Outlet />
    </Desk>
  )
}
