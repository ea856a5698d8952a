import { attendances, substitutionStates } from '../../shared/composition'
import { conferences } from '../conferences/conferences.schema'
import { kit } from '../db/kit'
import { people } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'

/** Expected by number only. */
export const quotas = kit.table(
  'quota',
  {
    id: kit.serial('id'),
    point: kit
      .integer('point')
      .notNull()
      .references(() => points.id),
    category: kit.text('category').notNull(),
    member: kit.boolean('member').notNull(),
    n: kit.integer('n').notNull(),
  },
  (t) => [kit.uniqueIndex('quota_point').on(t.point, t.category, t.member)],
)

/** One expected person at a point. `code` names the seat to the hall's phone; worth nothing without the hall's login. */
export const seats = kit.table(
  'seat',
  {
    id: kit.serial('id'),
    conference: kit
      .integer('conference')
      .notNull()
      .references(() => conferences.id),
    point: kit
      .integer('point')
      .notNull()
      .references(() => points.id),
    rank: kit.text('rank').notNull(),
    person: kit.integer('person').references(() => people.id),
    printedName: kit.text('printed_name').notNull(),
    printedOffice: kit.text('printed_office').notNull().default(''),
    printedUnit: kit.text('printed_unit').notNull().default(''),
    folded: kit.text('folded').notNull(),
    category: kit.text('category').notNull(),
    attendsAs: kit.choice('attends_as', attendances).notNull(),
    place: kit.text('place').notNull().default(''),
    member: kit.boolean('member').notNull(),
    code: kit.text('code').notNull(),
    version: kit.integer('version').notNull().default(1),
    addedAt: kit.time('added_at').notNull(),
    removedAt: kit.time('removed_at'),
  },
  (t) => [
    kit.uniqueIndex('seat_code').on(t.conference, t.code),
    kit.index('seat_point').on(t.point),
    kit.index('seat_person').on(t.conference, t.person),
  ],
)

/** Who comes in the place of the holder: names a person who holds no seat; never chained. */
export const substitutions = kit.table(
  'substitution',
  {
    id: kit.serial('id'),
    seat: kit
      .integer('seat')
      .notNull()
      .references(() => seats.id),
    name: kit.text('name').notNull(),
    office: kit.text('office').notNull(),
    member: kit.boolean('member').notNull(),
    consentBy: kit.text('consent_by').notNull().default(''),
    state: kit.choice('state', substitutionStates).notNull(),
    at: kit.time('at').notNull(),
  },
  (t) => [kit.index('substitution_seat').on(t.seat)],
)
