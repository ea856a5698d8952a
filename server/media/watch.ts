import { setTimeout as sleep } from 'node:timers/promises'
import type { Rooms } from './rooms'
import type { Source } from './source'
import type { Standing } from './standing'

const LOOK_MS = 250
const ASK_MS = 1_000
const COMPARE_MS = 30_000

const answers = (rooms: Rooms) =>
  rooms.ping().then(
    () => true,
    () => false,
  )

/** Puts right what disappeared in peace: a room nobody entered for hours. */
const mend = async (rooms: Rooms, standing: Standing) => {
  const missing = await standing.missing(rooms).catch(() => [])
  await Promise.all(missing.map((name) => rooms.open(name).catch(() => undefined)))
}

/**
 * Resolves when the server is gone: its process ended, it has not answered for as long as the source allows,
 * or it answers again without the rooms, so that it was another one meanwhile.
 */
export async function watch(source: Source, rooms: Rooms, standing: Standing, stop: AbortSignal): Promise<void> {
  let answered = Date.now()
  let asked = answered
  let compared = answered
  let silent = false
  while (!stop.aborted) {
    await sleep(LOOK_MS, undefined, { signal: stop })
    if (!source.alive()) return
    if (Date.now() - asked < ASK_MS) continue
    asked = Date.now()
    if (!(await answers(rooms))) {
      silent = true
      if (Date.now() - answered > source.patience) return
      continue
    }
    if (silent && (await standing.missing(rooms)).length > 0) return
    silent = false
    answered = Date.now()
    if (answered - compared < COMPARE_MS) continue
    compared = answered
    await mend(rooms, standing)
  }
}
