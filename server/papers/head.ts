import type { PaperHead, PaperIssuer } from '../../shared/papers'
import { words } from '../words'
import { dateOf, hourOf, longDateOf } from './dates'
import type { Look } from './looks'
import type { Cell, Row } from './sheet'

/** How the columns of a paper fall: `left` of them for the issuing body, the rest for the heading. */
export interface Width {
  columns: number
  left: number
  /** Millimetres that the left and the right block are wide. */
  leftMm: number
  rightMm: number
}

/** A unit of column width is one digit of 12 pt: 8 pixels at 96 to the inch. */
const MM = 2.117

export const widthOf = (widths: number[], left: number): Width => {
  const mm = (part: number[]) => part.reduce((sum, width) => sum + width, 0) * MM
  return { columns: widths.length, left, leftMm: mm(widths.slice(0, left)), rightMm: mm(widths.slice(left)) }
}

export const wide = (value: string, look: Look, width: Width): Cell => ({ value, look, span: width.columns })

const pair = (left: string, right: string, looks: [Look, Look], width: Width): Cell[] => [
  { value: left, look: looks[0], span: width.left },
  { value: right, look: looks[1], span: width.columns - width.left },
]

/** Measured lengths of the two headings, in millimetres; the rule under them is as long as their text. */
const PARTY_MM = 72.9
const MOTTO_MM = 60.5
/** A capital of 13 pt bold; the rule under a State body is 2/5 of its text. */
const CAPITAL_MM = 2.8

const rightRule = (mm: number, width: Width) => ({ from: width.left, to: width.columns, share: mm / width.rightMm })

const party = ({ superior, body }: PaperIssuer, width: Width): Row[] => {
  const lines = [superior, body].filter((name) => name !== '')
  const [first = '', second = '*'] = lines
  const looks: Look[] = lines.length === 2 ? ['superior', 'issuer'] : ['issuer', 'superior']
  return [
    { cells: pair(first, words('papers:party'), [looks[0] ?? 'issuer', 'party'], width), height: 20 },
    { cells: [], height: 4, rules: [rightRule(PARTY_MM, width)] },
    { cells: pair(second, '', [looks[1] ?? 'issuer', 'party'], width), height: 17 },
    ...(lines.length === 2 ? [{ cells: pair('*', '', ['superior', 'party'], width), height: 15 }] : []),
  ]
}

const state = ({ superior, body }: PaperIssuer, width: Width): Row[] => {
  const [first, second] = superior === '' ? [body, ''] : [superior, body]
  const looks: Look[] = superior === '' ? ['issuer', 'superior'] : ['superior', 'issuer']
  const share = (0.4 * CAPITAL_MM * body.length) / width.leftMm
  return [
    { cells: pair(first, words('papers:nation'), [looks[0] ?? 'issuer', 'nation'], width), height: 18 },
    { cells: pair(second, words('papers:motto'), [looks[1] ?? 'issuer', 'motto'], width), height: 19 },
    { cells: [], height: 6, rules: [{ from: 0, to: width.left, share }, rightRule(MOTTO_MM, width)] },
  ]
}

const draft = (head: PaperHead, width: Width): Row[] => {
  if (head.state === 'locked') return []
  const { sheets } = head
  const text = sheets
    ? words('papers:draft.sheets', { open: sheets.total - sheets.locked, total: sheets.total })
    : words('papers:draft.sheet')
  return [{ cells: [wide(text, 'draft', width)], height: 24 }]
}

/** Body left, heading right, then the draft banner, the kind of paper and what it is about. */
export const headRows = (head: PaperHead, kind: string, about: string, width: Width): Row[] => [
  ...(head.issuer.system === 'party' ? party(head.issuer, width) : state(head.issuer, width)),
  { cells: [], height: 12 },
  ...draft(head, width),
  { cells: [wide(kind, 'title', width)], height: 22 },
  { cells: [wide(about, 'about', width)] },
  { cells: [wide(words('papers:session', { session: head.session }), 'under', width)], height: 18 },
  { cells: [], height: 8 },
]

/** Place and date, then who made the paper and who confirms it. Nothing is signed for anybody. */
export const signatureRows = (head: PaperHead, width: Width): Row[] => {
  const day = words('papers:placeAndDate', { place: head.issuer.place, date: longDateOf(head.printedAt) })
  const half = Math.floor(width.columns / 2)
  const halves = { ...width, left: half }
  return [
    { cells: [], height: 10 },
    { cells: pair('', day, ['place', 'place'], halves), height: 18 },
    { cells: pair(words('papers:maker'), words('papers:confirmer'), ['signer', 'signer'], halves), height: 20 },
  ]
}

/** State of the figures, at the foot of every page. */
export const footer = (head: PaperHead): string => {
  const values = { hour: hourOf(head.printedAt), date: dateOf(head.printedAt) }
  const line = words(head.state === 'draft' ? 'papers:footer.draft' : 'papers:footer.locked', values)
  return head.demonstration ? `${words('papers:footer.demonstration')} · ${line}` : line
}
