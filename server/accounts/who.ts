import type { Actor, Held } from '../access/actor'
import type { Reader } from '../db/database'
import type { Parts } from '../parts'
import { cookieName, cookieValue } from './cookie'
import { heldByAccount } from './held.store'
import { hashToken } from './key-text'
import { findLogin, type LiveLogin } from './logins.store'

type Needed = Pick<Parts, 'db' | 'clock' | 'config'>

const ROLE = { point: 'operator', helper: 'helper', seat: 'delegate' } as const

/** A key's login holds one role at its own point, as long as its owner stands. */
async function heldByKey(db: Reader, hash: string, at: number): Promise<Held[]> {
  const login = await findLogin(db, hash, at)
  if (!login?.point || login.kind === 'account') return []
  const { id, path } = login.point
  return [{ role: ROLE[login.kind], area: { kind: 'point', id, path } }]
}

/** Who stands behind a login; asked anew each time it must decide something. */
export const actorBy = (login: Pick<LiveLogin, 'kind' | 'id' | 'hash'>, { clock }: Pick<Parts, 'clock'>): Actor => ({
  kind: login.kind,
  id: login.id,
  login: login.hash,
  held: (db) => (login.kind === 'account' ? heldByAccount : heldByKey)(db, login.hash, clock.now()),
})

/** The hash of the login that a Cookie header names, whether it still stands or not. */
export const loginIn = (cookies: string | undefined, config: Parts['config']): string | undefined => {
  const token = cookieValue(cookies, cookieName(config.origin))
  return token ? hashToken(token) : undefined
}

/** Tells who sent a Cookie header: one indexed query; nobody when the login ended or its owner is gone. */
export const whoIs =
  (parts: Needed) =>
  async (cookies: string | undefined): Promise<Actor | undefined> => {
    const hash = loginIn(cookies, parts.config)
    const login = hash === undefined ? undefined : await findLogin(parts.db.read, hash, parts.clock.now())
    return login && actorBy(login, parts)
  }
