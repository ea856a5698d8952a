import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { countings, followings } from '../../shared/points'
import { conferences } from '../conferences/conferences.schema'
import { kit } from '../db/kit'
import { units } from '../organisation/organisation.schema'

/** A node of one conference's tree. `path` is of ids ("/3/8/"); the root's parent is null. */
export const points = kit.table(
  'point',
  {
    id: kit.serial('id'),
    conference: kit
      .integer('conference')
      .notNull()
      .references(() => conferences.id),
    parent: kit.integer('parent').references((): AnyPgColumn => points.id),
    path: kit.text('path').notNull(),
    rank: kit.text('rank').notNull(),
    unit: kit.integer('unit').references(() => units.id),
    printedName: kit.text('printed_name').notNull(),
    folded: kit.text('folded').notNull(),
    venue: kit.text('venue').notNull().default(''),
    capacity: kit.integer('capacity'),
    responsible: kit.text('responsible').notNull().default(''),
    phone: kit.text('phone').notNull().default(''),
    counting: kit.choice('counting', countings).notNull(),
    follows: kit.choice('follows', followings).notNull(),
    version: kit.integer('version').notNull().default(1),
    addedAt: kit.time('added_at').notNull(),
    removedAt: kit.time('removed_at'),
  },
  (t) => [
    kit.index('point_path').on(t.path),
    kit.index('point_conference').on(t.conference),
    kit.index('point_parent').on(t.parent),
  ],
)
