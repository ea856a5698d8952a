import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Me } from '../../shared/accounts'
import { listConferences } from '../../shared/conferences'
import { listPoints, type Point } from '../../shared/points'
import { useCall } from '../api'
import { hasRole } from '../session'
import { day } from '../ui/format'
import type { RailEntry } from '../ui/shell/Desk'
import { type Found, indexOf } from './match'

const short = (t: TFunction, name: string): string => {
  const prefix = t('secretary:names.prefix').toLowerCase()
  return name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length).trim() : name
}

/** Where this person looks at a point: the secretary at its sheet, others in the tree of points. */
const addressFor = (me: Me, conference: string, point: number): string =>
  hasRole(me, 'secretary')
    ? `/hoi-nghi/${conference}/thu-ky?bang=${point}`
    : `/hoi-nghi/${conference}/diem-cau?diem=${point}`

const pointsFound = (t: TFunction, me: Me, conference: string, points: readonly Point[]): Found[] => {
  const byId = new Map(points.map((point) => [point.id, point]))
  return points.map(({ id, parent, printedName }) => ({
    ...({ kind: 'point', key: `point-${id}`, name: short(t, printedName) } as const),
    note: short(t, byId.get(parent ?? 0)?.printedName ?? ''),
    to: addressFor(me, conference, id),
  }))
}

/** Everything Ctrl K finds: pages, conferences, the points of the conference in view (or of the next one). */
export const useFound = (me: Me, rail: readonly RailEntry[], conference: string | undefined) => {
  const { t } = useTranslation()
  const known = useCall(listConferences, { query: {} }).data?.conferences
  const id = conference ?? (known?.[0] ? String(known[0].id) : undefined)
  const points = useCall(listPoints, { params: { id: Number(id) } }, { enabled: id !== undefined }).data?.points
  return useMemo(() => {
    const pages = rail.map(({ to, label }): Found => ({ kind: 'page', key: to, name: label, note: '', to }))
    const conferences = (known ?? []).map(
      (one): Found => ({
        ...{ kind: 'conference', key: `conference-${one.id}`, name: one.title },
        note: one.starts === null ? '' : day(one.starts),
        to: `/hoi-nghi/${one.id}/tong-quan`,
      }),
    )
    return indexOf([...pages, ...conferences, ...(id && points ? pointsFound(t, me, id, points) : [])])
  }, [t, me, rail, known, points, id])
}
