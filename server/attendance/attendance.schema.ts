import { markModes, markSources, markValues, occupants } from '../../shared/attendance'
import { sheetStates } from '../../shared/sheets'
import { seats } from '../composition/composition.schema'
import { devices } from '../connections/connections.schema'
import { kit } from '../db/kit'
import { points } from '../points/points.schema'
import { sessions } from '../sessions/sessions.schema'

const session = () =>
  kit
    .integer('session')
    .notNull()
    .references(() => sessions.id)
const seat = () =>
  kit
    .integer('seat')
    .notNull()
    .references(() => seats.id)
const point = () =>
  kit
    .integer('point')
    .notNull()
    .references(() => points.id)
/** Null only for what the server itself writes down. */
const device = () => kit.integer('device').references(() => devices.id)

/** One point in one session. `path` is frozen when the session opens; roll-ups use it. */
export const sheets = kit.table(
  'sheet',
  {
    session: session(),
    point: point(),
    path: kit.text('path').notNull(),
    late: kit.boolean('late').notNull().default(false),
    state: kit.choice('state', sheetStates).notNull(),
    /** The journal position of its point that the submitter had seen. */
    seen: kit.integer('seen'),
    submittedAt: kit.time('submitted_at'),
    submittedBy: kit.text('submitted_by'),
    acceptedAt: kit.time('accepted_at'),
    acceptedBy: kit.text('accepted_by'),
    lockedAt: kit.time('locked_at'),
    lockedBy: kit.text('locked_by'),
    returnReason: kit.text('return_reason'),
    hash: kit.text('hash'),
    version: kit.integer('version').notNull().default(1),
  },
  (t) => [
    kit.primaryKey({ name: 'sheet_pk', columns: [t.session, t.point] }),
    kit.index('sheet_path').on(t.session, t.path),
  ],
)

/** Evidence about a seat, append only. `basedOn` is the stamp of the mark the device last saw. */
export const marks = kit.table(
  'mark',
  {
    id: kit.serial('id'),
    session: session(),
    seat: seat(),
    device: device(),
    stamp: kit.text('stamp').notNull(),
    source: kit.choice('source', markSources).notNull(),
    value: kit.choice('value', markValues).notNull(),
    mode: kit.choice('mode', markModes),
    occupant: kit.choice('occupant', occupants),
    substituteName: kit.text('substitute_name'),
    substituteOffice: kit.text('substitute_office'),
    substituteMember: kit.boolean('substitute_member'),
    reason: kit.text('reason').notNull().default(''),
    atPoint: kit.integer('at_point').references(() => points.id),
    basedOn: kit.text('based_on'),
    author: kit.text('author').notNull(),
    deviceAt: kit.time('device_at').notNull(),
    serverAt: kit.time('server_at').notNull(),
    /** Position in the journal of the seat's point: the order of marks. */
    position: kit.integer('position').notNull(),
  },
  (t) => [kit.uniqueIndex('mark_stamp').on(t.device, t.stamp), kit.index('mark_seat').on(t.session, t.seat)],
)

/** Outranks the marks before it, not those after it. */
export const decisions = kit.table(
  'decision',
  {
    id: kit.serial('id'),
    session: session(),
    seat: seat(),
    value: kit.choice('value', markValues).notNull(),
    mode: kit.choice('mode', markModes),
    occupant: kit.choice('occupant', occupants),
    substituteName: kit.text('substitute_name'),
    substituteOffice: kit.text('substitute_office'),
    substituteMember: kit.boolean('substitute_member'),
    reason: kit.text('reason').notNull(),
    author: kit.text('author').notNull(),
    at: kit.time('at').notNull(),
    position: kit.integer('position').notNull(),
  },
  (t) => [kit.index('decision_seat').on(t.session, t.seat)],
)

/** What now holds for a seat in a session: derived, one row, the only source of counts. */
export const standings = kit.table(
  'standing',
  {
    session: session(),
    seat: seat(),
    point: point(),
    value: kit.choice('value', markValues).notNull(),
    mode: kit.choice('mode', markModes),
    occupant: kit.choice('occupant', occupants),
    substituteName: kit.text('substitute_name'),
    substituteOffice: kit.text('substitute_office'),
    substituteMember: kit.boolean('substitute_member'),
    reason: kit.text('reason').notNull().default(''),
    atPoint: kit.integer('at_point').references(() => points.id),
    /** Stamp of the mark, or "decision:<id>", that it rests on. */
    basis: kit.text('basis'),
    conflict: kit.boolean('conflict').notNull().default(false),
    at: kit.time('at').notNull(),
  },
  (t) => [
    kit.primaryKey({ name: 'standing_pk', columns: [t.session, t.seat] }),
    kit.index('standing_point').on(t.session, t.point),
  ],
)

export const guests = kit.table(
  'guest',
  {
    id: kit.serial('id'),
    session: session(),
    point: point(),
    device: device(),
    stamp: kit.text('stamp').notNull(),
    /** With a seat: shown in the hall, counted at the own seat, left out of «Mời thêm». */
    seat: kit.integer('seat').references(() => seats.id),
    name: kit.text('name').notNull(),
    office: kit.text('office').notNull(),
    member: kit.boolean('member').notNull(),
    at: kit.time('at').notNull(),
    removedAt: kit.time('removed_at'),
  },
  (t) => [kit.uniqueIndex('guest_stamp').on(t.device, t.stamp), kit.index('guest_point').on(t.session, t.point)],
)

/** The figure a point reports upward for its own hall; the latest holds. */
export const headcounts = kit.table(
  'headcount',
  {
    id: kit.serial('id'),
    session: session(),
    point: point(),
    device: device(),
    stamp: kit.text('stamp').notNull(),
    n: kit.integer('n').notNull(),
    excused: kit.integer('excused').notNull(),
    members: kit.integer('members').notNull(),
    by: kit.text('by_actor').notNull(),
    at: kit.time('at').notNull(),
  },
  (t) => [
    kit.uniqueIndex('headcount_stamp').on(t.device, t.stamp),
    kit.index('headcount_point').on(t.session, t.point),
  ],
)

/** The only change after the lock. */
export const corrections = kit.table('correction', {
  id: kit.serial('id'),
  session: session(),
  point: point(),
  no: kit.integer('no').notNull(),
  reason: kit.text('reason').notNull(),
  before: kit.text('before_text').notNull(),
  after: kit.text('after_text').notNull(),
  approver: kit.text('approver').notNull(),
  at: kit.time('at').notNull(),
})
