import { conferenceForms, conferenceStates, documentRoles } from '../../shared/conferences'
import { kit } from '../db/kit'
import { documents } from '../documents/documents.schema'
import { units } from '../organisation/organisation.schema'

export const conferences = kit.table('conference', {
  id: kit.serial('id'),
  title: kit.text('title').notNull(),
  folded: kit.text('folded').notNull(),
  form: kit.choice('form', conferenceForms).notNull(),
  state: kit.choice('state', conferenceStates).notNull(),
  starts: kit.time('starts'),
  ends: kit.time('ends'),
  convener: kit
    .integer('convener')
    .notNull()
    .references(() => units.id),
  /** As printed at the time; a later renaming changes nothing. */
  convenerPrinted: kit.text('convener_printed').notNull(),
  demonstration: kit.boolean('demonstration').notNull().default(false),
  /** Who was asked to approve, by whom, when (account ids). */
  proposedTo: kit.integer('proposed_to'),
  proposedBy: kit.integer('proposed_by'),
  proposedAt: kit.time('proposed_at'),
  copiedFrom: kit.integer('copied_from'),
  createdBy: kit.integer('created_by'),
  createdAt: kit.time('created_at').notNull(),
  version: kit.integer('version').notNull().default(1),
})

export const conferenceDocuments = kit.table(
  'conference_document',
  {
    conference: kit
      .integer('conference')
      .notNull()
      .references(() => conferences.id),
    document: kit
      .integer('document')
      .notNull()
      .references(() => documents.id),
    role: kit.choice('role', documentRoles).notNull(),
    rank: kit.text('rank').notNull(),
  },
  (t) => [kit.primaryKey({ name: 'conference_document_pk', columns: [t.conference, t.document] })],
)
