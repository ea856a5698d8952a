import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { sessionKinds, sessionStates } from '../../shared/sessions'
import { conferences } from '../conferences/conferences.schema'
import { kit } from '../db/kit'
import { points } from '../points/points.schema'

/** A stretch of the conference hosted by a point; reaches the subtree of its host. */
export const sessions = kit.table(
  'session',
  {
    id: kit.serial('id'),
    conference: kit
      .integer('conference')
      .notNull()
      .references(() => conferences.id),
    host: kit
      .integer('host')
      .notNull()
      .references(() => points.id),
    kind: kit.choice('kind', sessionKinds).notNull(),
    title: kit.text('title').notNull(),
    state: kit.choice('state', sessionStates).notNull(),
    epoch: kit.integer('epoch').notNull().default(1),
    plannedFrom: kit.time('planned_from').notNull(),
    plannedTo: kit.time('planned_to').notNull(),
    turnLimit: kit.integer('turn_limit').notNull().default(1),
    chair: kit.text('chair').notNull().default(''),
    continues: kit.integer('continues').references((): AnyPgColumn => sessions.id),
    version: kit.integer('version').notNull().default(1),
  },
  (t) => [kit.index('session_conference').on(t.conference), kit.index('session_host').on(t.host)],
)

/** When a session really was open or paused; never overwritten, only closed. */
export const sessionSpans = kit.table(
  'session_span',
  {
    id: kit.serial('id'),
    session: kit
      .integer('session')
      .notNull()
      .references(() => sessions.id),
    epoch: kit.integer('epoch').notNull(),
    kind: kit.choice('kind', ['open', 'paused'] as const).notNull(),
    from: kit.time('from_at').notNull(),
    to: kit.time('to_at'),
  },
  (t) => [kit.index('session_span_session').on(t.session)],
)
