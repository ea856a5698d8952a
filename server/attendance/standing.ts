import type { markModes, markSources, markValues, occupants } from '../../shared/attendance'
import { fold } from '../../shared/text'

interface Said {
  value: (typeof markValues)[number]
  mode: (typeof markModes)[number] | null
  occupant: (typeof occupants)[number] | null
  substituteName: string | null
  substituteOffice: string | null
  substituteMember: boolean | null
  reason: string
  /** Position in the journal of the seat's point. */
  position: number
}
export interface Mark extends Said {
  stamp: string
  basedOn: string | null
  source: (typeof markSources)[number]
  atPoint: number | null
}
export interface Decision extends Said {
  id: number
}

/** What holds for a seat. `basis`: stamp of the mark, or "decision:<id>", to be named by the next mark; null: nothing was recorded. */
export interface Holds extends Omit<Said, 'position'> {
  atPoint: number | null
  basis: string | null
  conflict: boolean
}

const unmarked: Holds = {
  value: 'unmarked',
  mode: null,
  occupant: null,
  substituteName: null,
  substituteOffice: null,
  substituteMember: null,
  reason: '',
  atPoint: null,
  basis: null,
  conflict: false,
}

/** Mode, occupant and place belong to the present alone, a substitute's name to a substitute alone. */
const holds = (said: Said, basis: string, atPoint: number | null): Holds => {
  const { value, reason } = said
  if (value !== 'present') return { ...unmarked, value, reason, basis }
  const present = { ...unmarked, value, reason, basis, atPoint, mode: said.mode ?? 'hall' }
  if (said.occupant !== 'substitute') return { ...present, occupant: 'holder' }
  const { substituteName, substituteOffice, substituteMember } = said
  return { ...present, occupant: 'substitute', substituteName, substituteOffice, substituteMember }
}

/** Two marks say the same when nothing that is counted or printed differs; the reason is a remark. */
const saying = (mark: Mark): string => {
  const { value, mode, occupant, substituteName, atPoint } = holds(mark, mark.stamp, mark.atPoint)
  return [value, mode, occupant, fold(substituteName ?? ''), atPoint].join(' · ')
}

const FIRST = Symbol('no mark before')
type Base = string | typeof FIRST

/** Which recorded marks follow which: a base that is online leads on to its own, an unknown or later one counts as none. */
const followers = (marks: readonly Mark[]): Map<Base, Mark[]> => {
  const known = new Map<string, Base>()
  const after = new Map<Base, Mark[]>()
  for (const mark of marks) {
    const base = (mark.basedOn === null ? undefined : known.get(mark.basedOn)) ?? FIRST
    known.set(mark.stamp, mark.source === 'online' ? base : mark.stamp)
    if (mark.source === 'online') continue
    after.set(base, [...(after.get(base) ?? []), mark])
  }
  return after
}

/** Follows the marks from base to base. Marks on one base that say the same are one; that say different things, a conflict. */
const last = (marks: readonly Mark[], latest: Mark): Holds => {
  const after = followers(marks)
  let step = after.get(FIRST) ?? []
  for (;;) {
    if (new Set(step.map(saying)).size > 1) return { ...unmarked, basis: latest.stamp, conflict: true }
    const next = step.flatMap((mark) => after.get(mark.stamp) ?? [])
    if (next.length > 0) {
      step = next
      continue
    }
    const mark = step.at(-1) ?? latest
    const reason = step.findLast((one) => one.reason !== '')?.reason ?? ''
    return { ...holds(mark, mark.stamp, mark.atPoint), reason }
  }
}

/**
 * What holds for one seat in one session, from its marks and decisions, each in journal order.
 * A decision outranks the marks before it; what a person recorded outranks "online".
 */
export function standingOf(marks: readonly Mark[], decisions: readonly Decision[]): Holds {
  const decision = decisions.at(-1)
  const since = marks.filter((mark) => decision === undefined || mark.position > decision.position)
  const latest = since.findLast((mark) => mark.source !== 'online')
  if (latest) return last(since, latest)
  if (decision) return holds(decision, `decision:${decision.id}`, null)
  const online = since.at(-1)
  return online ? holds(online, online.stamp, online.atPoint) : unmarked
}
