interface Counted {
  n: number
  until: number
}

export interface Attempts {
  /** Counts one attempt before the work, so that a burst cannot slip past. Answers how long to wait, 0 when within. */
  take(name: string, now: number): number
  /** The attempt was right after all. */
  give(name: string): void
}

/** Counts attempts by name in memory, bounded: the longest standing name is forgotten first. */
export function attempts(max: number, ms: number, size = 20_000): Attempts {
  const kept = new Map<string, Counted>()
  const fresh = (name: string, now: number): Counted => {
    kept.delete(name)
    const [oldest] = kept.keys()
    if (kept.size >= size && oldest !== undefined) kept.delete(oldest)
    const counted = { n: 0, until: now + ms }
    kept.set(name, counted)
    return counted
  }
  return {
    take(name, now) {
      const known = kept.get(name)
      const counted = known && known.until > now ? known : fresh(name, now)
      counted.n++
      return counted.n <= max ? 0 : counted.until - now
    },
    give(name) {
      const counted = kept.get(name)
      if (counted) counted.n--
    },
  }
}

const MINUTE = 60_000

/** Right keys pass whatever these say (80 bits cannot be guessed), so a hall behind one address is never shut out. */
export const signInLimits = () => ({
  /** Wrong keys of one network. */
  wrongKeys: attempts(30, MINUTE),
  /** One account from one network. */
  namesHere: attempts(10, 10 * MINUTE),
  /** One account from everywhere. */
  names: attempts(100, 10 * MINUTE),
  /** The present password, asked again for a new one, of one account. */
  changes: attempts(10, 10 * MINUTE),
  /** Clearing away logins that ran out. */
  sweeps: attempts(1, 60 * MINUTE),
})
export type SignInLimits = ReturnType<typeof signInLimits>
