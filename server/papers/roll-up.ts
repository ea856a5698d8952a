import type { Figures } from '../../shared/attendance'
import { attending, rate } from '../../shared/figures'
import type { RollUpNode, RollUpPaper } from '../../shared/papers'
import { words } from '../words'
import { writeCsv } from './csv'
import { longDateOf, longHourOf, serialOf } from './dates'
import { footer, headRows, signatureRows, wide, widthOf } from './head'
import type { Look } from './looks'
import { bareName } from './point-name'
import { type Cell, type Row, writeRows } from './sheet'
import { unequal } from './sums'
import { reconciliation } from './totals'

const COLUMNS = [
  'no',
  'point',
  'points',
  'expected',
  'hall',
  'online',
  'substitutes',
  'attending',
  'excused',
  'unexcused',
  'unmarked',
  'rate',
  'members',
  'nonMembers',
  'hour',
  'guests',
] as const
const WIDTHS = [5, 29, 12, 8, 7, 7, 7, 7, 7, 7, 7, 9, 7, 7, 8, 7]
const WIDTH = widthOf(WIDTHS, 4)

/** A parent is its own hall and its children; a paper that says otherwise must not leave the house. */
const checkSums = (node: RollUpNode): void => {
  const wrong = unequal(node)
  if (wrong) throw new Error(wrong)
}

interface Line {
  name: string
  level: number
  /** Has rows of its own below it. */
  parent: boolean
  figures: Figures
  reportedAt: number | null
}

const hallOf = (node: RollUpNode, level: number): Line[] =>
  node.own
    ? [{ ...node.own, name: words('papers:rollUp.hall', { name: bareName(node.name) }), level, parent: false }]
    : []

const linesOf = (node: RollUpNode, level: number): Line[] =>
  node.children.length === 0
    ? [{ name: node.name, level, parent: false, figures: node.figures, reportedAt: node.own?.reportedAt ?? null }]
    : [{ name: node.name, level, parent: true, figures: node.figures, reportedAt: null }, ...belowOf(node, level + 1)]

const belowOf = (node: RollUpNode, level: number): Line[] => [
  ...hallOf(node, level),
  ...node.children.flatMap((child) => linesOf(child, level)),
]

const NAMES: Look[] = ['text', 'name1', 'name2', 'name3', 'name4']
const PARENTS: Look[] = ['bold', 'bold1', 'bold2', 'bold3', 'bold4']
const nameLook = (line: Line): Look => (line.parent ? PARENTS : NAMES)[Math.min(line.level, 4)] ?? 'text'

const count = (value: number): Cell => ({ value, look: 'count' })
const hour = (at: number | null): Cell => ({ value: at === null ? null : serialOf(at), look: 'hour' })

const known = (f: Figures, reportedAt: number | null): Cell[] => [
  count(f.present),
  count(f.online),
  count(f.substitutes),
  count(attending(f)),
  count(f.excused),
  count(f.unexcused),
  count(f.unmarked),
  { value: rate(f), look: 'rate' },
  count(f.members),
  count(f.nonMembers),
  hour(reportedAt),
  count(f.guests),
]

/** A silent point says that it is silent, in every figure nobody knows; only those not yet come are certain. */
const silent = (f: Figures): Cell[] => {
  const unknown: Cell = { value: words('papers:rollUp.silent'), look: 'silent' }
  return [...Array.from({ length: 6 }, () => unknown), count(f.unmarked), ...Array.from({ length: 5 }, () => unknown)]
}

const pointsOf = (f: Figures): string => `${f.reported}/${f.points}`

const lineCells = (line: Line, index: number): Cell[] => [
  { value: index + 1, look: 'ordinal' },
  { value: line.name, look: nameLook(line) },
  { value: pointsOf(line.figures), look: 'centre' },
  count(line.figures.expected),
  ...(line.figures.reported === 0 ? silent(line.figures) : known(line.figures, line.reportedAt)),
]

const BOLD: Partial<Record<Look, Look>> = { count: 'sumCount', rate: 'sumRate', hour: 'sumCentre', silent: 'sumCentre' }

const sumCells = (figures: Figures): Cell[] => {
  const cells = figures.reported === 0 ? silent(figures) : known(figures, null)
  return [
    { value: null, look: 'sumText' },
    { value: words('papers:rollUp.sum'), look: 'sumText' },
    { value: pointsOf(figures), look: 'sumCentre' },
    ...[count(figures.expected), ...cells].map((cell) => ({ ...cell, look: BOLD[cell.look] ?? 'sumText' })),
  ]
}

/** On the sheet the silent cells of a row are one. */
const joined = (cells: Cell[]): Cell[] => {
  const result: Cell[] = []
  for (const cell of cells) {
    const last = result.at(-1)
    if (last && cell.look === 'silent' && last.look === 'silent') last.span = (last.span ?? 1) + 1
    else result.push({ ...cell })
  }
  return result
}

const sentencesOf = (paper: RollUpPaper): string[] => {
  const names = paper.replaced
    .map((one) => words('papers:replaced.at', { ...one, point: bareName(one.point) }))
    .join('; ')
  return [
    reconciliation(paper.node.figures),
    names ? words('papers:replaced.sentence', { names }) : null,
    paper.node.figures.outside > 0 ? words('papers:rollUp.outside', { n: paper.node.figures.outside }) : null,
    words('papers:rollUp.rule'),
  ].filter((sentence) => sentence !== null)
}

const heads = (): string[] => COLUMNS.map((column) => words(`papers:rollUp.columns.${column}`))

/** The quick report of a node as a workbook. Throws when a parent is not the sum of its parts. */
export const writeRollUpXlsx = (paper: RollUpPaper): Promise<Uint8Array> => {
  checkSums(paper.node)
  const { head } = paper
  const at = {
    title: head.conference,
    hour: longHourOf(head.printedAt),
    date: longDateOf(head.printedAt),
    point: head.point,
  }
  const above = headRows(head, words('papers:rollUp.kind'), words('papers:rollUp.about', at), WIDTH)
  const rows: Row[] = [
    ...above,
    { cells: heads().map((value) => ({ value, look: 'head' as const })) },
    ...belowOf(paper.node, 0).map((line, index) => ({ cells: joined(lineCells(line, index)) })),
    { cells: joined(sumCells(paper.node.figures)), height: 20 },
    { cells: [], height: 6 },
    ...sentencesOf(paper).map((text) => ({ cells: [wide(text, 'remark', WIDTH)] })),
    ...signatureRows(head, WIDTH),
  ]
  return writeRows({
    name: words('papers:rollUp.sheet'),
    title: words('papers:rollUp.title', { point: head.point }),
    widths: WIDTHS,
    rows,
    headRow: above.length,
    footer: footer(head),
    at: head.printedAt,
  })
}

/** The same rows for programs, «Cộng» last. */
export const writeRollUpCsv = (paper: RollUpPaper): string => {
  checkSums(paper.node)
  const header = heads().map((value): Cell => ({ value, look: 'head' }))
  return writeCsv([header, ...belowOf(paper.node, 0).map(lineCells), sumCells(paper.node.figures)])
}
