const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const at = (rank: string, i: number, fallback: number) => (i < rank.length ? DIGITS.indexOf(rank.charAt(i)) : fallback)

/**
 * A rank text between two neighbours ('' = no neighbour on that side), compared byte by byte.
 * Siblings are never renumbered.
 */
export function between(before: string, after: string): string {
  let rank = ''
  let open = after === ''
  for (let i = 0; ; i++) {
    const low = at(before, i, 0)
    const high = open ? DIGITS.length : at(after, i, DIGITS.length)
    if (high - low > 1) {
      // At the end of a list grow slowly, so that appending keeps ranks short.
      const middle = open && before !== '' ? low + 1 : Math.floor((low + high) / 2)
      return rank + DIGITS.charAt(middle)
    }
    rank += DIGITS.charAt(low)
    if (low < high) open = true
  }
}

/** `n` ranks in order, after `before`. */
export function following(before: string, n: number): string[] {
  const ranks: string[] = []
  let last = before
  for (let i = 0; i < n; i++) {
    last = between(last, '')
    ranks.push(last)
  }
  return ranks
}
