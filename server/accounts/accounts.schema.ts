import { roles } from '../../shared/access'
import { keyKinds, ownerKinds } from '../../shared/accounts'
import { kit } from '../db/kit'
import { people, units } from '../organisation/organisation.schema'
import { points } from '../points/points.schema'

export const accounts = kit.table('account', {
  id: kit.serial('id'),
  person: kit.integer('person').references(() => people.id),
  name: kit.text('name').notNull(),
  folded: kit.text('folded').notNull(),
  /** What stands under the name on screens: office or role as printed. */
  office: kit.text('office').notNull().default(''),
  email: kit.text('email').unique(),
  username: kit.text('username').unique(),
  /** Whose account it is to manage: that unit's administrators and those above. */
  unit: kit.integer('unit').references(() => units.id),
  /** argon2id, or nothing: the account then enters by a one-time link only. */
  password: kit.text('password'),
  passwordAt: kit.time('password_at'),
  /** When somebody last came in by it; logins themselves are forgotten once they end. */
  lastIn: kit.time('last_in'),
  disabledAt: kit.time('disabled_at'),
  createdAt: kit.time('created_at').notNull(),
  version: kit.integer('version').notNull().default(1),
})

export const grants = kit.table(
  'grant_',
  {
    id: kit.serial('id'),
    account: kit
      .integer('account')
      .notNull()
      .references(() => accounts.id),
    role: kit.choice('role', roles).notNull(),
    areaKind: kit.choice('area_kind', ['unit', 'point'] as const).notNull(),
    area: kit.integer('area').notNull(),
    from: kit.time('from_at').notNull(),
    to: kit.time('to_at'),
    by: kit.integer('by_account'),
    revokedAt: kit.time('revoked_at'),
  },
  (t) => [kit.index('grant_account').on(t.account)],
)

/** A phone that helps a point with its roll-call. */
export const helpers = kit.table('helper', {
  id: kit.serial('id'),
  point: kit
    .integer('point')
    .notNull()
    .references(() => points.id),
  label: kit.text('label').notNull(),
  removedAt: kit.time('removed_at'),
})

/** Everything printed or sent to let somebody in. `owner` is the row the kind names (an account for sign_in, set_up). */
export const keys = kit.table(
  'key',
  {
    id: kit.serial('id'),
    hash: kit.text('hash').notNull().unique(),
    kind: kit.choice('kind', keyKinds).notNull(),
    owner: kit.integer('owner').notNull(),
    /** A demonstration's links open again and again. */
    again: kit.boolean('again').notNull().default(false),
    createdAt: kit.time('created_at').notNull(),
    expires: kit.time('expires').notNull(),
    revokedAt: kit.time('revoked_at'),
    usedAt: kit.time('used_at'),
  },
  (t) => [kit.index('key_owner').on(t.kind, t.owner)],
)

/** A browser that was let in. `hash` is of the cookie's token. */
export const logins = kit.table(
  'login',
  {
    hash: kit.text('hash').primaryKey(),
    ownerKind: kit.choice('owner_kind', ownerKinds).notNull(),
    owner: kit.integer('owner').notNull(),
    key: kit.integer('key').references(() => keys.id),
    created: kit.time('created').notNull(),
    expires: kit.time('expires').notNull(),
    address: kit.text('address').notNull(),
    agent: kit.text('agent').notNull(),
  },
  (t) => [kit.index('login_key').on(t.key), kit.index('login_owner').on(t.ownerKind, t.owner)],
)
