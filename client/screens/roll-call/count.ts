import type { Headcount } from '../../../shared/attendance'

export interface Given {
  n: number | null
  excused: number | null
  members: number | null
}
export type Field = keyof Given

export interface Sum {
  present: number
  excused: number
  unexcused: number
  /** Above the quota: guests. */
  guests: number
  quota: number
}

/** A hall that goes by number: what is left of the quota is unexcused, what is above it are guests. */
export const sumOf = ({ n, excused }: Given, quota: number): Sum => {
  const came = n ?? 0
  const present = Math.min(came, quota)
  const away = Math.min(excused ?? 0, quota - present)
  return { present, excused: away, unexcused: quota - present - away, guests: came - present, quota }
}

/** What keeps it from being sent, as the codes of `problems:`, by field. */
export const faultsOf = ({
  n,
  excused,
  members,
}: Given): Partial<Record<Field, 'required' | 'members_over_count'>> => ({
  ...(n === null ? { n: 'required' } : {}),
  ...(excused === null ? { excused: 'required' } : {}),
  ...(members === null ? { members: 'required' } : n !== null && members > n ? { members: 'members_over_count' } : {}),
})

export const givenBy = (headcount: Pick<Headcount, 'n' | 'excused' | 'members'> | undefined): Given =>
  headcount
    ? { n: headcount.n, excused: headcount.excused, members: headcount.members }
    : { n: null, excused: 0, members: null }
