import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { kit } from '../db/kit'

/** A body in the organisation tree; `path` is of ids ("/1/7/"), root first. */
export const units = kit.table(
  'unit',
  {
    id: kit.serial('id'),
    parent: kit.integer('parent').references((): AnyPgColumn => units.id),
    path: kit.text('path').notNull(),
    rank: kit.text('rank').notNull(),
    name: kit.text('name').notNull(),
    folded: kit.text('folded').notNull(),
    type: kit.text('type').notNull(),
    level: kit.choice('level', ['centre', 'province', 'district', 'commune', 'body'] as const).notNull(),
    system: kit.choice('system', ['party', 'state', 'front'] as const).notNull(),
    code: kit.text('code'),
    from: kit.time('from_at'),
    to: kit.time('to_at'),
  },
  (t) => [kit.index('unit_path').on(t.path), kit.index('unit_parent').on(t.parent)],
)

export const people = kit.table('person', {
  id: kit.serial('id'),
  family: kit.text('family').notNull(),
  middle: kit.text('middle').notNull(),
  given: kit.text('given').notNull(),
  sortKey: kit.text('sort_key'),
  folded: kit.text('folded').notNull(),
  birthYear: kit.integer('birth_year'),
})
