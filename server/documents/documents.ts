import type { Body } from '../../shared/call'
import { type createDocument as createCall, type Document, document } from '../../shared/documents'
import { problem } from '../../shared/problems'
import { fold } from '../../shared/text'
import { type Actor, nameOf } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import { house } from '../access/place'
import { HOUSE, type Reader, type Tx } from '../db/database'
import { record } from '../journal/record'
import type { Parts } from '../parts'
import { policies } from './documents.policy'
import { documentsWith, findDocument, findSame, insertDocument } from './documents.store'

/** Of papers no source dates, the date is null; who enters one by hand names it. */
export type NewDocument = Omit<Body<typeof createCall>, 'date'> & { date: number | null }
const MOST_WORDS = 8

/** Documents by number, type, issuer or words of the abstract; at most 50, the newest first. */
export async function searchDocuments({ db }: Parts, actor: Actor, search: string): Promise<Document[]> {
  await permit(db.read, actor, policies.search, { place: house })
  const words = fold(search).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  return await documentsWith(db.read, words)
}

/** @throws missing `document` */
export async function documentAt(db: Reader, id: number): Promise<Document> {
  const row = await findDocument(db, id)
  if (!row) throw problem('missing', 'document')
  return document.parse(row)
}

/** Step: enters a document as printed; a date that no source prints is null. */
export async function addDocument(
  tx: Tx,
  paper: Omit<NewDocument, 'date'> & { date: number | null },
): Promise<Document> {
  const folded = fold(`${paper.type} ${paper.number} ${paper.issuer} ${paper.abstract}`)
  return document.parse(await insertDocument(tx, { ...paper, folded }))
}

/**
 * Enters a document as printed.
 * @throws conflict `document_exists` with the one that stands, forbidden `not_allowed`
 */
export async function createDocument({ db, clock }: Parts, actor: Actor, paper: NewDocument): Promise<Document> {
  const at = clock.now()
  return await db.write(HOUSE, async (tx) => {
    await authorize(tx, actor, policies.create, { place: house })
    const same = await findSame(tx, paper)
    if (same) throw problem('conflict', 'document_exists', { latest: document.parse(same) })
    const made = await addDocument(tx, paper)
    const entry = { scope: HOUSE, at, actor: nameOf(actor), reach: 'house' as const }
    await record(tx, { ...entry, kind: 'document.created', body: { document: made } })
    return made
  })
}
