/**
 * How high a row must be for its text. No program fits a row with merged cells, and some fit none that comes from a file,
 * so every row brings its height. Measured for Times New Roman: one unit of column width holds 1.12 characters of 12 pt.
 */
import type { Look } from './looks'
import { looks } from './looks'
import type { Cell, Row } from './sheet'

const PER_UNIT = 1.12
const BOLD = 0.9

/** Lines that `text` takes where `room` characters fit on one, broken between words. */
const linesIn = (text: string, room: number): number => {
  let lines = 1
  let used = 0
  for (const word of text.split(/[ \n]+/)) {
    const next = used === 0 ? word.length : used + 1 + word.length
    if (next <= room || used === 0) {
      lines += Math.max(0, Math.ceil(next / room) - 1)
      used = next > room ? next % room : next
      continue
    }
    lines += Math.ceil(word.length / room)
    used = word.length % room
  }
  return lines
}

const roomOf = (look: Look, units: number): number => {
  const { font, alignment } = looks[look]
  const bold = font?.bold ? BOLD : 1
  return Math.max(1, ((units - 1 - 1.2 * (alignment?.indent ?? 0)) * PER_UNIT * bold * 12) / (font?.size ?? 12))
}

const heightOf = (cell: Cell, units: number): number => {
  const size = looks[cell.look].font?.size ?? 12
  const lines = typeof cell.value === 'string' ? linesIn(cell.value, roomOf(cell.look, units)) : 1
  return lines * size * 1.2 + 4
}

/** The row with the height its fullest cell needs; `widths` as in the sheet. A height already given stays. */
export const fitted = (row: Row, widths: number[]): Row => {
  if (row.height !== undefined) return row
  let column = 0
  let height = 18
  for (const cell of row.cells) {
    const end = column + (cell.span ?? 1)
    const units = widths.slice(column, end).reduce((sum, width) => sum + width, 0)
    height = Math.max(height, heightOf(cell, units))
    column = end
  }
  return { ...row, height: Math.min(409, Math.round(height)) }
}
