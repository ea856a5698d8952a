import { ownerKinds } from '../../shared/accounts'
import { kit } from '../db/kit'
import { points } from '../points/points.schema'
import { sessions } from '../sessions/sessions.schema'

/** A browser of an owner. `tag` was made by the browser; no secret, it says nothing without a login. */
export const devices = kit.table(
  'device',
  {
    id: kit.serial('id'),
    tag: kit.text('tag').notNull(),
    ownerKind: kit.choice('owner_kind', ownerKinds).notNull(),
    owner: kit.integer('owner').notNull(),
    label: kit.text('label').notNull().default(''),
    createdAt: kit.time('created_at').notNull(),
    removedAt: kit.time('removed_at'),
  },
  (t) => [kit.uniqueIndex('device_tag').on(t.tag, t.ownerKind, t.owner)],
)

export const denied = kit.table(
  'denied',
  {
    device: kit
      .integer('device')
      .notNull()
      .references(() => devices.id),
    session: kit
      .integer('session')
      .notNull()
      .references(() => sessions.id),
    epoch: kit.integer('epoch').notNull(),
    at: kit.time('at').notNull(),
  },
  (t) => [kit.primaryKey({ name: 'denied_pk', columns: [t.device, t.session, t.epoch] })],
)

/** The one device of a point that may publish. */
export const publishers = kit.table(
  'publisher',
  {
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
    at: kit.time('at').notNull(),
  },
  (t) => [kit.primaryKey({ name: 'publisher_pk', columns: [t.session, t.point] })],
)

/** What the media server said, written down before anything is concluded from it. */
export const webhooks = kit.table(
  'webhook',
  {
    id: kit.text('id').primaryKey(),
    /** Name of the room it tells of, '' when it cannot be read. */
    room: kit.text('room').notNull(),
    received: kit.time('received').notNull(),
    body: kit.text('body').notNull(),
    processed: kit.time('processed'),
  },
  (t) => [kit.index('webhook_room').on(t.room), kit.index('webhook_processed').on(t.processed)],
)

/** An interval in which a device was in a session's room: evidence about a device, never about a person. */
export const connections = kit.table(
  'connection',
  {
    id: kit.serial('id'),
    session: kit
      .integer('session')
      .notNull()
      .references(() => sessions.id),
    point: kit.integer('point').references(() => points.id),
    room: kit.text('room').notNull(),
    roomSid: kit.text('room_sid').notNull(),
    participantSid: kit.text('participant_sid').notNull().unique(),
    identity: kit.text('identity').notNull(),
    device: kit.integer('device').references(() => devices.id),
    from: kit.time('from_at'),
    to: kit.time('to_at'),
    /** By how many milliseconds the end may be overstated. */
    uncertainty: kit.integer('uncertainty').notNull().default(0),
    lastSeen: kit.time('last_seen').notNull(),
    openedBy: kit.choice('opened_by', ['webhook', 'reconcile'] as const),
    closedBy: kit.choice('closed_by', ['webhook', 'reconcile', 'inferred'] as const),
  },
  (t) => [kit.index('connection_session').on(t.session), kit.index('connection_point').on(t.session, t.point)],
)

/** A point's declared device check for a session; the last one holds. */
export const readiness = kit.table(
  'readiness',
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
    device: kit.integer('device').references(() => devices.id),
    checks: kit.json<Record<string, 'passed' | 'failed' | 'skipped'>>('checks').notNull(),
    at: kit.time('at').notNull(),
  },
  (t) => [kit.index('readiness_point').on(t.session, t.point)],
)
