import { problem } from '../../shared/problems'
import type { Place } from '../access/place'
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

/** Where a path lies in both trees. */
export const placeOn = (db: Reader, path: string): Promise<Place> => store.placeOn(db, path)
