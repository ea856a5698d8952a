import { type Covered, digestOf, link, restOf } from './chain'

export interface Row extends Covered {
  position: number
  hash: string
  salt: string | null
  body: string | null
}
export type Harm = 'altered' | 'missing' | 'inserted' | 'swapped'
export interface Break {
  scope: number
  position: number
  what: Harm
}
export interface Head {
  position: number
  hash: string
}

export const isErased = (row: Row): boolean => row.salt === null && row.body === null
/** The text of an entry is what its digest says, or was erased. */
export const hasOwnText = (row: Row): boolean =>
  row.salt !== null && row.body !== null ? digestOf(row.salt, row.body) === row.digest : isErased(row)
/** The entry stands where it stood: after this hash, at this position. */
export const follows = (row: Row, before: string, position: number, hash = row.hash): boolean =>
  link(before, position, restOf(row)) === hash

/** The text of this row stands at another row now. */
function textSwapped(rows: readonly Row[], row: Row): boolean {
  if (row.salt === null || row.body === null) return false
  const digest = digestOf(row.salt, row.body)
  return rows.some((other) => other !== row && other.digest === digest)
}
/** The row that rightly follows `before`, further down, with its own hash or with the one that stayed here. */
function rightfulOf(rows: readonly Row[], row: Row, before: string): Row | undefined {
  const later = rows.filter((other) => other.position > row.position)
  return later.find((other) => follows(other, before, row.position) || follows(other, before, row.position, row.hash))
}
/** Whether `row` would be right at the place of `other`. */
function belongsAt(rows: readonly Row[], row: Row, other: Row): boolean {
  const neighbour = rows.find((one) => one.position === other.position - 1)
  const before = neighbour === row ? [other.hash, row.hash] : neighbour ? [neighbour.hash] : []
  return before.some((hash) => follows(row, hash, other.position) || follows(row, hash, other.position, other.hash))
}
/** Whether the chain goes on after `row` as if `gone` entries stood before it: they were removed, the rest renumbered. */
function goesOnAfterGap(rows: readonly Row[], row: Row, head: Head): boolean {
  const gone = Math.max(1, head.position - (rows.at(-1)?.position ?? 0))
  const next = rows.find((one) => one.position === row.position + 1)
  if (next) return follows(next, row.hash, next.position + gone)
  return head.hash === row.hash && head.position > row.position
}

/**
 * Says what happened at the first row that does not hold. `rows` are all rows of its scope by position; those before
 * `index` hold. A row altered together with its hash shows at the row after it.
 */
export function blame(rows: readonly Row[], index: number, head: Head): Break | undefined {
  const row = rows[index]
  if (!row) return undefined
  const position = index + 1
  const at = (what: Harm, where = position): Break => ({ scope: row.scope, position: where, what })
  if (row.position < position) return at('inserted', row.position)
  if (row.position > position) return at('missing')
  if (!hasOwnText(row)) return at(textSwapped(rows, row) ? 'swapped' : 'altered')
  const before = rows[index - 1]?.hash ?? ''
  const earlier = rows[index - 2]?.hash ?? ''
  if (index > 0 && follows(row, earlier, position - 1)) return at('inserted', position - 1)
  const rightful = rightfulOf(rows, row, before)
  if (rightful) return at(belongsAt(rows, row, rightful) ? 'swapped' : 'inserted')
  return at(goesOnAfterGap(rows, row, head) ? 'missing' : 'altered')
}
