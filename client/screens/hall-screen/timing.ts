import type { Item } from '../../../shared/agenda'
import type { Turn } from '../../../shared/floor'

export interface Timing {
  /** ms left; negative = over. */
  left: number
  /** 0 to 1, of the time given. */
  part: number
  state: 'normal' | 'last' | 'over'
}

const LAST = 60_000

/** How long the one who speaks still has: the turn's budget, else the planned length of the item. */
export const timingOf = (turn: Turn | undefined, item: Item | undefined, now: number): Timing | null => {
  const from = turn ? turn.from : (item?.actualFrom ?? null)
  const planned = item?.plannedFrom && item.plannedTo ? item.plannedTo - item.plannedFrom : 0
  const budget = turn ? turn.budget : planned
  if (from === null || budget <= 0) return null
  const spent = Math.max(0, now - from)
  const left = budget - spent
  return { left, part: Math.min(1, spent / budget), state: left < 0 ? 'over' : left < LAST ? 'last' : 'normal' }
}
