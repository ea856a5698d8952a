import { points } from './data/points'
import { seats } from './data/seats'

/** Keys of the points at or below one. */
export function pointsOf(host: string): ReadonlySet<string> {
  const found = new Set([host])
  for (const { key, parent } of points) if (parent !== null && found.has(parent)) found.add(key)
  return found
}

const halls = new Map(seats.map((seat) => [seat.key, seat.point]))
/** The hall in which a seat stands. */
export const hallOf = (seat: string): string | undefined => halls.get(seat)
