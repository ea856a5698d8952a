import { IconBell } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figures } from '../../../shared/attendance'
import { attending } from '../../../shared/figures'
import type { RollUpRow } from '../../../shared/roll-up'
import type { Column } from '../../ui/DataTable'
import { count, rate } from '../../ui/format'
import { type SeatState, StateIcon, stateColor } from '../../ui/StateIcon'
import { isBehind, isSilent, silentIn } from './figures'
import { useNames } from './names'
import classes from './secretary.module.css'

const Head = ({ state, children, note }: { state: SeatState; children: ReactNode; note?: string }) => (
  <span className={classes.stateHead} style={{ color: stateColor(state) }}>
    <StateIcon state={state} size={14} decorative />
    <span>{children}</span>
    {note && <small>{note}</small>}
  </span>
)

/** A zero is there and dim; what is not known is a dash. */
const Figure = ({ n, of, strong = false }: { n: number; of: Figures; strong?: boolean }) => {
  if (isSilent(of)) return <span className={classes.zero}>–</span>
  if (n === 0) return <span className={classes.zero}>0</span>
  return strong ? <b className={classes.unexcused}>{count(n)}</b> : count(n)
}

const Reported = ({ figures }: { figures: Figures }) => {
  const text = `${count(figures.reported)}/${count(figures.points)}`
  if (silentIn(figures) === 0) return text
  return (
    <span className={classes.missing}>
      <IconBell size={14} stroke={1.75} aria-hidden="true" />
      {text}
    </span>
  )
}

/** A silent hall says so; it has no rate, and is not absent. */
const Rate = ({ figures }: { figures: Figures }) => {
  const { t } = useTranslation()
  if (isSilent(figures)) return <span className={classes.missing}>{t('secretary:silent')}</span>
  const came = attending(figures)
  return (
    <span className={classes.fraction}>
      <span>
        {count(came)}/{count(figures.expected)}
      </span>
      <span className={classes.percent}>({rate(came, figures.expected)})</span>
    </span>
  )
}

type Choose = (point: number, own: boolean) => void

const Name = ({ row, rows, onChoose }: { row: RollUpRow; rows: number; onChoose: Choose }) => {
  const { t } = useTranslation()
  const { short, own } = useNames()
  if (row.point === 0) return t('secretary:table.total', { count: rows })
  return (
    <button
      type="button"
      className={classes.name}
      onClick={(event) => {
        event.stopPropagation()
        onChoose(row.point, row.own)
      }}
    >
      {row.own ? own(row.name) : short(row.name)}
    </button>
  )
}

type State = 'present' | 'online' | 'substitutes' | 'excused' | 'unexcused'
const figureOf =
  (state: State, strong = false) =>
  ({ figures }: RollUpRow) => <Figure n={figures[state]} of={figures} strong={strong} />

const amber = (on: boolean): string | undefined => (on ? classes.hot : undefined)
const base = { numeric: true, wide: true } as const

/** Expected, the five states that add up to it with «trong đó dự thay» tinted, who reported, the rate with its fraction. */
export const useColumns = (onChoose: Choose, rows: number): Column<RollUpRow>[] => {
  const { t } = useTranslation()
  const came = t('secretary:table.came')
  const absent = t('secretary:table.absent')
  const word = (key: string): string => t(`secretary:table.${key}`)
  return [
    { id: 'name', head: word('point'), heads: true, cell: (row) => <Name row={row} rows={rows} onChoose={onChoose} /> },
    { ...base, id: 'expected', width: '68px', head: word('expected'), cell: ({ figures }) => count(figures.expected) },
    {
      ...{ ...base, id: 'present', width: '62px', group: came, rule: true, cell: figureOf('present') },
      head: <Head state="present">{word('present')}</Head>,
    },
    {
      ...{ ...base, id: 'online', width: '62px', group: came, cell: figureOf('online') },
      head: <Head state="online">{word('online')}</Head>,
    },
    {
      ...{ ...base, id: 'substitutes', width: '62px', group: came, cell: figureOf('substitutes') },
      head: (
        <Head state="substitute" note={word('ofWhich')}>
          {word('substitutes')}
        </Head>
      ),
      look: () => classes.ofWhich,
    },
    {
      ...{ ...base, id: 'excused', width: '58px', group: absent, rule: true, cell: figureOf('excused') },
      head: <Head state="excused">{word('excused')}</Head>,
    },
    {
      ...{ ...base, id: 'unexcused', width: '58px', group: absent, cell: figureOf('unexcused', true) },
      head: <Head state="unexcused">{word('unexcused')}</Head>,
    },
    {
      ...{
        numeric: true,
        id: 'unmarked',
        width: 'var(--unmarked-wide)',
        rule: true,
        cell: ({ figures }) => count(figures.unmarked),
      },
      head: <Head state="unmarked">{word('unmarked')}</Head>,
      look: ({ figures, point }) => amber(point !== 0 && isBehind(figures)),
    },
    {
      ...{ numeric: true, id: 'reported', width: 'var(--reported-wide)', head: word('reported') },
      cell: ({ figures }) => <Reported figures={figures} />,
      look: ({ figures, point }) => amber(point !== 0 && isSilent(figures)),
    },
    {
      ...{ numeric: true, id: 'rate', width: 'var(--rate-wide)', head: word('rate') },
      cell: ({ figures }) => <Rate figures={figures} />,
    },
    {
      ...{ ...base, id: 'nonMembers', width: '54px', rule: true, head: word('nonMembers') },
      cell: ({ figures }) => <Figure n={figures.nonMembers} of={figures} />,
    },
  ]
}
