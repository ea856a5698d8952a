import { useEffect, useMemo, useRef, useState } from 'react'
import { serverNow } from '../../clock'
import type { Hold } from './programme'
import { onStage } from './stage-of'
import type { Room } from './use-room'

/** Since when the speaker cannot be heard: no media server, or the line of the hall was lost. */
const heldSince = (room: Room): number | null => {
  if (room.media.state !== 'ready') return room.media.since
  const point = onStage(room)?.node.point.id
  const standing = point === undefined ? undefined : room.presence.get(point)
  return standing?.state === 'lost' ? standing.since : null
}

/** The stretches that this page saw; the clock of a turn leaves them out. */
export const useHolds = (room: Room): readonly Hold[] => {
  const since = heldSince(room)
  const [past, setPast] = useState<readonly Hold[]>([])
  const before = useRef<number | null>(null)
  useEffect(() => {
    const from = before.current
    if (from !== null && since === null) setPast((holds) => [...holds, { from, to: serverNow() }])
    before.current = since
  }, [since])
  return useMemo(() => (since === null ? past : [...past, { from: since, to: null }]), [past, since])
}
