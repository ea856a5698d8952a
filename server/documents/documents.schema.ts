import { kit } from '../db/kit'

export const documents = kit.table('document', {
  id: kit.serial('id'),
  system: kit.choice('system', ['party', 'state'] as const).notNull(),
  type: kit.text('type').notNull(),
  number: kit.text('number').notNull(),
  issuer: kit.text('issuer').notNull(),
  /** Null where no source prints it. */
  date: kit.time('date'),
  abstract: kit.text('abstract').notNull(),
  folded: kit.text('folded').notNull(),
  version: kit.integer('version').notNull().default(1),
})
