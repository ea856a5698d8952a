import { requestStates } from '../../shared/floor'
import { items } from '../agenda/agenda.schema'
import { devices } from '../connections/connections.schema'
import { kit } from '../db/kit'
import { points } from '../points/points.schema'
import { sessions } from '../sessions/sessions.schema'

/** Who has asked for the floor. */
export const requests = kit.table(
  'request',
  {
    id: kit.serial('id'),
    session: kit
      .integer('session')
      .notNull()
      .references(() => sessions.id),
    point: kit
      .integer('point')
      .notNull()
      .references(() => points.id),
    device: kit
      .integer('device')
      .notNull()
      .references(() => devices.id),
    stamp: kit.text('stamp').notNull(),
    speaker: kit.text('speaker').notNull(),
    office: kit.text('office').notNull(),
    item: kit.integer('item').references(() => items.id),
    rank: kit.text('rank').notNull(),
    state: kit.choice('state', requestStates).notNull(),
    at: kit.time('at').notNull(),
  },
  (t) => [kit.uniqueIndex('request_stamp').on(t.device, t.stamp), kit.index('request_session').on(t.session)],
)

/** Who spoke, from when to when, with what budget (milliseconds). */
export const turns = kit.table(
  'turn',
  {
    id: kit.serial('id'),
    session: kit
      .integer('session')
      .notNull()
      .references(() => sessions.id),
    request: kit.integer('request').references(() => requests.id),
    item: kit.integer('item').references(() => items.id),
    point: kit
      .integer('point')
      .notNull()
      .references(() => points.id),
    device: kit.integer('device').references(() => devices.id),
    speaker: kit.text('speaker').notNull(),
    office: kit.text('office').notNull(),
    from: kit.time('from_at').notNull(),
    to: kit.time('to_at'),
    budget: kit.integer('budget').notNull(),
  },
  (t) => [kit.index('turn_session').on(t.session)],
)
