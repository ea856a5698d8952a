import { itemKinds } from '../../shared/agenda'
import { kit } from '../db/kit'
import { points } from '../points/points.schema'
import { sessions } from '../sessions/sessions.schema'

export const items = kit.table(
  'item',
  {
    id: kit.serial('id'),
    session: kit
      .integer('session')
      .notNull()
      .references(() => sessions.id),
    rank: kit.text('rank').notNull(),
    kind: kit.choice('kind', itemKinds).notNull(),
    title: kit.text('title').notNull(),
    presenterPrinted: kit.text('presenter_printed').notNull().default(''),
    presenterOffice: kit.text('presenter_office').notNull().default(''),
    /** Where the presenter sits; null = at the host. */
    point: kit.integer('point').references(() => points.id),
    plannedFrom: kit.time('planned_from'),
    plannedTo: kit.time('planned_to'),
    actualFrom: kit.time('actual_from'),
    actualTo: kit.time('actual_to'),
    version: kit.integer('version').notNull().default(1),
    removedAt: kit.time('removed_at'),
  },
  (t) => [kit.index('item_session').on(t.session)],
)
