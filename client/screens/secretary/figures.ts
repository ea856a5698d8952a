import type { z } from 'zod'
import type { Figures } from '../../../shared/attendance'
import { noFigures } from '../../../shared/figures'
import type { RollUpRow, rollUpOf } from '../../../shared/roll-up'
import type { Counts } from '../../live/floor'

export type RollUp = z.infer<typeof rollUpOf.reply>
export type InboxEntry = RollUp['inbox'][number]

const plus = (a: Figures, b: Figures): Figures => ({
  expected: a.expected + b.expected,
  present: a.present + b.present,
  online: a.online + b.online,
  excused: a.excused + b.excused,
  unexcused: a.unexcused + b.unexcused,
  unmarked: a.unmarked + b.unmarked,
  substitutes: a.substitutes + b.substitutes,
  members: a.members + b.members,
  nonMembers: a.nonMembers + b.nonMembers,
  guests: a.guests + b.guests,
  outside: a.outside + b.outside,
  conflicts: a.conflicts + b.conflicts,
  reported: a.reported + b.reported,
  points: a.points + b.points,
})

/** What rows add up to: the total on the screen is made of the rows on the screen. */
export const sumOf = (rows: readonly Pick<RollUpRow, 'figures'>[]): Figures =>
  rows.reduce((sum, row) => plus(sum, row.figures), noFigures)

/** The roll-up with the numbers that the line brought since: the own hall alone, children with all below them. */
export const withCounts = (rollUp: RollUp, counts: Counts | undefined): RollUp => {
  const rows = rollUp.rows.map((row) => {
    const heard = counts?.get(row.point)
    return heard ? { ...row, figures: row.own ? heard.own : heard.total } : row
  })
  return { ...rollUp, rows, total: sumOf(rows) }
}

/** Nothing is known of it: it says so, and is no zero. */
export const isSilent = (figures: Pick<Figures, 'reported'>): boolean => figures.reported === 0

/** Points of a row that are still silent. */
export const silentIn = (figures: Pick<Figures, 'reported' | 'points'>): number => figures.points - figures.reported

/** From this share of those expected on, the unmarked are worth a look (amber) even where every point reported. */
const MANY = 0.05
export const isBehind = ({ unmarked, expected }: Pick<Figures, 'unmarked' | 'expected'>): boolean =>
  unmarked > 0 && unmarked >= expected * MANY

/** Sheets at and below a node: «DỰ THẢO» until all are locked. */
export const isDraft = ({ open, submitted, accepted }: RollUp['sheets']): boolean => open + submitted + accepted > 0
