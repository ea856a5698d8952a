import { useMemo, useSyncExternalStore } from 'react'
import { outbox } from './start'
import type { Kept } from './store'

export interface OutboxView {
  /** Oldest first, of the person signed in. */
  entries: Kept[]
  /** «đã lưu»: on this machine only. */
  kept: number
  sent: number
  refused: Kept[]
}

/** What waits, went or was refused, of one `group` ("session/point") or of all. */
export const useOutbox = (group?: string): OutboxView => {
  const rows = useSyncExternalStore(outbox.subscribe, outbox.list)
  return useMemo(() => {
    const entries = rows.filter((row) => outbox.isMine(row) && (group === undefined || row.group === group))
    const of = (state: Kept['state']): Kept[] => entries.filter((row) => row.state === state)
    return { entries, kept: of('kept').length, sent: of('sent').length, refused: of('refused') }
  }, [rows, group])
}

/** The server answers, and its disk takes nothing: what is kept here goes by itself once it does. */
export const useDiskFailed = (): boolean => useSyncExternalStore(outbox.subscribe, outbox.putOff)?.code === 'not_saved'

/** How many changes wait on this machine: «Mất mạng, giữ 7 thay đổi». */
export const useKept = (): number => useOutbox().kept
