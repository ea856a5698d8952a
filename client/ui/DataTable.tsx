import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import classes from './table.module.css'

export interface Column<R> {
  id: string
  head: ReactNode
  cell: (row: R) => ReactNode
  /** Figures stand right, in tabular digits. */
  numeric?: boolean
  /** CSS width: "120px", "30%". */
  width?: string
  /** The name of the row: read before its cells. */
  heads?: boolean
  /** Left out on phones. */
  wide?: boolean
  /** Neighbours of the same group stand under one word, and a rule before it. */
  group?: ReactNode
  /** A rule before the column. */
  rule?: boolean
  /** Class of its cells in this row: a tint for what deviates. */
  look?: (row: R) => string | undefined
}

export interface DataTableProps<R> {
  /** What the table shows; read out, not drawn. */
  label: string
  columns: ReadonlyArray<Column<R>>
  rows: readonly R[]
  keyOf: (row: R) => string | number
  /** Stands on top, and names its rows: «Cộng 9 hàng». Same columns. */
  total?: R | undefined
  onChoose?: (row: R) => void
  chosen?: string | number | null
  /** 44 or 32. */
  rowHeight?: number
  empty?: ReactNode
  /** Height of the scrolling box; over 200 rows only those in view are drawn. */
  maxHeight?: string
}

const VIRTUAL_OVER = 200

const lookOf = <R,>({ numeric, wide, rule }: Column<R>): string =>
  [numeric ? classes.numeric : '', wide ? classes.wide : '', rule ? classes.rule : ''].join(' ')

function Cells<R>({ row, columns }: { row: R; columns: ReadonlyArray<Column<R>> }) {
  return (
    <>
      {columns.map((column) => {
        const { id, cell, heads } = column
        const look = `${lookOf(column)} ${column.look?.(row) ?? ''}`
        return heads ? (
          <th key={id} scope="row" className={look}>
            {cell(row)}
          </th>
        ) : (
          <td key={id} className={look}>
            {cell(row)}
          </td>
        )
      })}
    </>
  )
}

function HeadCell<R>({ column, rows = 1 }: { column: Column<R>; rows?: number }) {
  const { head, width } = column
  return (
    <th scope="col" rowSpan={rows} className={lookOf(column)} {...(width ? { style: { width } } : {})}>
      {head}
    </th>
  )
}

/** Neighbours of one group together; each column without a group alone. */
const runsOf = <R,>(columns: ReadonlyArray<Column<R>>): Column<R>[][] =>
  columns.reduce<Column<R>[][]>((runs, column) => {
    const run = runs.at(-1)
    if (run && column.group !== undefined && run[0]?.group === column.group) run.push(column)
    else runs.push([column])
    return runs
  }, [])

function GroupedHead<R>({ columns }: Pick<DataTableProps<R>, 'columns'>) {
  return (
    <>
      <tr>
        {runsOf(columns).map(([first, ...rest]) =>
          first?.group === undefined ? (
            first && <HeadCell key={first.id} column={first} rows={2} />
          ) : (
            <th
              key={first.id}
              scope="colgroup"
              colSpan={rest.length + 1}
              className={`${classes.group} ${first.wide ? classes.wide : ''} ${first.rule ? classes.rule : ''}`}
            >
              {first.group}
            </th>
          ),
        )}
      </tr>
      <tr className={classes.grouped}>
        {columns.map((column) => column.group !== undefined && <HeadCell key={column.id} column={column} />)}
      </tr>
    </>
  )
}

function Head<R>({ columns, total }: Pick<DataTableProps<R>, 'columns' | 'total'>) {
  return (
    <thead>
      {columns.some(({ group }) => group !== undefined) ? (
        <GroupedHead columns={columns} />
      ) : (
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} />
          ))}
        </tr>
      )}
      {total && (
        <tr className={classes.total}>
          <Cells row={total} columns={columns} />
        </tr>
      )}
    </thead>
  )
}

function BodyRow<R>({ row, at, props }: { row: R; at: number; props: DataTableProps<R> }) {
  const { columns, keyOf, onChoose, chosen, rowHeight = 44 } = props
  return (
    <tr
      aria-rowindex={at + 2}
      data-chosen={keyOf(row) === chosen || undefined}
      data-choosable={onChoose !== undefined || undefined}
      style={{ height: rowHeight }}
      onClick={onChoose ? () => onChoose(row) : undefined}
    >
      <Cells row={row} columns={columns} />
    </tr>
  )
}

const Gap = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 ? (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null

/** Rows and figures: sticky head, total on top, tabular digits. For choosing by keyboard put a button or link into a cell. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, rows, keyOf, total, rowHeight = 44, empty, maxHeight } = props
  const box = useRef<HTMLDivElement>(null)
  const many = rows.length > VIRTUAL_OVER
  const virtual = useVirtualizer({
    count: many ? rows.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 20,
    initialRect: { width: 800, height: 600 },
  })
  const items = virtual.getVirtualItems()
  const from = many ? (items[0]?.index ?? 0) : 0
  const to = many ? (items.at(-1)?.index ?? -1) + 1 : rows.length
  const after = many ? (rows.length - to) * rowHeight : 0
  const style = many ? { maxHeight: maxHeight ?? '70vh' } : maxHeight ? { maxHeight } : {}
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} className={classes.box} style={style} tabIndex={0} aria-label={label}>
      <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col
              key={column.id}
              className={column.wide ? classes.wide : ''}
              {...(column.width ? { style: { width: column.width } } : {})}
            />
          ))}
        </colgroup>
        <Head columns={columns} total={total} />
        <tbody>
          <Gap height={from * rowHeight} columns={columns.length} />
          {rows.slice(from, to).map((row, at) => (
            <BodyRow key={keyOf(row)} row={row} at={from + at} props={props} />
          ))}
          <Gap height={after} columns={columns.length} />
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </section>
  )
}
