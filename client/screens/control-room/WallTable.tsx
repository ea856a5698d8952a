import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attending } from '../../../shared/figures'
import { fold } from '../../../shared/text'
import { type Column, DataTable } from '../../ui/DataTable'
import { count, hour } from '../../ui/format'
import { StateWord } from '../../ui/StateIcon'
import type { PointState } from './stage-of'
import classes from './tiles.module.css'
import { branchOf, type Node } from './tree'
import type { Choice } from './use-choice'
import { type Room, useInRoom } from './use-room'

/** `ts bn` finds Từ Sơn, Bắc Ninh: every word begins a word of the names on the way up, or its initials. */
export const findsNode = (node: Node, asked: string): boolean => {
  const names = [node.name, node.parent?.name ?? ''].map(fold)
  const starts = names.flatMap((name) => [
    ...name.split(' '),
    name
      .split(' ')
      .map((word) => word.charAt(0))
      .join(''),
  ])
  return fold(asked)
    .split(' ')
    .every((word) => starts.some((start) => start.startsWith(word)))
}

const figuresOf = (room: Room, node: Node, which: 'own' | 'total'): string => {
  const figures = room.counts.get(node.point.id)?.[which]
  return figures ? `${count(attending(figures))}/${count(figures.expected)}` : '–'
}

const useColumns = (choice: Choice, states: ReadonlyMap<number, PointState>): Array<Column<Node>> => {
  const { t } = useTranslation()
  const room = useInRoom()
  const of = (node: Node) => room.presence.get(node.point.id)
  return [
    {
      id: 'name',
      head: t('control:table.point'),
      heads: true,
      cell: (node) => (
        <button type="button" className={classes.link} onClick={() => choice.choosePoint(node.point.id)}>
          {node.name}
        </button>
      ),
    },
    { id: 'under', head: t('control:table.under'), cell: (node) => node.parent?.name ?? '', wide: true },
    {
      id: 'state',
      head: t('control:table.state'),
      cell: (node) => <StateWord state={states.get(node.point.id) ?? 'notin'} />,
    },
    { id: 'own', head: t('control:table.own'), numeric: true, cell: (node) => figuresOf(room, node, 'own') },
    {
      id: 'total',
      head: t('control:table.total'),
      numeric: true,
      cell: (node) => (node.children.length > 0 ? figuresOf(room, node, 'total') : ''),
    },
    {
      id: 'since',
      head: t('control:facts.since'),
      numeric: true,
      wide: true,
      cell: (node) => {
        const since = of(node)?.since
        return since == null ? '–' : hour(since)
      },
    },
    { id: 'drops', head: t('control:facts.drops'), numeric: true, wide: true, cell: (node) => of(node)?.drops ?? '–' },
    { id: 'who', head: t('control:table.responsible'), cell: (node) => node.point.responsible, wide: true },
    { id: 'phone', head: t('control:table.phone'), cell: (node) => <span className="num">{node.point.phone}</span> },
  ]
}

interface WallTableProps {
  choice: Choice
  states: ReadonlyMap<number, PointState>
  alone: boolean
}

/** The wall as rows, for any number of points: only those in view are drawn. */
export const WallTable = ({ choice, states, alone }: WallTableProps) => {
  const { t } = useTranslation()
  const { root } = useInRoom()
  const [asked, setAsked] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const all = useMemo(() => branchOf(root), [root])
  const rows = useMemo(() => (asked.trim() === '' ? all : all.filter((node) => findsNode(node, asked))), [all, asked])
  const columns = useColumns(choice, states)
  return (
    <div className={classes.tableBox}>
      <TextInput
        ref={field}
        className={classes.search}
        aria-label={t('control:wall.find')}
        placeholder={t('control:wall.findHow')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={asked}
        onChange={(event) => setAsked(event.currentTarget.value)}
      />
      <DataTable
        label={t('control:wall.tableLabel')}
        columns={columns}
        rows={rows}
        keyOf={(node) => node.point.id}
        chosen={choice.point?.point.id ?? null}
        rowHeight={32}
        maxHeight={alone ? 'calc(100vh - 150px)' : 'var(--wall-table, 206px)'}
        empty={<p className={classes.none}>{t('control:wall.notFound', { asked })}</p>}
      />
    </div>
  )
}
