import { expect, vi } from 'vitest'
import type { ConnectionRow } from '../../server/connections/connections.store'
import type { Seen } from './halls-apart'
import type { Morning } from './morning'

const sorted = (texts: string[]) => texts.toSorted()

/** Every hall is in the room, the server lists exactly them, and the rows say that exactly they are there. */
export async function allRight(it: Morning, look: () => Seen[] | Promise<Seen[]> = () => it.halls): Promise<void> {
  await vi.waitFor(
    async () => {
      const halls = await look()
      expect(halls.map((hall) => hall.state)).toEqual(halls.map(() => 'live'))
      const listed = (await it.media().list(it.room)) ?? []
      expect(sorted(listed.map((one) => one.identity))).toEqual(sorted(halls.map((hall) => hall.identity)))
      expect(await openRows(it)).toEqual(sorted(listed.map((one) => one.participantSid)))
    },
    { timeout: 60_000, interval: 50 },
  )
}

/** Who is there by the rows: participant SIDs. */
export const openRows = async (it: Morning): Promise<string[]> =>
  sorted((await it.rows()).filter((row) => row.to === null).map((row) => row.participantSid))

/** The line of one device in the rows that began nearest to a moment. */
function nearest(rows: ConnectionRow[], identity: string, at: number): ConnectionRow | undefined {
  const off = (row: ConnectionRow) => Math.abs((row.from ?? 0) - at)
  return rows.filter((row) => row.identity === identity).toSorted((one, other) => off(one) - off(other))[0]
}

/** By how much the rows are wrong about both ends of each stay of each hall, ms. A stay that goes on must be open. */
export async function errors(it: Morning, halls: Seen[]): Promise<number[]> {
  const rows = await it.rows()
  const now = Date.now()
  return halls.flatMap((hall) =>
    hall.stays.map(({ from, to = now }) => {
      const row = nearest(rows, hall.identity, from)
      return row ? Math.abs((row.from ?? 0) - from) + Math.abs((row.to ?? now) - to) : to - from
    }),
  )
}

/** Middle and largest of some figures, rounded. */
export function summary(figures: number[]): { median: number; largest: number } {
  const inOrder = figures.toSorted((one, other) => one - other)
  return { median: Math.round(inOrder[inOrder.length >> 1] ?? 0), largest: Math.round(inOrder.at(-1) ?? 0) }
}
