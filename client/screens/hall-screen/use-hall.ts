import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { z } from 'zod'
import { type Item, programmeOf } from '../../../shared/agenda'
import { rollOf } from '../../../shared/attendance'
import { floorOf, type Turn } from '../../../shared/floor'
import type { getPoint } from '../../../shared/points'
import { listSessions, type Session } from '../../../shared/sessions'
import { useCall } from '../../api'
import { useWatch } from '../../live'
import { type Counts, countsKey } from '../../live/floor'
import { currentItem, type Featured, featuredOf, runningTurn } from '../../media/featured'
import { hasRoom, heardOf, sourcesOf } from '../../media/sources'
import { type InRoom, useSessionRoom } from '../../media/use-session-room'

export type PointHere = z.infer<typeof getPoint.reply>

export interface Hall {
  point: PointHere
  session: Session | null
  item: Item | undefined
  turn: Turn | undefined
  featured: Featured | null
  /** In the hall and online, of those expected; null before it is known. */
  present: { n: number; of: number } | null
  room: InRoom
}

/** What counts for «Có mặt»: the reported count of a hall that counts, else the roll. */
const usePresent = (point: PointHere, session: Session | null): Hall['present'] => {
  const args = { params: { id: session?.id ?? 0, point: point.id } }
  const roll = useCall(rollOf, args, { enabled: session !== null && point.can.includes('mark') }).data
  const told = useQuery<Counts>({ queryKey: countsKey(args.params.id), queryFn: skipToken }).data?.get(point.id)?.own
  if (!roll) return null
  const { headcount } = roll
  const figures = told ?? roll.figures
  const n = point.counting === 'count' ? (headcount?.n ?? 0) : figures.present + figures.online
  return { n, of: figures.expected }
}

/** Keeps the screen from going dark; asked again whenever the page comes back into view. */
const useAwake = (): void => {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    }
    const again = (): void => void ask()
    void ask()
    document.addEventListener('visibilitychange', again)
    return () => {
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}

/** Everything the hall screen shows. It plays no sound: the console's loudspeakers do. */
export const useHall = (point: PointHere, pictures: boolean): Hall => {
  useWatch({ points: [point.id] })
  useAwake()
  const sessions = useCall(listSessions, { params: { id: point.conference } }).data?.sessions ?? []
  const sources = sourcesOf(point.path, sessions)
  const session = sources[heardOf(sources, null)]
  const programme = useCall(programmeOf, { params: { id: point.id } }).data?.sessions
  const items = programme?.find((each) => each.session === session?.id)?.items ?? []
  const turns = useCall(floorOf, { params: { id: session?.id ?? 0 } }, { enabled: session !== null }).data?.turns ?? []
  const room = useSessionRoom({
    session: pictures && point.can.includes('operate') && hasRoom(session) ? session.id : null,
    epoch: session?.epoch ?? 1,
    opensAt: session?.state === 'planned' ? { title: session.title, from: session.roomsFrom } : null,
    point: point.id,
    listen: true,
    pictures,
    sound: false,
  })
  return {
    ...{ point, session, room },
    item: currentItem(items),
    turn: runningTurn(turns),
    featured: session ? featuredOf(session, items, turns) : null,
    present: usePresent(point, session),
  }
}
