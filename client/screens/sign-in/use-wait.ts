import { useEffect, useState } from 'react'
import type { Problem } from '../../../shared/problems'
import { serverNow, useServerSecond } from '../../clock'

/** Until when (server time, ms) this browser must wait after too many wrong tries; undefined = it may try. */
export const useWait = (problem: Problem | null): number | undefined => {
  const [until, setUntil] = useState(0)
  useEffect(() => {
    if (problem?.reply.code !== 'wait') return
    const { seconds, minutes } = problem.reply.values ?? {}
    setUntil(serverNow() + (Number(seconds) || Number(minutes) * 60 || 60) * 1000)
  }, [problem])
  const now = useServerSecond()
  return until > now ? until : undefined
}
