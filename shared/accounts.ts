import { z } from 'zod'
import { area, role } from './access'
import { call } from './call'
import { filledLine, id, line, ref, time, version } from './text'

export const keyKinds = ['sign_in', 'set_up', 'point', 'helper', 'seat'] as const
export const ownerKinds = ['account', 'point', 'helper', 'seat'] as const
export type KeyKind = (typeof keyKinds)[number]
export type OwnerKind = (typeof ownerKinds)[number]

/** 8 to 128 characters; nothing else is asked of it. */
export const password = z.string({ error: 'required' }).min(8, 'password_short').max(128, 'password_long')
const username = filledLine(60)
  .pipe(z.string().regex(/^[\p{L}\p{N}._-]+$/u, 'username_shape'))
  .transform((name) => name.toLowerCase())

export const grant = z.object({
  id: z.number(),
  role,
  area: area.extend({ name: z.string(), /** the conference of a point's area */ conference: z.number().nullable() }),
  from: time,
  to: time.nullable(),
  revokedAt: time.nullable(),
  /** Name of who gave it; '' for the server. */
  by: z.string(),
})
export type Grant = z.infer<typeof grant>

/** Who the browser is let in as. */
export const me = z.object({
  kind: z.enum(ownerKinds),
  id: z.number(),
  name: z.string(),
  office: z.string(),
  /** The login's own point: of a point code, a helper link or a seat link. */
  point: z.object({ id: z.number(), name: z.string(), conference: z.number() }).nullable(),
  grants: z.array(grant),
  expires: time,
  /** True when a one-time link opened this login and no password is set yet. */
  needsPassword: z.boolean(),
})
export type Me = z.infer<typeof me>

export const accountActs = ['manage', 'grant'] as const
export const account = z.object({
  id: z.number(),
  name: z.string(),
  office: z.string(),
  /** Whose account it is: administrators of that unit and above manage it. */
  unit: z.object({ id: z.number(), name: z.string() }).nullable(),
  username: z.string().nullable(),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  passwordAt: time.nullable(),
  /** When somebody last came in by it. */
  lastIn: time.nullable(),
  /** Browsers that are let in by it now. */
  open: z.number(),
  disabledAt: time.nullable(),
  /** Those nobody withdrew, also those that ran out; `within`: the asking administrator may withdraw it. */
  grants: z.array(grant.extend({ within: z.boolean() })),
  /** manage: change, disable, make a link; grant: give roles. */
  can: z.array(z.enum(accountActs)),
  version,
})
export type Account = z.infer<typeof account>

const accountId = z.object({ id })
const email = z.preprocess(
  (v) => (v === '' ? null : v),
  z.email('email_shape').max(200, 'too_long').toLowerCase().nullable(),
)
/** A link that is shown once; the key stands after `#` so that no log and no preview spends it. */
export const shownOnce = z.object({ link: z.string(), key: z.string(), expires: time })

export const signIn = call({
  method: 'POST',
  path: '/sign-in',
  summary: 'Let a browser in with name and password',
  body: z.object({
    name: filledLine(200),
    password: z.string({ error: 'required' }).min(1, 'required').max(128, 'password_long'),
  }),
  reply: me,
})
export const exchangeKey = call({
  method: 'POST',
  path: '/keys/exchange',
  summary: 'Let a browser in with a point code, a link or a one-time key',
  body: z.object({ key: filledLine(200) }),
  reply: z.object({ me, /** whose login this browser had before */ replaced: z.string().nullable() }),
})
export const signOut = call({ method: 'POST', path: '/sign-out', summary: 'End the login of this browser' })
export const whoAmI = call({ method: 'GET', path: '/me', summary: 'Who this browser is let in as', reply: me })
export const newPassword = call({
  method: 'POST',
  path: '/password',
  summary: "Set one's own password; ends the other logins of the account",
  body: z.object({ present: z.string().max(128).optional(), password }),
})

