import { hourOf } from './dates'
import { looks } from './looks'
import type { Cell } from './sheet'

/** What a spreadsheet would take for a formula, also after blanks and in its full-width forms. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/

const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) || field !== field.trim() ? `"${field.replaceAll('"', '""')}"` : field

const EPOCH = 25_569
const fromSerial = (serial: number) => Math.round((serial - EPOCH) * 86_400_000) - 7 * 3_600_000

/** A number as the paper shows it, without separators of thousands: "12448", "96,42", "07:36". */
const numeral = (value: number, format: string | undefined): string => {
  if (format === 'hh:mm') return hourOf(fromSerial(value))
  if (format?.startsWith('0.00%')) return (value * 100).toFixed(2).replace('.', ',')
  return String(value)
}

const field = (cell: Cell): string => {
  if (cell.value === null) return ''
  if (typeof cell.value === 'number') return numeral(cell.value, looks[cell.look].numFmt)
  return neutral(cell.value.normalize('NFC'))
}

/** RFC 4180 with a byte order mark, comma and CRLF; every row has the same number of fields. */
export const writeCsv = (rows: Cell[][]): string =>
  `\ufeff${rows.map((row) => `${row.map((cell) => quoted(field(cell))).join(',')}\r\n`).join('')}`
