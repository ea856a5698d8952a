import type { Conference, ConferenceRow } from '../../shared/conferences'
import { conferenceActs } from '../../shared/conferences'
import { document as documentSchema } from '../../shared/documents'
import { fold } from '../../shared/text'
import type { Actor } from '../access/actor'
import { may, permit } from '../access/authorize'
import { allows } from '../access/policy'
import { namesOf } from '../accounts/names'
import { conferenceAt, type PlacedConference } from '../conferences/conference-at'
import { type ConferenceMove, moveStarts } from '../conferences/conferences'
import { policies } from '../conferences/conferences.policy'
import * as store from '../conferences/conferences.store'
import type { Reader } from '../db/database'
import { placeOn } from '../points/place'
import { wire as wireSession } from '../sessions/sessions'
import { policies as sessionPolicies } from '../sessions/sessions.policy'
import { sessionsOf, spansOf } from '../sessions/sessions.store'
import { gapsOf } from './gaps'

type Act = Conference['can'][number]

async function acts(db: Reader, actor: Actor, conference: PlacedConference): Promise<Act[]> {
  const { see: _see, create: _create, ...rest } = policies
  const allowed = await may(db, actor, conference.place, Object.values(rest))
  const proposed = conference.proposedTo !== null
  const now = (act: Act) => {
    if (act === 'copy') return true
    if (act === 'propose') return moveStarts('propose', conference.state) && !proposed
    if (act === 'approve' || act === 'send_back')
      return moveStarts(act, conference.state) && (proposed || conference.state === 'approved')
    return moveStarts(act satisfies ConferenceMove, conference.state)
  }
  return conferenceActs.filter(
    (act) => allowed.includes(act) && now(act) && !(act === 'approve' && conference.state !== 'draft'),
  )
}

async function proposal(db: Reader, conference: PlacedConference): Promise<Conference['proposed']> {
  const { proposedTo: to, proposedBy: by, proposedAt: at } = conference
  if (to === null || by === null || at === null) return null
  const names = await namesOf(db, [to, by])
  return { to, toName: names.get(to) ?? '', by, byName: names.get(by) ?? '', at }
}

/** Its sessions that the actor may know of. */
async function sessionsShown(db: Reader, actor: Actor, id: number) {
  const held = await actor.held(db)
  const shown: Awaited<ReturnType<typeof sessionsOf>> = []
  for (const row of await sessionsOf(db, id))
    if (allows(sessionPolicies.see, actor, held, await placeOn(db, row.path))) shown.push(row)
  return shown
}

/** A conference with its documents, sessions, gaps and what the actor may do. */
export async function wireConference(db: Reader, actor: Actor, id: number): Promise<Conference> {
  const conference = await conferenceAt(db, id)
  const rows = await sessionsShown(db, actor, id)
  const spans =
    rows.length === 0
      ? []
      : await spansOf(
          db,
          rows.map((row) => row.id),
        )
  const linked = await store.documentsOf(db, [id])
  const { title, form, state, starts, ends, convener, convenerPrinted, demonstration, root, version } = conference
  return {
    ...{ id, title, form, state, starts, ends, convener, convenerPrinted, demonstration, root, version },
    proposed: await proposal(db, conference),
    points: (await store.pointCounts(db, [id])).get(id) ?? 0,
    documents: linked.map(({ document, role }) => ({ ...documentSchema.parse(document), role })),
    sessions: rows.map((row) => wireSession(row, spans)),
    gaps: await gapsOf(db, conference),
    can: await acts(db, actor, conference),
  }
}

export async function readConference(db: Reader, actor: Actor, id: number): Promise<Conference> {
  await permit(db, actor, policies.see, await conferenceAt(db, id))
  return await wireConference(db, actor, id)
}

const PAGE = 50

/** Conferences that the actor may know of, the newest first. */
export async function listConferences(
  db: Reader,
  actor: Actor,
  query: { search?: string | undefined; after?: number | undefined },
) {
  const held = await actor.held(db)
  const search = fold(query.search ?? '')
  const found: Awaited<ReturnType<typeof store.listConferences>> = []
  let after = query.after
  for (let more = true; more && found.length <= PAGE; ) {
    const page = await store.listConferences(db, { search, after, limit: PAGE })
    found.push(
      ...page.filter((row) => allows(policies.see, actor, held, { path: row.path, unitPaths: [row.unitPath] })),
    )
    after = page.at(-1)?.conference.id
    more = page.length === PAGE
  }
  const rows = found.slice(0, PAGE)
  return {
    conferences: await described(
      db,
      rows.map((row) => row.conference),
    ),
    next: found.length > PAGE ? (rows.at(-1)?.conference.id ?? null) : null,
    mayCreate: held.some((one) => one.role === 'organizer' && one.area.kind === 'unit'),
  }
}

async function described(db: Reader, rows: readonly store.ConferenceFields[]): Promise<ConferenceRow[]> {
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const counts = await store.pointCounts(db, ids)
  const linked = await store.documentsOf(db, ids)
  const inSession = await store.inSession(db, ids)
  return rows.map(({ id, title, state, starts, ends, convenerPrinted, demonstration, proposedTo }) => ({
    ...{ id, title, state, starts, ends, convenerPrinted, demonstration },
    proposed: proposedTo !== null,
    inSession: inSession.has(id),
    points: counts.get(id) ?? 0,
    resolutions: linked
      .filter((one) => one.conference === id && one.role === 'disseminated')
      .map((one) => one.document.number),
  }))
}
