/**
 * The one way a table becomes a workbook. The library's streaming writer knows no merged cells, styles or print settings,
 * so papers are written whole; a paper has at most some ten thousand rows.
 */
import { type CellStyle, colToLetter, type MergeRange, type Cell as Written, writeXlsx } from 'hucre/xlsx'
import { fitted } from './fit'
import { type Look, looks } from './looks'
import { rulePicture } from './rule'

/** `span`: columns it covers, itself included. */
export interface Cell {
  value: string | number | null
  look: Look
  span?: number
}

export interface Row {
  cells: Cell[]
  /** Points; absent: what the text needs. */
  height?: number
  /** Rules drawn in this row instead of text: columns from (included) to (excluded), and the share of them that is black. */
  rules?: { from: number; to: number; share: number }[]
}

export interface PaperSheet {
  name: string
  title: string
  /** Characters, per column. */
  widths: number[]
  rows: Row[]
  /** Index of the row that repeats on every printed page. */
  headRow: number
  footer: string
  /** When it was made, UTC milliseconds. */
  at: number
}

/** Not allowed in XML 1.0: control characters, halves of characters. */
const ILLEGAL = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu
/** "_x000D_" in a cell means a control character to the reading program; the underscore is written as its own escape. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g

const textOf = (value: string): string =>
  value.normalize('NFC').replace(/\r\n?/g, '\n').replace(ILLEGAL, '').replace(ESCAPE, '_x005F_')

const written = ({ value, look }: Cell): Partial<Written> => {
  const style: CellStyle = looks[look]
  if (value === null) return { value: null, type: 'empty', style }
  return typeof value === 'number' ? { value, type: 'number', style } : { value: textOf(value), type: 'string', style }
}

const place = (rows: Row[]) => {
  const cells = new Map<string, Partial<Written>>()
  const merges: MergeRange[] = []
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row.cells) {
      const span = cell.span ?? 1
      cells.set(`${r},${column}`, written(cell))
      for (let c = column + 1; c < column + span; c++) cells.set(`${r},${c}`, written({ value: null, look: cell.look }))
      if (span > 1) merges.push({ startRow: r, startCol: column, endRow: r, endCol: column + span - 1 })
      column += span
    }
  })
  return { cells, merges }
}

const pictures = (rows: Row[]) =>
  rows.flatMap((row, r) =>
    (row.rules ?? []).map(({ from, to, share }) => ({
      data: rulePicture(share),
      type: 'png' as const,
      anchor: { from: { row: r, col: from }, to: { row: r + 1, col: to } },
    })),
  )

const plain = (footer: string) => textOf(footer).replaceAll('&', '&&')

/** What is printed, and the row that repeats: the library's own settings leave the sheet's name unquoted, so that nothing repeats. */
const printRanges = ({ name, widths, rows, headRow }: PaperSheet) => {
  const quoted = `'${name.replaceAll("'", "''")}'`
  const last = `$${colToLetter(widths.length - 1)}$${rows.length}`
  return [
    { name: '_xlnm.Print_Area', range: `${quoted}!$A$1:${last}`, scope: name },
    { name: '_xlnm.Print_Titles', range: `${quoted}!$${headRow + 1}:$${headRow + 1}`, scope: name },
  ]
}

/** Writes one sheet, A4, landscape beyond seven columns, page number centred above from page 2 on. */
export const writeRows = (sheet: PaperSheet): Promise<Uint8Array> => {
  const rows = sheet.rows.map((row) => fitted(row, sheet.widths))
  const { cells, merges } = place(rows)
  const heights = rows.flatMap((row, r) => (row.height === undefined ? [] : [[r, { height: row.height }] as const]))
  const footer = `&L&"Times New Roman,Regular"&9${plain(sheet.footer)}`
  const at = new Date(sheet.at)
  return writeXlsx({
    properties: { title: textOf(sheet.title), creator: 'Điểm Cầu', created: at, modified: at },
    defaultFont: { name: 'Times New Roman', size: 12 },
    namedRanges: printRanges(sheet),
    sheets: [
      {
        name: sheet.name,
        rows: rows.map(() => []),
        columns: sheet.widths.map((width) => ({ width })),
        cells,
        merges,
        images: pictures(rows),
        rowDefs: new Map(heights),
        view: { showGridLines: false },
        pageSetup: {
          paperSize: 'a4',
          orientation: sheet.widths.length > 7 ? 'landscape' : 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          margins: { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59, header: 0.4, footer: 0.35 },
        },
        headerFooter: {
          differentFirst: true,
          oddHeader: '&C&"Times New Roman,Regular"&13&P',
          oddFooter: footer,
          firstFooter: footer,
        },
      },
    ],
  })
}
