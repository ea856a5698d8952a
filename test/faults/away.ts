import { setTimeout as sleep } from 'node:timers/promises'
import { Room } from '@livekit/rtc-node'
import type { Morning } from './morning'
import { openRows } from './right'

/** Enters with a token given before. */
async function enterAlone(it: Morning, token: string): Promise<Room> {
  const room = new Room()
  await room.connect(it.gate, token, { autoSubscribe: false, dynacast: false })
  return room
}

/**
 * The application is away for `ms` while the first half of the halls leaves and as many others come.
 * @returns who is there by the rows and by the server after one listing of the application that is back; how far the
 * rows are off the truth, ms
 */
export async function comeAndGoWhileAway(it: Morning, ms: number, tokens: string[]) {
  const leaving = it.halls.slice(0, Math.ceil(it.halls.length / 2))
  const start = await it.stop()
  const came: { room: Room; at: number }[] = []
  const wait = ms / (leaving.length + 1)
  for (const [n, hall] of leaving.entries()) {
    await sleep(wait)
    hall.leave()
    const token = tokens[n]
    if (token) came.push({ room: await enterAlone(it, token), at: Date.now() })
  }
  await sleep(wait)
  await start()
  const listed = ((await it.media().list(it.room)) ?? []).map((one) => one.participantSid).toSorted()
  const rows = await it.rows()
  const off = [
    ...leaving.flatMap((hall) =>
      hall.stays.map(({ to = 0 }) =>
        Math.abs((rows.find((row) => row.identity === hall.identity)?.to ?? Date.now()) - to),
      ),
    ),
    ...came.map(({ room, at }) => {
      const row = rows.find((one) => one.participantSid === room.localParticipant?.sid)
      return Math.abs((row?.from ?? Date.now()) - at)
    }),
  ]
  return {
    byRows: await openRows(it),
    listed,
    off,
    leave: () => Promise.all(came.map(({ room }) => room.disconnect())),
  }
}
