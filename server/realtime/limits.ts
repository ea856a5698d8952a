/** Events a socket may send: a few at once, then two a second. */
const BURST = 20
const PER_SECOND = 2

/** Answers whether one more event may come now (monotonic milliseconds). */
export function allowance(now: number): (now: number) => boolean {
  let left = BURST
  let last = now
  return (at) => {
    left = Math.min(BURST, left + ((at - last) / 1000) * PER_SECOND) - 1
    last = at
    return left >= 0
  }
}

/** Sockets that one login may hold open: pages of one browser. */
export const PER_LOGIN = 30
/** Messages waiting for a browser that does not read; beyond them it is cut and comes back by itself. */
export const WAITING = 64
/** Bytes of one message from a browser: a watch with the positions it saw. */
export const MESSAGE = 64 * 1024
