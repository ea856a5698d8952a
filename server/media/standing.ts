import type { MediaHooks } from '../media.part'
import type { Rooms } from './rooms'

const AT_ONCE = 16

/** Does the same for many, a few at a time; rejects with the first failure. */
async function each<T>(things: T[], work: (thing: T) => Promise<void>): Promise<void> {
  const rest = [...things]
  const worker = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Keeps the rooms on the server equal to what should stand, and remembers orders that came while there was no server. */
export function standingRooms(hooks: Pick<MediaHooks, 'openRooms'>) {
  const waiting = new Map<string, 'open' | 'close'>()
  const carryOut = async (rooms: Rooms) => {
    const orders = [...waiting]
    waiting.clear()
    await each(orders, ([name, order]) => rooms[order](name))
  }
  return {
    later: (name: string, order: 'open' | 'close') => void waiting.set(name, order),
    /** Opens everything, then what was ordered meanwhile, until nothing is left to do. */
    async raise(rooms: Rooms) {
      await each(await hooks.openRooms(), rooms.open)
      while (waiting.size > 0) await carryOut(rooms)
    },
    /** Which rooms should stand, parted by whether they do. */
    async compare(rooms: Rooms) {
      const there = new Set(await rooms.names())
      const wanted = await hooks.openRooms()
      return { standing: wanted.filter((name) => there.has(name)), missing: wanted.filter((name) => !there.has(name)) }
    },
  }
}
export type Standing = ReturnType<typeof standingRooms>
