const STEPS = [200, 500, 1000, 2000, 4000, 8000]
const JITTER = 0.5

/**
 * Milliseconds before the `attempt`th try (from 0) to come back into a room; spread out, so that thousands of halls
 * do not arrive in one moment.
 */
export const rejoinDelay = (attempt: number, random: number = Math.random()): number => {
  const step = STEPS[Math.min(attempt, STEPS.length - 1)] ?? 8000
  return Math.round(step * (1 - JITTER + 2 * JITTER * random))
}

/** A refusal that may pass by itself: the media server is away, or the network is. */
export const mayPass = (kind: string): boolean => kind === 'unavailable'
