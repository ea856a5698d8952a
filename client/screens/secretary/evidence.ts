import type { z } from 'zod'
import type { evidenceOf, Standing } from '../../../shared/attendance'
import type { SeatState } from '../../ui/StateIcon'

export type Evidence = z.infer<typeof evidenceOf.reply>
export type Mark = Evidence['marks'][number]
export type Connection = Evidence['connections'][number]

type Held = Pick<Standing, 'value' | 'mode' | 'occupant'>

/** The one word and icon for what holds: a substitute outranks where they sit. */
export const stateOf = ({ value, mode, occupant }: Held): SeatState => {
  if (value !== 'present') return value
  if (occupant === 'substitute') return 'substitute'
  return mode === 'online' ? 'online' : 'present'
}

/** What a named state says in the words of a mark or a decision. */
export const saidBy: Record<SeatState, Held> = {
  present: { value: 'present', mode: 'hall', occupant: 'holder' },
  online: { value: 'present', mode: 'online', occupant: 'holder' },
  substitute: { value: 'present', mode: 'hall', occupant: 'substitute' },
  excused: { value: 'excused', mode: null, occupant: null },
  unexcused: { value: 'unexcused', mode: null, occupant: null },
  unmarked: { value: 'unmarked', mode: null, occupant: null },
}

/** What a standing shows: a conflict counts as unmarked until it is decided. */
export const shownState = (standing: Standing | null): SeatState =>
  standing === null || standing.conflict ? 'unmarked' : stateOf(standing)

/** Which of the rules of counting made what holds. */
export type Rule = 'decided' | 'last' | 'conflict' | 'overOnline' | 'online' | 'nothing'

export const ruleOf = ({ standing, marks }: Pick<Evidence, 'standing' | 'marks'>): Rule => {
  if (standing === null || (standing.basis === null && !standing.conflict)) return 'nothing'
  if (standing.conflict) return 'conflict'
  if (standing.basis?.startsWith('decision:')) return 'decided'
  const basis = marks.find((mark) => mark.stamp === standing.basis)
  if (basis?.source === 'online') return 'online'
  return marks.some((mark) => mark.source === 'online') ? 'overOnline' : 'last'
}

export interface Span {
  from: number
  to: number
}

/** Gaps up to this are bridged, in a second bar beside the raw one. */
export const BRIDGED = 90_000

/** Intervals laid together: those that touch, or lie no more than `gap` ms apart, become one. Open ones last until `now`. */
export const joined = (connections: readonly Pick<Connection, 'from' | 'to'>[], now: number, gap = 0): Span[] => {
  const known = connections
    .flatMap(({ from, to }) => (from === null ? [] : [{ from, to: Math.max(from, to ?? now) }]))
    .toSorted((a, b) => a.from - b.from)
  const spans: Span[] = []
  for (const span of known) {
    const before = spans.at(-1)
    if (before && span.from - before.to <= gap) before.to = Math.max(before.to, span.to)
    else spans.push({ ...span })
  }
  return spans
}

/** How much of a stretch the spans cover, in ms. */
export const covered = (spans: readonly Span[], within: Span): number =>
  spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, within.to) - Math.max(from, within.from)), 0)

/** The latest of one kind, as recorded. */
export const latest = (marks: readonly Mark[], source: Mark['source']): Mark | undefined =>
  marks.findLast((mark) => mark.source === source)
