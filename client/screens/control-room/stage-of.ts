import type { Item } from '../../../shared/agenda'
import type { Request, Turn } from '../../../shared/floor'
import type { PointState, StateIconProps } from '../../ui/StateIcon'
import { type Situation, stateOfPoint } from './point-state'
import type { Node } from './tree'
import type { Room } from './use-room'

export type { PointState, StateIconProps }

export const currentItem = (items: readonly Item[]): Item | undefined =>
  items.find((item) => !item.removed && item.actualFrom !== null && item.actualTo === null)

/** Open turns, oldest first; the last one is on the stage. */
export const openTurns = (turns: readonly Turn[]): Turn[] => turns.filter((turn) => turn.to === null)

/** Who stands on the stage: the newest open turn, else the presenter of the item, else the host. */
export interface OnStage {
  node: Node
  turn: Turn | undefined
  item: Item | undefined
  speaker: string
  office: string
}

export const onStage = (room: Room): OnStage | undefined => {
  const { session, items, turns, nodes, root } = room
  if (session.state !== 'open' && session.state !== 'paused') return undefined
  const item = currentItem(items)
  const turn = openTurns(turns).at(-1)
  if (turn) return { node: nodes.get(turn.point) ?? root, turn, item, speaker: turn.speaker, office: turn.office }
  const node = (item?.point == null ? undefined : nodes.get(item.point)) ?? root
  return { node, turn: undefined, item, speaker: item?.presenterPrinted ?? '', office: item?.presenterOffice ?? '' }
}

/** Points in the picture: those with an open turn, else the presenter's. */
export const onAirPoints = (room: Room): Set<number> => {
  const turns = openTurns(room.turns)
  if (turns.length > 0) return new Set(turns.map((turn) => turn.point))
  const stage = onStage(room)
  return new Set(stage ? [stage.node.point.id] : [])
}

/** The states of all points now. `next`: the request that was named next. */
export const statesOf = (room: Room, next: number | undefined, now: number): Map<number, PointState> => {
  const named = room.requests.find((request) => request.id === next)?.point
  const situation: Situation = {
    session: room.session,
    media: room.media.state,
    onAir: onAirPoints(room),
    next: named,
  }
  const states = new Map<number, PointState>()
  for (const { point } of room.nodes.values())
    states.set(point.id, stateOfPoint(point, room.presence.get(point.id), situation, now))
  return states
}

/** A request for an item that is still to come is named next; it does not cut who speaks now. */
export const isForLater = (request: Request, items: readonly Item[]): boolean => {
  const item = items.find((each) => each.id === request.item)
  return item !== undefined && item.actualFrom === null
}

export const newestTurn = (turns: readonly Turn[]): number => Math.max(0, ...turns.map((turn) => turn.id))
