import type { GuestLine, ListLine, ListPaper } from '../../shared/papers'
import { words } from '../words'
import { writeCsv } from './csv'
import { longDateOf, serialOf } from './dates'
import { footer, headRows, signatureRows, wide, widthOf } from './head'
import type { Look } from './looks'
import { bareName } from './point-name'
import { type Cell, type Row, writeRows } from './sheet'
import { attends, checkTotals, outsideSentence, reconciliation, totalsSentence } from './totals'

const WIDTHS = [5, 23, 25, 19, 7, 10, 7, 12, 22]
const WIDTH = widthOf(WIDTHS, 3)
const ROMAN: [number, string][] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
/** 4 → "IV". */
const roman = (n: number): string => {
  const [value, sign] = ROMAN.find(([least]) => n >= least) ?? [0, '']
  return value === 0 ? '' : sign + roman(n - value)
}

const COLUMNS = ['no', 'name', 'office', 'unit', 'member', 'form', 'hour', 'signature', 'note'] as const

const text = (value: string): Cell => ({ value, look: 'text' })
const centre = (value: string): Cell => ({ value, look: 'centre' })
const hour = (at: number | null): Cell => ({ value: at === null ? null : serialOf(at), look: 'hour' })

const formOf = (line: ListLine): string => (attends(line) ? words(`papers:form.${line.status}`) : '')

const absenceOf = (line: ListLine): string | null => {
  if (attends(line)) return null
  if (line.status === 'excused' && line.reason) return words('papers:note.reason', { reason: line.reason })
  return words(`papers:note.${line.status}`)
}

const noteOf = (line: ListLine): string =>
  [
    attends(line) && line.substitute
      ? words('papers:note.substitute', { holder: line.name, office: line.office })
      : null,
    absenceOf(line),
    line.elsewhere ? words('papers:note.elsewhere', { point: bareName(line.elsewhere) }) : null,
    line.note || null,
  ]
    .filter((note) => note !== null)
    .join('; ')

/** Whoever sits there stands in the row: a substitute by name, with the holder in the note. */
const lineCells = (line: ListLine, no: number): Cell[] => {
  const there = attends(line) && line.substitute ? line.substitute : line
  return [
    { value: no, look: 'ordinal' },
    text(there.name),
    text(there.office),
    text(line.unit),
    centre(there.member ? 'x' : ''),
    centre(formOf(line)),
    hour(attends(line) ? line.arrivedAt : null),
    text(''),
    text(noteOf(line)),
  ]
}

const guestCells = (guest: GuestLine, no: number): Cell[] => [
  { value: no, look: 'ordinal' },
  text(guest.name),
  text(guest.office),
  text(''),
  centre(guest.member ? 'x' : ''),
  centre(words('papers:form.present')),
  hour(null),
  text(''),
  text(guest.seatAt ? words('papers:note.ownSeat', { point: bareName(guest.seatAt) }) : ''),
]

interface Group {
  title: string
  rows: Cell[][]
}

/** Groups in the order given, guests last; numbered through. */
const groupsOf = (paper: ListPaper): Group[] => {
  let no = 0
  const groups = paper.groups.map((group) => ({
    title: group.title,
    rows: group.lines.map((line) => lineCells(line, ++no)),
  }))
  const guests = { title: words('papers:guests'), rows: paper.guests.map((guest) => guestCells(guest, ++no)) }
  return [...groups, guests].filter((group) => group.rows.length > 0)
}

const heads = (): string[] => COLUMNS.map((column) => words(`papers:list.columns.${column}`))

const linesOf = (paper: ListPaper): ListLine[] => paper.groups.flatMap((group) => group.lines)

const replacedSentence = (lines: ListLine[]): string | null => {
  const names = lines.flatMap((line) =>
    attends(line) && line.substitute && line.attendsAs === 'full'
      ? [words('papers:replaced.one', { holder: line.name, office: line.office, substitute: line.substitute.name })]
      : [],
  )
  return names.length === 0 ? null : words('papers:replaced.sentence', { names: names.join('; ') })
}

/** What stands under the table, the totals first. */
const sentencesOf = (paper: ListPaper): { text: string; look: Look }[] => {
  const lines = linesOf(paper)
  const remarks = [reconciliation(paper.totals), replacedSentence(lines), outsideSentence(lines, paper.totals.guests)]
  return [
    { text: totalsSentence(paper.totals, paper.head.state === 'draft'), look: 'totals' },
    ...remarks.filter((remark) => remark !== null).map((remark) => ({ text: remark, look: 'remark' as const })),
  ]
}

const groupRow = (group: Group, index: number): Row => ({
  cells: [
    { value: roman(index + 1), look: 'groupNo' },
    {
      value: words('papers:group', { title: group.title, n: group.rows.length }),
      look: 'group',
      span: COLUMNS.length - 1,
    },
  ],
  height: 18,
})

/** The attendance list of one hall as a workbook. Throws when `totals` are not the lines. */
export const writeListXlsx = (paper: ListPaper): Promise<Uint8Array> => {
  checkTotals(paper)
  const { head } = paper
  const about = words('papers:list.about', { title: head.conference, date: longDateOf(head.date), point: head.point })
  const above = headRows(head, words('papers:list.kind'), about, WIDTH)
  const table = groupsOf(paper).flatMap((group, index) => [
    groupRow(group, index),
    ...group.rows.map((cells) => ({ cells })),
  ])
  const below = sentencesOf(paper).map(({ text, look }) => ({ cells: [wide(text, look, WIDTH)] }))
  return writeRows({
    name: words('papers:list.sheet'),
    title: words('papers:list.title', { point: head.point }),
    widths: WIDTHS,
    rows: [
      ...above,
      { cells: heads().map((value) => ({ value, look: 'head' as const })) },
      ...table,
      { cells: [], height: 6 },
      ...below,
      ...signatureRows(head, WIDTH),
    ],
    headRow: above.length,
    footer: footer(head),
    at: head.printedAt,
  })
}

/** The same lines for programs: the group in a column of its own, then the sentences below, one a row. */
export const writeListCsv = (paper: ListPaper): string => {
  checkTotals(paper)
  const header = [...heads(), words('papers:list.columns.group')].map(text)
  const rows = groupsOf(paper).flatMap((group) => group.rows.map((cells) => [...cells, text(group.title)]))
  const draft = paper.head.state === 'draft' ? [words('papers:draft.sheet')] : []
  const below = [...draft, ...sentencesOf(paper).map((sentence) => sentence.text)]
  const padded = below.map((sentence) => header.map((_, column) => text(column === 1 ? sentence : '')))
  return writeCsv([header, ...rows, ...padded])
}
