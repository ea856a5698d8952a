import { useSyncExternalStore } from 'react'
import { type Row, tally } from './rows'

export interface Ready {
  passed: number
  failed: number
  at: number
}

const KEY = 'diem-cau.ready'
const listeners = new Set<() => void>()
let kept: Record<string, Ready> = {}
try {
  kept = JSON.parse(localStorage.getItem(KEY) ?? '{}')
} catch {}

/** What this device declared for a session: the server has it too, this is what the step shows. */
export const rememberReady = (session: number, rows: readonly Row[], at: number): void => {
  const { passed, weak, failed } = tally(rows)
  kept = { ...kept, [session]: { passed, failed: weak + failed, at } }
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {}
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useReady = (session: number | null): Ready | undefined =>
  useSyncExternalStore(subscribe, () => (session === null ? undefined : kept[session]))
