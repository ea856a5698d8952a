import { useSyncExternalStore } from 'react'

let offset = 0
let exact = false

/** Learns how far this machine's clock is from the server's: `x-server-time` in ms, else `Date` (whole seconds). */
export const learnServerTime = (headers: Headers): void => {
  const precise = Number(headers.get('x-server-time'))
  if (precise > 0) {
    offset = precise - Date.now()
    exact = true
    return
  }
  const rough = Date.parse(headers.get('date') ?? '')
  if (!exact && !Number.isNaN(rough)) offset = rough + 500 - Date.now()
}

/** The server told its time, in ms, over the line. */
export const serverSaid = (at: number): void => {
  offset = at - Date.now()
  exact = true
}

/** The server's time now, in UTC milliseconds, as well as this browser knows it. */
export const serverNow = (): number => Date.now() + offset

const second = (): number => Math.floor(serverNow() / 1000) * 1000

const everySecond = (tick: () => void): (() => void) => {
  const timer = setInterval(tick, 250)
  return () => clearInterval(timer)
}

/** The server's time, whole seconds, for clocks and countdowns. Re-renders once a second. */
export const useServerSecond = (): number => useSyncExternalStore(everySecond, second)
