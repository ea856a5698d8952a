import type { CellStyle } from 'hucre/xlsx'

const FONT = 'Times New Roman'
/** Text format: an edited cell stays text, so "=1+1" does not wake up when somebody presses Enter in it. */
const TEXT = '@'
const line = { style: 'thin', color: { rgb: '000000' } } as const
const frame = { top: line, right: line, bottom: line, left: line }

type Align = 'left' | 'center' | 'right'
interface Choice {
  size?: number
  bold?: boolean
  italic?: boolean
  align?: Align
  framed?: boolean
  format?: string
  indent?: number
  red?: boolean
  shade?: boolean
}

const look = (c: Choice): CellStyle => ({
  font: {
    name: FONT,
    size: c.size ?? 12,
    bold: c.bold ?? false,
    italic: c.italic ?? false,
    ...(c.red ? { color: { rgb: 'C00000' } } : {}),
  },
  alignment: {
    horizontal: c.align ?? 'left',
    vertical: 'center',
    wrapText: true,
    ...(c.indent ? { indent: c.indent } : {}),
  },
  numFmt: c.format ?? TEXT,
  ...(c.framed ? { border: frame } : {}),
  ...(c.shade ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } } : {}),
})

const body = (c: Choice) => look({ framed: true, ...c })
/** A little room before the right border. */
const COUNT = '#,##0_)'
const RATE = '0.00%_)'
const HOUR = 'hh:mm'

/** Every way a cell may look. Sizes of the heading follow the two systems' rules. */
export const looks = {
  superior: look({ size: 13, align: 'center' }),
  issuer: look({ size: 13, align: 'center', bold: true }),
  nation: look({ size: 13, align: 'center', bold: true }),
  motto: look({ size: 14, align: 'center', bold: true }),
  party: look({ size: 15, align: 'center', bold: true }),
  draft: look({ size: 13, align: 'center', bold: true, red: true }),
  title: look({ size: 15, align: 'center', bold: true }),
  about: look({ size: 14, align: 'center', bold: true }),
  under: look({ size: 12, align: 'center', italic: true }),
  head: body({ align: 'center', bold: true }),
  group: body({ bold: true, shade: true }),
  groupNo: body({ bold: true, align: 'center', shade: true }),
  text: body({}),
  centre: body({ align: 'center' }),
  silent: body({ align: 'center', italic: true }),
  ordinal: body({ align: 'center', format: '0' }),
  hour: body({ align: 'center', format: HOUR }),
  count: body({ align: 'right', format: COUNT }),
  rate: body({ align: 'right', format: RATE }),
  name1: body({ indent: 1 }),
  name2: body({ indent: 2 }),
  name3: body({ indent: 3 }),
  name4: body({ indent: 4 }),
  sumText: body({ bold: true, shade: true }),
  sumCentre: body({ bold: true, shade: true, align: 'center' }),
  sumCount: body({ bold: true, shade: true, align: 'right', format: COUNT }),
  sumRate: body({ bold: true, shade: true, align: 'right', format: RATE }),
  bold: body({ bold: true }),
  bold1: body({ bold: true, indent: 1 }),
  bold2: body({ bold: true, indent: 2 }),
  bold3: body({ bold: true, indent: 3 }),
  bold4: body({ bold: true, indent: 4 }),
  totals: look({ size: 13, bold: true }),
  remark: look({ size: 12 }),
  remarkItalic: look({ size: 12, italic: true }),
  signer: look({ size: 13, align: 'center', bold: true }),
  place: look({ size: 13, align: 'center', italic: true }),
} satisfies Record<string, CellStyle>

export type Look = keyof typeof looks
