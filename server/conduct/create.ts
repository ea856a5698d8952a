import type { Conference, conferenceForms } from '../../shared/conferences'
import { problem } from '../../shared/problems'
import { fold } from '../../shared/text'
import { type Actor, nameOf } from '../access/actor'
import { authorize } from '../access/authorize'
import { policies } from '../conferences/conferences.policy'
import { insertConference } from '../conferences/conferences.store'
import { type Database, HOUSE } from '../db/database'
import { record, startScope } from '../journal/record'
import { unitAt } from '../organisation/organisation'
import { plantRoot } from '../points/points'
import { wireConference } from './overview'

export interface NewConference {
  title: string
  form: (typeof conferenceForms)[number]
  convener: number
  starts: number | null
  ends: number | null
}

/** An order without times: a conference ends after it starts. */
export function demandTimes({ starts, ends }: { starts: number | null; ends: number | null }): void {
  if (starts !== null && ends !== null && ends <= starts)
    throw problem('invalid', 'fields', { fields: [{ path: 'ends', code: 'ends_before_start' }] })
}

/** Drafts a conference; its root point is the convening unit. */
export async function createConference(
  db: Database,
  actor: Actor,
  at: number,
  given: NewConference,
): Promise<Conference> {
  demandTimes(given)
  const id = await db.write(HOUSE, async (tx) => {
    const unit = await unitAt(tx, given.convener)
    await authorize(tx, actor, policies.create, { place: { path: '', unitPaths: [unit.path] } })
    const made = await insertConference(tx, {
      ...given,
      folded: fold(given.title),
      state: 'draft',
      convenerPrinted: unit.name,
      createdBy: actor.kind === 'account' ? actor.id : null,
      createdAt: at,
    })
    const root = await plantRoot(tx, at, made, {
      printedName: unit.name,
      unit: unit.id,
      venue: '',
      capacity: null,
      responsible: '',
      phone: '',
      counting: 'list',
      follows: 'livekit',
    })
    await startScope(tx, root.id)
    await record(tx, {
      scope: root.id,
      conference: made,
      at,
      actor: nameOf(actor),
      kind: 'conference.created',
      reach: 'down',
      body: { conference: { id: made, state: 'draft', version: 1 }, title: given.title },
    })
    return made
  })
  return await wireConference(db.read, actor, id)
}
