import type {
  Account,
  changeAccount as changeCall,
  createAccount as createCall,
  listAccounts as listCall,
} from '../../shared/accounts'
import type { Body, Query, Reply } from '../../shared/call'
import { type FieldProblem, problem } from '../../shared/problems'
import { fold } from '../../shared/text'
import { type Actor, nameOf } from '../access/actor'
import { authorize } from '../access/authorize'
import { HOUSE, type Reader, type Tx } from '../db/database'
import { record } from '../journal/record'
import { unitAt } from '../organisation/organisation'
import type { Parts } from '../parts'
import { accountAt, accountsFor, administered, authorizeAll, type PlacedAccount, placedAccounts } from './account-at'
import { policies } from './accounts.policy'
import { type AccountChange, insertAccount, takenBy, updateAccount } from './accounts.store'
import { issueKey, linkOf } from './keys'
import { revokeUnusedLinks } from './keys.store'
import { accountsIn } from './listing.store'
import { endLoginsOf } from './logins.store'

const PAGE = 200
const DAY = 86_400_000

type Listed = Reply<typeof listCall>
type NewAccount = Body<typeof createCall>
type Change = Body<typeof changeCall>

const adminAnywhere = async (db: Reader, actor: Actor) => {
  const areas = administered(await actor.held(db))
  if (areas.length === 0) throw problem('forbidden', 'not_allowed', { values: { act: policies.list.act } })
  return areas
}

/**
 * One page of the accounts that the actor's administration reaches, by name.
 * @throws forbidden `not_allowed` for whoever administers nothing
 */
export async function listAccounts({ db, clock }: Parts, actor: Actor, asked: Query<typeof listCall>): Promise<Listed> {
  const at = clock.now()
  const areas = await adminAnywhere(db.read, actor)
  const page = { areas, folded: fold(asked.search), after: asked.after, limit: PAGE + 1 }
  const found = await accountsIn(db.read, page)
  const rows = found.slice(0, PAGE)
  const accounts = await accountsFor(db.read, actor, await placedAccounts(db.read, rows, at), at)
  return { accounts, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
}

/** The account as the actor sees it after a change. */
export async function seen(tx: Tx, actor: Actor, id: number, at: number): Promise<Account> {
  const [account] = await accountsFor(tx, actor, [await accountAt(tx, id, at)], at)
  if (!account) throw problem('missing', 'account')
  return account
}

/** What the journal keeps of an account: what was changed about it. */
const noted = ({ id, name, office, username, email, disabledAt }: Account) => ({
  id,
  name,
  office,
  username,
  email,
  disabledAt,
})

async function mustBeFree(
  tx: Tx,
  names: { username?: string | null | undefined; email?: string | null | undefined },
  self?: number,
) {
  const fields: FieldProblem[] = []
  for (const column of ['username', 'email'] as const) {
    const value = names[column]
    const holder = value ? await takenBy(tx, column, value) : undefined
    if (holder !== undefined && holder !== self) fields.push({ path: column, code: `${column}_taken` })
  }
  if (fields.length > 0) throw problem('invalid', 'fields', { fields })
}

/** Step: an account of a unit. It has no password: a link lets its owner in first. */
export async function addAccount(
  tx: Tx,
  { at, ...account }: Omit<NewAccount, 'unit'> & { unit: number | null; at: number },
): Promise<number> {
  await mustBeFree(tx, account)
  return await insertAccount(tx, { ...account, folded: fold(account.name), createdAt: at })
}

/**
 * Creates an account of a unit, of the administrator's own when none is named.
 * @throws forbidden `not_allowed`, invalid `fields` (username, email, unit), missing `unit`
 */
export async function createAccount({ db, clock }: Parts, actor: Actor, account: NewAccount): Promise<Account> {
  const at = clock.now()
  return await db.write(HOUSE, async (tx) => {
    const areas = await adminAnywhere(tx, actor)
    const unit = account.unit ?? areas.find((area) => area.kind === 'unit')?.id
    if (unit === undefined) throw problem('invalid', 'fields', { fields: [{ path: 'unit', code: 'required' }] })
    await authorize(tx, actor, policies.manage, await unitAt(tx, unit))
    const id = await addAccount(tx, { ...account, unit, at })
    const made = await seen(tx, actor, id, at)
    const body = { account: noted(made), unit }
    await record(tx, { scope: HOUSE, at, actor: nameOf(actor), kind: 'account.created', reach: 'house', body })
    return made
  })
}

const changed = ({ disabled, ...fields }: Change, { account }: PlacedAccount, at: number): AccountChange => ({
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  ...(fields.name === undefined ? {} : { folded: fold(fields.name) }),
  ...(disabled === undefined ? {} : { disabledAt: disabled ? (account.disabledAt ?? at) : null }),
})

/** Whoever administers does not cut the branch it sits on. */
export const mustBeOther = (actor: Actor, account: number): void => {
  if (actor.kind === 'account' && actor.id === account) throw problem('forbidden', 'own_account')
}

/**
 * Changes what an account is called, or disables and enables it. Disabling ends its logins and unused links.
 * @throws missing `account`, forbidden `not_allowed` or `own_account`, stale with the account now, invalid `fields`
 */
export async function changeAccount(
  { db, clock, sockets }: Parts,
  actor: Actor,
  id: number,
  version: number,
  change: Change,
): Promise<Account> {
  const at = clock.now()
  const { account, ended } = await db.write(HOUSE, async (tx) => {
    const found = await accountAt(tx, id, at)
    await authorizeAll(tx, actor, policies.manage, found)
    if (change.disabled !== undefined) mustBeOther(actor, id)
    const before = await seen(tx, actor, id, at)
    await mustBeFree(tx, change, id)
    if (!(await updateAccount(tx, id, version, changed(change, found, at))))
      throw problem('stale', 'stale', { latest: before })
    const gone = change.disabled ? await shutOut(tx, id, at) : []
    const after = await seen(tx, actor, id, at)
    const body = { account: noted(after), before: noted(before) }
    await record(tx, { scope: HOUSE, at, actor: nameOf(actor), kind: 'account.changed', reach: 'house', body })
    return { account: after, ended: gone }
  })
  sockets.end(ended)
  return account
}

/** First the links, then the logins: an exchange under way is seen by one of the two. */
async function shutOut(tx: Tx, id: number, at: number): Promise<string[]> {
  await revokeUnusedLinks(tx, id, at)
  return await endLoginsOf(tx, { kind: 'account', id })
}

/**
 * A link that lets the account's owner in once, within a day, to set a password. An earlier one dies.
 * @throws missing `account`, forbidden `not_allowed` or `own_account`, conflict `account_disabled`
 */
export async function makeLink({ db, clock, config }: Parts, actor: Actor, id: number) {
  const at = clock.now()
  return await db.write(HOUSE, async (tx) => {
    const found = await accountAt(tx, id, at)
    await authorizeAll(tx, actor, policies.manage, found)
    mustBeOther(actor, id)
    if (found.account.disabledAt !== null) throw problem('conflict', 'account_disabled')
    await revokeUnusedLinks(tx, id, at)
    const expires = at + DAY
    const { text } = await issueKey(tx, { kind: 'sign_in', owner: id, at, expires })
    const body = { account: id, expires }
    await record(tx, { scope: HOUSE, at, actor: nameOf(actor), kind: 'link.made', reach: 'house', body })
    return { link: linkOf(config.origin, text), key: text, expires }
  })
}
