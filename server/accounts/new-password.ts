import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { HOUSE } from '../db/database'
import { record } from '../journal/record'
import { findPassword, setPassword } from './accounts.store'
import { revokeUnusedLinks } from './keys.store'
import { endLoginsOf, findLogin } from './logins.store'
import { owesPassword } from './me'
import { hashPassword, isRight } from './password'
import { type Desk, mustWait } from './sign-in'

/** The present password, unless a one-time link opened this login. */
async function mustKnow({ db, clock, limits }: Desk, actor: Actor, present: string | undefined): Promise<void> {
  const login = await findLogin(db.read, actor.login ?? '', clock.now())
  if (!login) throw problem('forbidden', 'sign_in')
  if (owesPassword(login)) return
  const name = String(actor.id)
  mustWait(limits.changes.take(name, clock.now()))
  if (!(await isRight(await findPassword(db.read, actor.id), present ?? '')))
    throw problem('invalid', 'wrong_password', { fields: [{ path: 'present', code: 'wrong_password' }] })
  limits.changes.give(name)
}

/**
 * Sets one's own password. Ends the account's other logins and its unused links.
 * @throws forbidden `not_allowed` for keys' logins, invalid `wrong_password` at `present`, unavailable `wait`
 */
export async function newPassword(
  desk: Desk,
  actor: Actor,
  present: string | undefined,
  password: string,
): Promise<void> {
  const { db, clock, sockets } = desk
  if (actor.kind !== 'account') throw problem('forbidden', 'not_allowed', { values: { act: 'set_password' } })
  await mustKnow(desk, actor, present)
  const next = await hashPassword(password)
  const at = clock.now()
  const login = actor.login ?? ''
  const ended = await db.write(HOUSE, async (tx) => {
    if (!(await findLogin(tx, login, at))) throw problem('forbidden', 'sign_in')
    await setPassword(tx, actor.id, next, at)
    await revokeUnusedLinks(tx, actor.id, at)
    const others = await endLoginsOf(tx, { kind: 'account', id: actor.id }, login)
    const body = { account: actor.id }
    await record(tx, { scope: HOUSE, at, actor: nameOf(actor), kind: 'password.set', reach: 'house', body })
    return others
  })
  sockets.end(ended)
}
