import type { ConferenceState } from '../../shared/conferences'
import { problem } from '../../shared/problems'
import { fold } from '../../shared/text'
import { nameOf } from '../access/actor'
import type { Authorized } from '../access/authorize'
import type { Tx } from '../db/database'
import { following } from '../db/rank'
import { documentAt } from '../documents/documents'
import { record } from '../journal/record'
import { staleEdit } from '../journal/stale'
import { conferenceAt, type PlacedConference } from './conference-at'
import { type ConferenceChange, documentsOf, linkDocument, unlinkDocument, updateConference } from './conferences.store'

/** From which states each move starts. */
const FROM = {
  propose: ['draft'],
  approve: ['draft'],
  send_back: ['draft', 'approved'],
  summon: ['approved'],
  end: ['summoned'],
  sign: ['ended'],
  archive: ['signed'],
  postpone: ['approved', 'summoned'],
  cancel: ['draft', 'approved', 'summoned', 'postponed'],
  change: ['draft', 'approved', 'summoned', 'postponed'],
  compose: ['draft', 'approved', 'summoned', 'postponed'],
} as const satisfies Record<string, readonly ConferenceState[]>
export type ConferenceMove = keyof typeof FROM

export const moveStarts = (move: ConferenceMove, state: ConferenceState): boolean =>
  FROM[move].some((from) => from === state)

/** @throws closed `conference_<move>` when its state does not allow the move. */
export function demandMove(move: ConferenceMove, conference: { state: ConferenceState }): void {
  if (!moveStarts(move, conference.state))
    throw problem('closed', `conference_${move}`, { values: { state: conference.state } })
}

/** Step: one conditional change, journalled and announced. @throws stale `stale` with the row as it is now */
export async function alter(
  tx: Tx,
  allowed: Authorized<string, PlacedConference>,
  at: number,
  version: number,
  change: ConferenceChange,
  kind: string,
  more: object = {},
): Promise<void> {
  const before = allowed.thing
  if (!(await updateConference(tx, before.id, version, change))) {
    const { title, form, convenerPrinted, starts, ends, state, version: now } = await conferenceAt(tx, before.id)
    const latest = { title, form, convenerPrinted, starts, ends, state, version: now }
    throw await staleEdit(tx, { scope: before.root, thing: 'conference', id: before.id }, latest)
  }
  await record(tx, {
    scope: before.root,
    conference: before.id,
    at,
    actor: nameOf(allowed.actor),
    kind,
    reach: 'down',
    body: { conference: { id: before.id, state: change.state ?? before.state, version: version + 1 }, change, ...more },
  })
}

export async function change(
  tx: Tx,
  allowed: Authorized<'change', PlacedConference>,
  at: number,
  version: number,
  fields: ConferenceChange,
) {
  demandMove('change', allowed.thing)
  const { starts = allowed.thing.starts, ends = allowed.thing.ends } = fields
  if (starts !== null && ends !== null && ends <= starts)
    throw problem('invalid', 'fields', { fields: [{ path: 'ends', code: 'ends_before_start' }] })
  await alter(
    tx,
    allowed,
    at,
    version,
    fields.title === undefined ? fields : { ...fields, folded: fold(fields.title) },
    'conference.changed',
  )
}

export async function link(
  tx: Tx,
  allowed: Authorized<'change', PlacedConference>,
  at: number,
  document: number,
  role: 'disseminated' | 'referred' | 'follow_up',
) {
  const { thing } = allowed
  demandMove('change', thing)
  const { number } = await documentAt(tx, document)
  const linked = await documentsOf(tx, [thing.id])
  await linkDocument(tx, { conference: thing.id, document, role, rank: following('', linked.length + 1).at(-1) ?? 'U' })
  await alter(tx, allowed, at, thing.version, {}, 'conference.document_linked', { document, number, role })
}

export async function unlink(tx: Tx, allowed: Authorized<'change', PlacedConference>, at: number, document: number) {
  demandMove('change', allowed.thing)
  const gone = await unlinkDocument(tx, allowed.thing.id, document)
  if (gone.length === 0) throw problem('missing', 'document')
  await alter(tx, allowed, at, allowed.thing.version, {}, 'conference.document_unlinked', { document })
}
