import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUSE } from '../../server/db/database'
import { after } from '../../server/journal/read'
import { createDocument, searchDocuments } from '../../shared/documents'
import { type Scene, scene } from '../scenes/scene'

let s: Scene
beforeAll(async () => {
  s = await scene()
})
afterAll(() => s.end())

const resolution = {
  system: 'party' as const,
  type: 'Nghị quyết',
  number: '06-NQ/TW',
  issuer: 'Bộ Chính trị',
  date: Date.UTC(2022, 0, 24),
  abstract: 'Về quy hoạch, xây dựng, quản lý và phát triển bền vững đô thị Việt Nam',
}

test('a document is entered as printed, found by any of its words, and journalled', async () => {
  const organizer = await s.person('organizer')
  const made = await organizer.send(createDocument, { body: resolution })
  expect(made.status).toBe(201)
  expect(made.body).toEqual({ id: made.body.id, ...resolution, version: 1 })
  for (const search of ['06-nq', 'do thi ben vung', 'bo chinh tri', 'nghi quyet'])
    expect((await organizer.send(searchDocuments, { query: { search } })).body.documents).toEqual([made.body])
  expect((await organizer.send(searchDocuments, { query: { search: 'nong thon' } })).body.documents).toEqual([])
  const noted = (await after(s.db.read, HOUSE, 0)).filter((entry) => entry.kind === 'document.created')
  expect(noted.map((entry) => [entry.actor, entry.body])).toEqual([
    [`account:${organizer.account}`, { document: made.body }],
  ])
})
test('the same number, issuer and date is refused with the one that stands', async () => {
  const organizer = await s.person('organizer')
  const again = await organizer.send(createDocument, { body: { ...resolution, abstract: 'Khác' } })
  expect([again.status, again.body.code, again.body.latest.number]).toEqual([409, 'document_exists', '06-NQ/TW'])
  const later = await organizer.send(createDocument, { body: { ...resolution, date: Date.UTC(2023, 0, 24) } })
  expect(later.status).toBe(201)
})
test('what cannot be stored is refused at its field', async () => {
  const organizer = await s.person('organizer')
  const body = { ...resolution, type: ' ', number: '<b>1</b>', issuer: 'x'.repeat(201), abstract: 'a\u202eb' }
  const { status, body: refusal } = await organizer.send(createDocument, { body })
  expect([status, refusal.code]).toEqual([400, 'fields'])
  expect(refusal.fields.map((field: { path: string; code: string }) => [field.path, field.code])).toEqual([
    ['type', 'required'],
    ['number', 'document_number'],
    ['issuer', 'too_long'],
    ['abstract', 'text_control'],
  ])
})
test('an observer, an operator and a stranger enter nothing; the rows stay as they were', async () => {
  const before = (await (await s.person('organizer')).send(searchDocuments)).body
  for (const role of ['observer', 'operator', 'director', undefined] as const) {
    const { status, body } = await (await s.person(role)).send(createDocument, { body: { ...resolution, number: '1' } })
    expect([role, status, body.code]).toEqual([role, 403, 'not_allowed'])
  }
  expect((await (await s.person('organizer')).send(searchDocuments)).body).toEqual(before)
  expect((await (await s.person()).send(searchDocuments)).status).toBe(403)
})
