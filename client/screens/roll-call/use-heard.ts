import { useEffect } from 'react'
import { serverNow } from '../../clock'
import { onLineUp, useAge } from '../../live'

const KEY = 'diem-cau.heard'
const EVERY = 5000
let everUp = false

const remembered = (): number => {
  try {
    return Number(localStorage.getItem(KEY) ?? 0)
  } catch {
    return 0
  }
}
const remember = (): void => {
  try {
    localStorage.setItem(KEY, String(Math.round(serverNow())))
  } catch {}
}

/** When the server was last heard, ms: also when the page was opened without a line, from what was kept. */
export const useHeard = (): number => {
  const { state, heard } = useAge()
  useEffect(
    () =>
      onLineUp(() => {
        everUp = true
        remember()
      }),
    [],
  )
  useEffect(() => {
    if (state !== 'live') return
    const timer = setInterval(() => everUp && remember(), EVERY)
    return () => clearInterval(timer)
  }, [state])
  return everUp ? heard : remembered() || heard
}
