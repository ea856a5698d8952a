import type { TestPoint } from '../scenes/builders'
import type { halls, TestSeat } from '../scenes/halls'
import type { Browser } from '../scenes/scene'

type Halls = ReturnType<typeof halls>
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A hall's phone guesses `n` seat codes; gives the statuses of the answers, counted. */
export async function guessCodes(
  h: Halls,
  door: Browser,
  session: number,
  point: TestPoint,
  n: number,
  known: string[],
) {
  const counted: Record<number, number> = {}
  const guess = () =>
    Array.from({ length: 8 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)] ?? '0').join('')
  for (let sent = 0; sent < n; ) {
    const codes = Array.from({ length: Math.min(20, n - sent) }, guess).filter((code) => !known.includes(code))
    const answers = await Promise.all(codes.map((code) => h.scan(door, session, point, code)))
    for (const { status } of answers) counted[status] = (counted[status] ?? 0) + 1
    sent += codes.length
  }
  return counted
}

/** Two phones of a hall scan the same code at once; gives both outcomes, in order of their names. */
export async function scanAtOnce(
  h: Halls,
  phones: [Browser, Browser],
  session: number,
  point: TestPoint,
  seat: TestSeat,
) {
  const answers = await Promise.all(phones.map((phone) => h.scan(phone, session, point, seat.code)))
  return answers.map(({ body }) => body.outcome).toSorted()
}
