import type { Announced } from '../../shared/announcements'
import type { CountsChanged } from '../parts'
import type { Parcel } from './hub'
import { idsOn, type Room } from './reach'

type Node = Announced<'counts'>['nodes'][number]

/** Which room shows a node: its own hall, its watchers, those of its parent; the top is shown to all above it. */
function roomsOf(path: string, isTop: boolean): [Room, number][] {
  const ids = idsOn(path)
  const own = ids.at(-1) ?? 0
  const watched = isTop ? ids : ids.slice(-2)
  return [[`point:${own}`, own], ...watched.map((id): [Room, number] => [`subtree:${id}`, id])]
}

/** Each room gets one small frame: the node it watches and those children that changed. */
export function numbersOf(changed: CountsChanged, has: (room: Room) => boolean): Parcel[] {
  const byRoom = new Map<Room, { scope: number; nodes: Node[] }>()
  for (const { path, ...node } of changed.nodes) {
    for (const [room, scope] of roomsOf(path, node.point === changed.top)) {
      if (!has(room)) continue
      const told = byRoom.get(room) ?? { scope, nodes: [] }
      told.nodes.push(node)
      byRoom.set(room, told)
    }
  }
  return [...byRoom].map(([room, { scope, nodes }]) => ({
    rooms: [room],
    frame: { name: 'counts', scope, position: null, body: { session: changed.session, nodes } },
  }))
}