export const listAccounts = call({
  method: 'GET',
  path: '/accounts',
  summary: 'Accounts with their grants, by name',
  query: z.object({ search: line(200).default(''), after: id.optional() }),
  reply: z.object({ accounts: z.array(account), next: z.number().nullable() }),
})
export const createAccount = call({
  method: 'POST',
  path: '/accounts',
  summary: 'Create an account; it enters by a one-time link first',
  body: z.object({
    name: filledLine(120),
    office: line(200).default(''),
    username,
    email: email.default(null),
    /** default: the administrator's own */ unit: ref.optional(),
  }),
  reply: account,
  status: 201,
})
export const changeAccount = call({
  method: 'PATCH',
  path: '/accounts/:id',
  summary: 'Change name, office, user name, e-mail, or disable and enable an account (If-Match)',
  params: accountId,
  body: z.object({
    name: filledLine(120).optional(),
    office: line(200).optional(),
    username: username.optional(),
    email: email.optional(),
    disabled: z.boolean().optional(),
  }),
  reply: account,
})
export const makeLink = call({
  method: 'POST',
  path: '/accounts/:id/link',
  summary: 'Make a one-time link with which the owner sets a new password; an earlier one dies',
  params: accountId,
  reply: shownOnce,
  status: 201,
})
export const giveGrant = call({
  method: 'POST',
  path: '/accounts/:id/grants',
  summary: 'Grant a role within an area',
  params: accountId,
  body: z.object({ role, area, from: time.optional(), to: time.nullable().default(null) }),
  reply: account,
  status: 201,
})
export const withdrawGrant = call({
  method: 'DELETE',
  path: '/grants/:id',
  summary: 'Withdraw a grant; takes effect at once',
  params: accountId,
  reply: account,
})
export const searchAreas = call({
  method: 'GET',
  path: '/areas',
  summary: 'Units and points that a grant may reach, by folded name',
  query: z.object({ search: line(200).default('') }),
  reply: z.object({
    areas: z.array(
      area.extend({ name: z.string(), /** names of its ancestors, or the conference's title */ within: z.string() }),
    ),
  }),
})
export const directorsOf = call({
  method: 'GET',
  path: '/conferences/:id/directors',
  summary: 'Accounts that may approve this conference',
  params: accountId,
  reply: z.object({ directors: z.array(z.object({ id: z.number(), name: z.string(), office: z.string() })) }),
})

export const makePointCode = call({
  method: 'POST',
  path: '/points/:id/code',
  summary: 'Make the code of a point, shown once; an earlier one and its logins end',
  params: accountId,
  reply: shownOnce,
  status: 201,
})
export const revokePointCode = call({
  method: 'DELETE',
  path: '/points/:id/code',
  summary: 'End the code of a point and its logins',
  params: accountId,
})
export const helper = z.object({ id: z.number(), point: z.number(), label: z.string() })
export const listHelpers = call({
  method: 'GET',
  path: '/points/:id/helpers',
  summary: 'Roll-call phones of a point',
  params: accountId,
  reply: z.object({ helpers: z.array(helper), hasCode: z.boolean() }),
})
export const addHelper = call({
  method: 'POST',
  path: '/points/:id/helpers',
  summary: 'Add a roll-call phone; its link is shown once',
  params: accountId,
  body: z.object({ label: filledLine(60) }),
  reply: helper.extend({ shown: shownOnce }),
  status: 201,
})
export const removeHelper = call({
  method: 'DELETE',
  path: '/helpers/:id',
  summary: 'Remove a roll-call phone and end its logins',
  params: accountId,
})
export const makeSeatLink = call({
  method: 'POST',
  path: '/seats/:id/link',
  summary: 'Make the link of a seat, shown once; an earlier one dies',
  params: accountId,
  reply: shownOnce,
  status: 201,
})
export const revokeSeatLink = call({
  method: 'DELETE',
  path: '/seats/:id/link',
  summary: 'End the link of a seat and its logins',
  params: accountId,
})
