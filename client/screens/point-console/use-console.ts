import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { type Item, programmeOf } from '../../../shared/agenda'
import type { MediaState } from '../../../shared/connections'
import { floorOf, type Request, type Turn } from '../../../shared/floor'
import { health } from '../../../shared/health'
import type { getPoint } from '../../../shared/points'
import { listSessions, type Session } from '../../../shared/sessions'
import { useCall } from '../../api'
import { useWatch } from '../../live'
import { currentItem, type Featured, featuredOf, runningTurn } from '../../media/featured'
import { hasRoom, heardOf, type Source, type Sources, sourcesOf } from '../../media/sources'
import { useStills } from '../../media/stills'
import { type Devices, useDevices } from '../../media/use-devices'
import { type InRoom, useSessionRoom } from '../../media/use-session-room'
import { type Microphone, useMicrophone } from './use-microphone'

export type PointHere = z.infer<typeof getPoint.reply>

export interface Console {
  point: PointHere
  sources: Sources
  /** Which of the two is heard, and the session behind it. */
  source: Source
  session: Session | null
  choose: (source: Source) => void
  room: InRoom
  other: InRoom
  items: Item[]
  item: Item | undefined
  turns: Turn[]
  requests: Request[]
  featured: Featured | null
  /** The running turn of this point, when it has the floor. */
  turn: Turn | undefined
  /** Its request in the queue. */
  request: Request | undefined
  onAir: boolean
  next: boolean
  devices: Devices
  microphone: Microphone
  audioOnly: boolean
  setAudioOnly: (on: boolean) => void
  media: MediaState | undefined
}

const useSources = (point: PointHere) => {
  const sessions = useCall(listSessions, { params: { id: point.conference } }).data?.sessions ?? []
  const sources = sourcesOf(point.path, sessions)
  const [wish, choose] = useState<Source | null>(null)
  const source = heardOf(sources, wish)
  return { sources, source, choose, session: sources[source] }
}

const useFacts = (point: PointHere, session: Session | null) => {
  const id = session?.id ?? 0
  const programme = useCall(programmeOf, { params: { id: point.id } }).data?.sessions
  const floor = useCall(floorOf, { params: { id } }, { enabled: session !== null }).data
  const items = programme?.find((each) => each.session === id)?.items.filter((item) => !item.removed) ?? []
  const turns = floor?.turns ?? []
  const running = runningTurn(turns)
  return {
    items,
    item: currentItem(items),
    turns,
    requests: floor?.requests ?? [],
    featured: session ? featuredOf(session, items, turns) : null,
    turn: turns.find((turn) => turn.to === null && turn.point === point.id) ?? undefined,
    running,
  }
}

/** The rooms of both sources; sound and pictures are taken from the heard one alone, the microphone speaks there alone. */
const useRooms = (point: number, from: ReturnType<typeof useSources>, devices: Devices, given: Given) => {
  const wishFor = (source: Source) => {
    const session = from.sources[source]
    const heard = from.source === source
    return {
      session: hasRoom(session) ? session.id : null,
      epoch: session?.epoch ?? 1,
      opensAt: session?.state === 'planned' ? { title: session.title, from: session.roomsFrom } : null,
      point,
      tracks: devices.tracks,
      open: heard && given.open,
      pictures: heard && !given.audioOnly,
      sound: heard,
    }
  }
  const centre = useSessionRoom(wishFor('centre'))
  const local = useSessionRoom(wishFor('local'))
  return from.source === 'centre' ? { room: centre, other: local } : { room: local, other: centre }
}
interface Given {
  open: boolean
  audioOnly: boolean
}

/** Everything the console shows, in one piece. */
export const useConsole = (point: PointHere): Console => {
  useWatch({ points: [point.id] })
  const from = useSources(point)
  const facts = useFacts(point, from.session)
  const devices = useDevices()
  const { follow, ...microphone } = useMicrophone()
  const [audioOnly, setAudioOnly] = useState(false)
  const { room, other } = useRooms(point.id, from, devices, { open: microphone.open, audioOnly })
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what the server permits and mutes, nothing else
  useEffect(() => follow(room), [room.permitted, room.published.open, room.published.microphone])
  const media = useCall(health, {}).data?.media
  useStills(from.session?.id ?? null, point.id, devices.camera.track, room.name === 'live')
  const request = facts.requests.find((each) => each.point === point.id)
  return {
    ...{ point, ...from, ...facts, room, other, devices, microphone, audioOnly, setAudioOnly, media, request },
    onAir: room.permitted && room.name === 'live',
    next: request !== undefined && facts.requests[0]?.id === request.id,
  }
}
