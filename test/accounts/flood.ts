import { logins } from '../../server/accounts/accounts.schema'
import type { Desk } from './desk'
import { people } from './people'

export const address = (n: number) => `10.9.${Math.floor(n / 250)}.${n % 250}`

/** Sends `n` requests, 25 at a time; how many were answered with each status. */
export async function flood(
  n: number,
  send: (k: number) => Promise<{ status: number }>,
): Promise<Record<number, number>> {
  const counted: Record<number, number> = {}
  for (let from = 0; from < n; from += 25) {
    const replies = await Promise.all(Array.from({ length: Math.min(25, n - from) }, (_, k) => send(from + k)))
    for (const { status } of replies) counted[status] = (counted[status] ?? 0) + 1
  }
  return counted
}

/**
 * Guesses a point's code `n` times from so many networks, near misses of the true one.
 * @returns logins that it opened; answers counted; how the hall with the true code is answered behind one of them
 */
export async function guessKeys(d: Desk, n: number, networks: number) {
  const { text } = await d.issue('point', (await people(d).point('Từ Sơn')).id)
  const guess = (k: number) => text.slice(0, -4) + k.toString(32).toUpperCase().padStart(4, '0')
  const before = (await d.db.read.select().from(logins)).length
  const answers = await flood(n, (k) => {
    const key = guess(k)
    return d.byKey(key === text ? 'ZZZZ' : key, { from: address(k % networks) })
  })
  const opened = (await d.db.read.select().from(logins)).length - before
  return { opened, answers, hall: (await d.byKey(text, { from: address(7) })).status }
}
