import { useSyncExternalStore } from 'react'
import { serverNow } from '../../clock'

const minute = (): number => Math.floor(serverNow() / 60_000) * 60_000

const everyMinute = (tick: () => void): (() => void) => {
  const timer = setInterval(tick, 5000)
  return () => clearInterval(timer)
}

/** The server's time in whole minutes: for what need not be worked out every second over many points. */
export const useMinute = (): number => useSyncExternalStore(everyMinute, minute)
