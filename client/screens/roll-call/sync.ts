import { recordMarks } from '../../../shared/attendance'
import type { Kept } from '../../outbox/store'

export interface Sync {
  /** Marks, guests and head-counts on this machine only. */
  kept: number
  sent: number
  refused: number
  /** When the last one was sent, ms. */
  last: number
}

/** How many things an entry holds: its marks, else one. */
const weight = ({ path, body }: Kept): number => {
  if (path !== recordMarks.path) return 1
  return recordMarks.body.safeParse(body).data?.marks.length ?? 1
}

/** What happened to what was made here. `turnedAway`: marks refused one by one within a batch that was taken. */
export const syncOf = (entries: readonly Kept[], turnedAway: number): Sync => {
  const sync: Sync = { kept: 0, sent: 0, refused: turnedAway, last: 0 }
  for (const entry of entries) {
    sync[entry.state] += weight(entry)
    if (entry.state === 'sent') sync.last = Math.max(sync.last, entry.settledAt ?? 0)
  }
  return sync
}
