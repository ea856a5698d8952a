import type { Said } from './marks'
import type { Row } from './rows'

export interface Absence {
  state: 'excused' | 'unexcused'
  reason: string
}
/** Who is picked as absent, and why; undefined: not said yet. */
export type Picked = ReadonlyMap<number, Absence | undefined>

/** Those that «Tất cả trừ…» speaks of: summoned, unmarked, not in dispute. Marks made before stay. */
export const candidates = (rows: readonly Row[]): Row[] =>
  rows.filter(({ seat, state, conflict }) => seat.attendsAs === 'full' && state === 'unmarked' && !conflict)

export interface Plan {
  present: number
  absent: number
  excused: number
  unexcused: number
  /** Picked without a reason: nothing is recorded before it is said. */
  open: number
  said: Array<{ row: Row; said: Said }>
}

/** The marks it will make now. `common`: one absence for all, in place of each one's own. */
export const planOf = (rows: readonly Row[], picked: Picked, common?: Absence | 'each'): Plan => {
  const plan: Plan = { present: 0, absent: 0, excused: 0, unexcused: 0, open: 0, said: [] }
  for (const row of candidates(rows)) {
    if (!picked.has(row.seat.id)) {
      plan.present += 1
      plan.said.push({ row, said: { state: 'present' } })
      continue
    }
    const absence = common === 'each' ? picked.get(row.seat.id) : common
    plan.absent += 1
    if (!absence) plan.open += 1
    else {
      plan[absence.state] += 1
      plan.said.push({ row, said: absence })
    }
  }
  return plan
}
