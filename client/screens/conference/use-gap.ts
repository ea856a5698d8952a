import { useEffect, useRef } from 'react'
import { useQueryWord } from '../../address'

/**
 * The link of a gap leads here with its code in the query (`thieu`): `run` once for it, when `ready`.
 * The word stays in the address, so that leaving and coming back by the same link works again.
 */
export const useGap = (ready: boolean, run: (code: string) => void): void => {
  const [code] = useQueryWord('thieu')
  const done = useRef<string | undefined>(undefined)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!ready || code === done.current) return
    done.current = code
    if (code !== undefined) latest.current(code)
  }, [code, ready])
}
