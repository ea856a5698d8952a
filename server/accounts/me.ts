import type { Me } from '../../shared/accounts'
import { problem } from '../../shared/problems'
import type { Parts } from '../parts'
import { grantsHeld } from './grants.store'
import { isOnce } from './key-text'
import { findLogin, type LiveLogin } from './logins.store'

/** A one-time link opened this login and no password was set since. */
export const owesPassword = ({ account, key, created }: LiveLogin): boolean => {
  if (!account || !key || key.again || !isOnce(key.kind)) return false
  return account.passwordAt === null || account.passwordAt < created
}

/**
 * Who a login is, for its own browser.
 * @throws forbidden `sign_in` when it ended meanwhile
 */
export async function meBy({ db, clock }: Pick<Parts, 'db' | 'clock'>, hash: string): Promise<Me> {
  const at = clock.now()
  const login = await findLogin(db.read, hash, at)
  if (!login) throw problem('forbidden', 'sign_in')
  const { kind, id, name, office, expires, point } = login
  return {
    kind,
    id,
    name,
    office,
    point: point && { id: point.id, name: point.name, conference: point.conference },
    grants: kind === 'account' ? await grantsHeld(db.read, id, at) : [],
    expires,
    needsPassword: owesPassword(login),
  }
}
