import type { Actor } from '../access/actor'
import { permit } from '../access/authorize'
import { type Place, within } from '../access/place'
import { conferenceAt } from '../conferences/conference-at'
import { policies } from '../conferences/conferences.policy'
import type { Reader } from '../db/database'
import { directorGrants } from './directors.store'

/** The accounts that may approve what lies at a place, each once. */
async function directorsAt(db: Reader, place: Place, at: number) {
  const found = new Map<number, { id: number; name: string; office: string }>()
  for (const { id, name, office, kind, area, unitPath, pointPath } of await directorGrants(db, at)) {
    const path = kind === 'unit' ? unitPath : pointPath
    if (path !== null && within({ kind, id: area, path }, place)) found.set(id, { id, name, office })
  }
  return [...found.values()]
}

export const isDirectorOf = async (db: Reader, account: number, place: Place, at: number): Promise<boolean> =>
  (await directorsAt(db, place, at)).some((one) => one.id === account)

/** To whom an organizer may propose a conference. */
export async function directorsOfConference(db: Reader, actor: Actor, at: number, id: number) {
  const { thing } = await permit(db, actor, policies.propose, await conferenceAt(db, id))
  return { directors: await directorsAt(db, thing.place, at) }
}
