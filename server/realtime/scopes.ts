import type { z } from 'zod'
import type { watch } from '../../shared/announcements'
import { Problem } from '../../shared/problems'
import type { Actor, Held } from '../access/actor'
import { allows } from '../access/policy'
import type { Reader } from '../db/database'
import { type PlacedPoint, pointAt } from '../points/place'
import { hearing } from './hear.policy'
import { hostsUnder } from './paths.store'
import { idsOn, type Room } from './reach'

export type Wish = z.output<typeof watch>

/** What an actor may hear of what it wishes to. */
export interface Granted {
  rooms: Set<Room>
  /** Scopes whose facts are replayed after a gap: the places themselves, what is above, and hosts of sessions below. */
  scopes: number[]
  points: number[]
  subtrees: number[]
  refused: number[]
  /** What the actor held when it was asked. */
  held: readonly Held[]
}

async function find(db: Reader, id: number): Promise<PlacedPoint | undefined> {
  try {
    return await pointAt(db, id)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

function enterHall(granted: Granted, actor: Actor, held: readonly Held[], point: PlacedPoint): boolean {
  const hall = allows(hearing.hall, actor, held, point.place)
  if (!hall && !allows(hearing.seat, actor, held, point.place)) return false
  for (const id of idsOn(point.path)) granted.rooms.add(`${hall ? 'down' : 'seat'}:${id}`)
  if (hall) {
    granted.rooms.add(`point:${point.id}`)
    granted.points.push(point.id)
  }
  return true
}

function enterSubtree(granted: Granted, actor: Actor, held: readonly Held[], point: PlacedPoint): boolean {
  if (!allows(hearing.subtree, actor, held, point.place)) return false
  for (const id of idsOn(point.path)) granted.rooms.add(`down:${id}`)
  granted.rooms.add(`subtree:${point.id}`)
  granted.subtrees.push(point.id)
  return true
}

/** Asks for each point that is wished for; what may not be heard is refused, the rest is heard. */
export async function scopesOf(db: Reader, actor: Actor, wish: Wish): Promise<Granted> {
  const held = await actor.held(db)
  const granted: Granted = { rooms: new Set(['all']), scopes: [], points: [], subtrees: [], refused: [], held }
  const scopes = new Set<number>()
  const ask = async (id: number, enter: typeof enterHall, below: boolean) => {
    const point = await find(db, id)
    if (!point || !enter(granted, actor, held, point)) return granted.refused.push(id)
    for (const scope of idsOn(point.path)) scopes.add(scope)
    if (below) for (const host of await hostsUnder(db, point.conference, point.path)) scopes.add(host)
  }
  for (const id of new Set(wish.points)) await ask(id, enterHall, false)
  for (const id of new Set(wish.subtrees)) await ask(id, enterSubtree, true)
  return { ...granted, scopes: [...scopes] }
}
