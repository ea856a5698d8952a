import type { Announcement } from '../../shared/announcements'
import type { Entry } from '../db/entry'
import type { Announcers } from '../realtime-part'
import type { Parcel } from './hub'
import type { Paths } from './paths'
import { audience, placeOf } from './reach'

async function parcelOf(announced: Announcement, entry: Entry, paths: Paths): Promise<Parcel | undefined> {
  const place = placeOf(announced, entry.scope)
  const path = place === undefined ? '' : await paths.of(place)
  const rooms = path === undefined ? [] : audience(announced, entry.reach, path)
  if (rooms.length === 0) return undefined
  return { rooms, frame: { ...announced, scope: entry.scope, position: entry.position } }
}

/** What an entry says and to whom. An entry that was erased, or that no domain announces, says nothing. */
export async function parcelsOf(entry: Entry, announcers: Announcers, paths: Paths): Promise<Parcel[]> {
  if (entry.reach === 'house' || entry.body === null) return []
  const parcels: Parcel[] = []
  for (const announced of announcers[entry.kind]?.(entry) ?? []) {
    const parcel = await parcelOf(announced, entry, paths)
    if (parcel) parcels.push(parcel)
  }
  return parcels
}
