import { useCallback, useState } from 'react'

const KEPT = 'diem-cau.stage-sound'
const kept = (): boolean => {
  try {
    return localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}

/** Whether this page plays the sound of the stage; off where the room would hear it twice. Remembered by the browser. */
export const useListening = (): [boolean, (on: boolean) => void] => {
  const [on, setOn] = useState(kept)
  const set = useCallback((to: boolean) => {
    setOn(to)
    try {
      localStorage.setItem(KEPT, to ? 'on' : 'off')
    } catch {}
  }, [])
  return [on, set]
}
