import type { Me } from '../../shared/accounts'
import { problem } from '../../shared/problems'
import type { Tx } from '../db/database'
import type { Parts } from '../parts'
import { findByName } from './accounts.store'
import type { SignInLimits } from './attempts'
import { hashKey, hashToken, newToken, ownerOf } from './key-text'
import { keyOpens, takeKey } from './keys.store'
import { endLogin, type From, findLogin, openLogin, sweepLogins } from './logins.store'
import { meBy } from './me'
import { isRight } from './password'

const HOUR = 3_600_000
const ACCOUNT_LOGIN = 12 * HOUR

export interface Sender extends From {
  /** The network that attempts are counted for. */
  network: string
}
export interface LetIn {
  me: Me
  /** For the cookie; kept nowhere else. */
  token: string
  /** Whose login this browser had before. */
  replaced: string | null
}
/** What signing in stands on: the parts, and what is remembered of attempts. */
export interface Desk extends Pick<Parts, 'db' | 'clock' | 'sockets' | 'config'> {
  limits: SignInLimits
}

/** @throws unavailable `wait` with the minutes */
export const mustWait = (ms: number): void => {
  if (ms > 0) throw problem('unavailable', 'wait', { values: { minutes: Math.max(1, Math.ceil(ms / 60_000)) } })
}
const wrongPair = () => problem('forbidden', 'wrong_pair')
const refused = () => problem('forbidden', 'key_refused')

type Opening = (tx: Tx, login: From & { hash: string; at: number }) => Promise<void>

/** The new login ends the browser's former one, also its sockets. */
async function letIn(desk: Desk, { network: _, ...from }: Sender, open: Opening): Promise<LetIn> {
  const { db, clock, sockets } = desk
  const at = clock.now()
  const token = newToken()
  const hash = hashToken(token)
  const before = from.former === undefined ? undefined : await findLogin(db.read, from.former, at)
  await db.keep((tx) => open(tx, { ...from, hash, at }))
  if (from.former) sockets.end([from.former])
  await sweep(desk, at)
  const me = await meBy(desk, hash)
  const same = before?.kind === me.kind && before.id === me.id
  return { me, token, replaced: before && !same ? before.name : null }
}

/** Logins that ran out count for nothing already; once an hour their rows go. */
async function sweep({ db, sockets, limits }: Desk, at: number): Promise<void> {
  if (limits.sweeps.take('all', at) === 0) sockets.end(await db.keep((tx) => sweepLogins(tx, at)))
}

/**
 * Name and password. Known and unknown names are answered alike, in words and work.
 * @throws forbidden `wrong_pair`, unavailable `wait`
 */
export async function byPassword(desk: Desk, name: string, password: string, sender: Sender): Promise<LetIn> {
  const { db, clock, limits } = desk
  const typed = name.toLowerCase()
  const here = `${typed} ${sender.network}`
  const now = clock.now()
  // What is refused here is not counted everywhere: one address alone could lock somebody out of all others.
  mustWait(limits.namesHere.take(here, now))
  mustWait(limits.names.take(typed, now))
  const account = await findByName(db.read, typed)
  const kept = account?.password
  const right = await isRight(kept, password)
  if (!right || !account || !kept || account.disabledAt !== null) throw wrongPair()
  limits.namesHere.give(here)
  limits.names.give(typed)
  const owner = { kind: 'account', id: account.id } as const
  return await letIn(desk, sender, async (tx, login) => {
    const row = { ...login, owner, key: null, expires: login.at + ACCOUNT_LOGIN, password: kept }
    if (!(await openLogin(tx, row))) throw wrongPair()
  })
}

/**
 * A point code, a link or a one-time key. Unknown, expired, revoked and used ones are answered alike.
 * @throws forbidden `key_refused`, unavailable `wait`
 */
export async function byKey(desk: Desk, typed: string, sender: Sender): Promise<LetIn> {
  const { db, clock, limits, config } = desk
  const key = hashKey(typed)
  if (!(await keyOpens(db.read, key, clock.now()))) {
    mustWait(limits.wrongKeys.take(sender.network, clock.now()))
    throw refused()
  }
  return await letIn(desk, sender, async (tx, login) => {
    const taken = await takeKey(tx, key, login.at)
    // A demonstration's links are printed for anybody: they open nothing once the house is real.
    if (!taken || (taken.again && config.production)) throw refused()
    const owner = ownerOf(taken.kind, taken.owner)
    const expires = owner.kind === 'account' ? login.at + ACCOUNT_LOGIN : taken.expires
    const opened = await openLogin(tx, { ...login, owner, key: taken.id, expires })
    if (!opened || !(await findLogin(tx, login.hash, login.at))) throw refused()
  })
}

/** Ends a login and its sockets; without one it is nothing. */
export async function signOut({ db, sockets }: Desk, login: string | undefined): Promise<void> {
  if (login === undefined) return
  await db.keep((tx) => endLogin(tx, login))
  sockets.end([login])
}
