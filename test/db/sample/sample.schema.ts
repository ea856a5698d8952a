import { sql } from 'drizzle-orm'
import { kit } from '../../../server/db/kit'

export const hall = kit.table(
  'sample_hall',
  {
    id: kit.text('id').primaryKey(),
    parent: kit.text('parent'),
    path: kit.text('path').notNull(),
    name: kit.text('name').notNull(),
    kind: kit.choice('kind', ['hub', 'site', 'room']).notNull(),
    open: kit.boolean('open').notNull().default(false),
    seats: kit.integer('seats').notNull().default(0),
    openedAt: kit.time('opened_at'),
    settings: kit.json<{ quorum: number; tags?: string[] }>('settings'),
  },
  (t) => [
    kit.foreignKey({ columns: [t.parent], foreignColumns: [t.id], name: 'sample_hall_parent' }).onDelete('cascade'),
    kit.index('sample_hall_path').on(t.path),
    kit.unique('sample_hall_name').on(t.name),
    kit.check('sample_hall_seats', sql`${t.seats} >= 0`),
  ],
)

export const chair = kit.table(
  'sample_chair',
  {
    id: kit.serial('id'),
    hall: kit
      .text('hall')
      .notNull()
      .references(() => hall.id, { onDelete: 'cascade' }),
    person: kit.text('person').notNull(),
    active: kit.boolean('active').notNull().default(true),
    moves: kit.integer('moves').notNull().default(0),
    weight: kit.real('weight').notNull().default(1),
    at: kit.time('at').notNull(),
  },
  (t) => [kit.uniqueIndex('sample_chair_active').on(t.person).where(sql`${t.active} = true`)],
)

export const vote = kit.table(
  'sample_vote',
  {
    room: kit.text('room').notNull(),
    person: kit.text('person').notNull(),
    value: kit.integer('value').notNull(),
    at: kit.time('at').notNull(),
  },
  (t) => [kit.primaryKey({ name: 'sample_vote_pk', columns: [t.room, t.person] })],
)
