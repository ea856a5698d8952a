import { problem } from '../../shared/problems'
import type { Place } from '../access/place'
import type { Reader } from '../db/database'
import { type ConferenceFields, findConference } from './conferences.store'

export type PlacedConference = ConferenceFields & { root: number; place: Place }

/**
 * A conference with its place: its root point in the tree of points, its convener in the organisation.
 * @throws missing `conference`
 */
export async function conferenceAt(db: Reader, id: number): Promise<PlacedConference> {
  const found = await findConference(db, id)
  if (!found) throw problem('missing', 'conference')
  return found
}
