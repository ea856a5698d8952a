import type { MediaReason, MediaState, MediaStatus } from '../media.part'

/** The state that everybody sees, and who wants to hear when it changes. A listener that throws is its own trouble. */
export function statusOf(now: () => number) {
  let status: MediaStatus = { state: 'starting', since: now() }
  let settle = () => {}
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  const listeners = new Set<(state: MediaState) => void>()
  return {
    now: () => status,
    /** Resolves when the state is no longer the first `starting`. */
    settled,
    set(state: MediaState, reason?: MediaReason, since = now()) {
      if (state === status.state && reason === status.reason) return
      const changed = state !== status.state
      status = { state, since: changed ? since : status.since, ...(reason && { reason }) }
      settle()
      if (changed) for (const listener of [...listeners]) listener(state)
    },
    on(listener: (state: MediaState) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
export type Status = ReturnType<typeof statusOf>
