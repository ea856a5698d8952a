import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import type { Place } from '../access/place'
import { allows, type Policy } from '../access/policy'
import type { Reader } from '../db/database'
import * as store from './place.store'

export interface PlacedPoint {
  id: number
  conference: number
  printedName: string
  path: string
  place: Place
}

/**
 * A live point with its place in both trees.
 * @throws missing `point`
 */
export async function pointAt(db: Reader, id: number): Promise<PlacedPoint> {
  const found = await store.findPlaced(db, id)
  if (!found) throw problem('missing', 'point')
  return found
}

/**
 * Which points of a conference a policy of areas allows an actor to know more of: all, for whoever may at its root.
 * @returns a test by point id
 */
export async function allowedIn(
  db: Reader,
  actor: Actor,
  policy: Policy<string>,
  conference: { id: number; place: Place },
): Promise<(point: number) => boolean> {
  const held = await actor.held(db)
  if (allows(policy, actor, held, conference.place)) return () => true
  const places = await store.placesIn(db, conference.id)
  return (point) => {
    const place = places.get(point)
    return place !== undefined && allows(policy, actor, held, place)
  }
}

/** Where a path lies in both trees. */
export const placeOn = (db: Reader, path: string): Promise<Place> => store.placeOn(db, path)
