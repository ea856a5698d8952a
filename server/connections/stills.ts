import type { Stills } from '../parts'

const KEPT_MS = 30_000

/** Still pictures of points in memory only; one older than 30 s is never shown. */
export function createStills(): Stills {
  const kept = new Map<string, { jpeg: Buffer; at: number }>()
  return {
    put(session, point, jpeg, at) {
      kept.set(`${session}.${point}`, { jpeg, at })
    },
    get(session, point, now) {
      const name = `${session}.${point}`
      const found = kept.get(name)
      if (found && now - found.at <= KEPT_MS) return found
      kept.delete(name)
      return undefined
    },
  }
}
