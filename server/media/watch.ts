import { setTimeout as sleep } from 'node:timers/promises'
import type { Rooms } from './rooms'
import type { Source } from './source'
import type { Standing } from './standing'

const LOOK_MS = 250
const ASK_MS = 1_000

const answers = (rooms: Rooms) =>
  rooms.ping().then(
    () => true,
    () => false,
  )

/**
 * Compares the rooms and opens what is missing: one that nobody entered for hours disappears in peace. True when none
 * stands any more although some did the last time and still should: then it is another server than before.
 */
function comparison(rooms: Rooms, standing: Standing) {
  let before: string[] = []
  return async (): Promise<boolean> => {
    const { missing, standing: there } = await standing.compare(rooms)
    const lost = before.filter((name) => missing.includes(name))
    if (lost.length > 0 && there.length === 0) return true
    await Promise.all(missing.map((name) => rooms.open(name)))
    before = [...there, ...missing]
    return false
  }
}

/**
 * Resolves when the server is gone: its process ended, it has not answered for as long as the source allows,
 * or it answers without the rooms, so that it was started anew meanwhile.
 */
export async function watch(source: Source, rooms: Rooms, standing: Standing, stop: AbortSignal): Promise<void> {
  const replaced = comparison(rooms, standing)
  let answered = Date.now()
  let asked = answered
  let compared = 0
  while (!stop.aborted) {
    await sleep(LOOK_MS, undefined, { signal: stop })
    if (!source.alive()) return
    if (Date.now() - asked < ASK_MS) continue
    asked = Date.now()
    if (await answers(rooms)) answered = asked
    else if (asked - answered > source.patience) return
    if (answered !== asked || asked - compared < source.compare) continue
    if (await replaced().catch(() => false)) return
    compared = asked
  }
}
