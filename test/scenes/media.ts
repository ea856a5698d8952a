import { roomsThatStand } from '../../server/connections/rooms'
import { keepWebhook } from '../../server/connections/webhooks.store'
import type { Database } from '../../server/db/database'
import { memoryMedia } from '../../server/media/memory'

/** Media in memory whose webhooks are kept as the real ones are. */
export const memoryFor = (db: Database, clock: { now(): number }, stored: () => void) =>
  memoryMedia(
    {
      openRooms: () => roomsThatStand(db.read, clock.now()),
      store: (event) => db.keep((tx) => keepWebhook(tx, event)),
      stored,
    },
    () => clock.now(),
  )
