import { kit } from '../db/kit'

/** The last position and hash of each scope; its row is what the works of a scope lock. */
export const head = kit.table('head', {
  scope: kit.integer('scope').primaryKey(),
  position: kit.integer('position').notNull(),
  hash: kit.text('hash').notNull(),
})

export const journal = kit.table(
  'journal',
  {
    scope: kit.integer('scope').notNull(),
    position: kit.integer('position').notNull(),
    conference: kit.integer('conference'),
    at: kit.time('at').notNull(),
    actor: kit.text('actor').notNull(),
    device: kit.integer('device'),
    kind: kit.text('kind').notNull(),
    reach: kit.choice('reach', ['down', 'up', 'both', 'house']).notNull(),
    digest: kit.text('digest').notNull(),
    hash: kit.text('hash').notNull(),
    /** Null together with the body once erased: the digest then keeps the chain whole and tells nothing. */
    salt: kit.text('salt'),
    body: kit.text('body'),
  },
  (t) => [
    kit.primaryKey({ name: 'journal_pk', columns: [t.scope, t.position] }),
    kit.index('journal_conference_at').on(t.conference, t.at),
  ],
)
