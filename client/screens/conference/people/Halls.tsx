import { IconAlertCircle, IconArrowUp, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { compositionOf } from '../../../../shared/composition'
import type { Point } from '../../../../shared/points'
import { Button } from '../../../ui/Button'
import { type Column, DataTable } from '../../../ui/DataTable'
import { count } from '../../../ui/format'
import { idsOn } from '../points/tree'
import { useShortName } from '../points/use-tree'
import classes from './people.module.css'
import { QuotaCell } from './QuotaCell'

type Counted = z.infer<typeof compositionOf.reply>['points'][number]

interface Row {
  key: string
  point: Point
  kind: 'hall' | 'below' | 'child'
  members: number
  nonMembers: number
  /** Children of its own: the name leads into it. */
  inside: boolean
  note: string
}

export interface HallsProps {
  at: Point
  shown: Point
  /** In order. */
  points: readonly Point[]
  rows: readonly Counted[]
  may: (point: Point) => boolean
  onNode: (id: number) => void
  onHall: (id: number) => void
}

const sums = (
  points: readonly Point[],
  rows: readonly Counted[],
): Map<number, { members: number; nonMembers: number }> => {
  const own = new Map(rows.map((row) => [row.point, row]))
  const found = new Map<number, { members: number; nonMembers: number }>()
  for (const point of points)
    for (const id of idsOn(point.path)) {
      const sum = found.get(id) ?? { members: 0, nonMembers: 0 }
      const { members = 0, nonMembers = 0 } = own.get(point.id) ?? {}
      found.set(id, { members: sum.members + members, nonMembers: sum.nonMembers + nonMembers })
    }
  return found
}

const useRows = ({ at, points, rows }: HallsProps): Row[] => {
  const { t } = useTranslation()
  return useMemo(() => {
    const whole = sums(points, rows)
    const none = { members: 0, nonMembers: 0 }
    const own = rows.find((row) => row.point === at.id) ?? none
    const children = points.filter((point) => point.parent === at.id)
    const way = (point: Point) =>
      t(point.counting === 'list' ? 'conference:people.byName' : 'conference:people.byNumber')
    const all = whole.get(at.id) ?? none
    const declared = children.filter((point) => {
      const { members, nonMembers } = whole.get(point.id) ?? none
      return members + nonMembers > 0
    })
    return [
      { ...own, key: 'hall', kind: 'hall' as const, point: at, inside: false, note: way(at) },
      ...(children.length === 0
        ? []
        : [
            {
              key: 'below',
              kind: 'below' as const,
              point: at,
              inside: false,
              members: all.members - own.members,
              nonMembers: all.nonMembers - own.nonMembers,
              note: t('conference:people.declared', { done: declared.length, all: children.length }),
            },
          ]),
      ...children.map((point) => ({
        key: String(point.id),
        kind: 'child' as const,
        point,
        inside: points.some((one) => one.parent === point.id),
        ...(whole.get(point.id) ?? none),
        note: way(point),
      })),
    ]
  }, [at, points, rows, t])
}

const Name = ({ row, props }: { row: Row; props: HallsProps }) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const { kind, point, inside, note } = row
  if (kind === 'below')
    return (
      <span className={classes.hallName}>
        <b>{t('conference:people.subtotal')}</b>
        <small>{note}</small>
      </span>
    )
  const open = () => (inside ? props.onNode(point.id) : props.onHall(point.id))
  return (
    <button type="button" className={classes.hallName} aria-pressed={props.shown.id === point.id} onClick={open}>
      <b>
        {kind === 'hall' ? t('conference:people.hall') : shortName(point.printedName)}
        {inside && <IconChevronRight size={14} aria-hidden="true" />}
      </b>
      {(kind === 'hall' || (!inside && point.counting === 'list')) && <small>{note}</small>}
    </button>
  )
}

const useColumns = (props: HallsProps): Column<Row>[] => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const cell = (row: Row, member: boolean) => {
    const n = member ? row.members : row.nonMembers
    const editable = row.kind !== 'below' && !row.inside && row.point.counting === 'count' && props.may(row.point)
    if (!editable) return count(n)
    const name = shortName(row.point.printedName)
    const label = t(member ? 'conference:people.membersOf' : 'conference:people.nonMembersOf', { name })
    return (
      <QuotaCell point={row.point} member={member} n={row.members + row.nonMembers === 0 ? null : n} label={label} />
    )
  }
  return [
    { id: 'name', head: t('conference:people.point'), heads: true, cell: (row) => <Name row={row} props={props} /> },
    {
      id: 'members',
      head: t('conference:people.members'),
      numeric: true,
      width: '50px',
      cell: (row) => cell(row, true),
    },
    {
      id: 'nonMembers',
      head: t('conference:people.nonMembers'),
      numeric: true,
      width: '50px',
      cell: (row) => cell(row, false),
    },
    {
      id: 'sum',
      head: t('conference:people.sum'),
      numeric: true,
      width: '50px',
      cell: ({ members, nonMembers, kind }) =>
        kind === 'child' && members + nonMembers === 0 ? (
          <span className={classes.lack}>
            <IconAlertCircle size={14} aria-hidden="true" /> {t('conference:people.notDeclared')}
          </span>
        ) : (
          <b>{count(members + nonMembers)}</b>
        ),
    },
  ]
}

/** The halls of a node by number: its own, then those below; figures of points that only count are typed here. */
export const Halls = (props: HallsProps) => {
  const { t } = useTranslation()
  const shortName = useShortName()
  const rows = useRows(props)
  const { at, shown, points } = props
  const above = points.find((point) => point.id === at.parent)
  const whole = rows.filter((row) => row.kind !== 'child').reduce((sum, row) => sum + row.members + row.nonMembers, 0)
  const chosen = shown.id === at.id ? 'hall' : String(shown.id)
  return (
    <aside className={classes.halls} aria-label={t('conference:people.choosePoint')}>
      {above && (
        <Button kind="quiet" size="small" icon={IconArrowUp} onClick={() => props.onNode(above.id)}>
          {t('conference:people.up', { name: shortName(above.printedName) })}
        </Button>
      )}
      <div className={classes.hallsHead}>
        <h2>{shortName(at.printedName)}</h2>
        <span className="num">
          <b>{count(whole)}</b> {t('conference:people.persons')}
        </span>
      </div>
      <DataTable
        label={t('conference:people.choosePoint')}
        columns={useColumns(props)}
        rows={rows}
        keyOf={(row) => row.key}
        chosen={chosen}
        rowHeight={38}
      />
      <p className="small dim">{t('conference:people.note')}</p>
    </aside>
  )
}
