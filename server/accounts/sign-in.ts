import type { Me } from '../../shared/accounts'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { HOUSE, type Tx } from '../db/database'
import { record } from '../journal/record'
import type { Parts } from '../parts'
import { findByName, findPassword, setPassword } from './accounts.store'
import type { SignInLimits } from './attempts'
import { hashKey, hashToken, newToken, ownerOf } from './key-text'
import { keyOpens, revokeUnusedLinks, takeKey } from './keys.store'
import { endLogin, endLoginsOf, type From, findLogin, openLogin } from './logins.store'
import { meBy, owesPassword } from './me'
import { hashPassword, isRight } from './password'

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

const wait = (ms: number) =>
  problem('unavailable', 'wait', { values: { minutes: Math.max(1, Math.ceil(ms / 60_000)) } })
const wrongPair = () => problem('forbidden', 'wrong_pair')
const refused = () => problem('forbidden', 'key_refused')

export function signIns(parts: Parts, limits: SignInLimits) {
  const { db, clock, sockets, config } = parts

  const letIn = async (from: From, work: (tx: Tx, hash: string, at: number) => Promise<void>): Promise<LetIn> => {
    const at = clock.now()
    const token = newToken()
    const hash = hashToken(token)
    const before = from.former === undefined ? undefined : await findLogin(db.read, from.former, at)
    await db.keep((tx) => work(tx, hash, at))
    if (from.former) sockets.end([from.former])
    const me = await meBy(parts, hash)
    const same = before?.kind === me.kind && before.id === me.id
    return { me, token, replaced: before && !same ? before.name : null }
  }

  return {
    /**
     * Name and password. Known and unknown names are answered alike, in words and work.
     * @throws forbidden `wrong_pair`, unavailable `wait`
     */
    async byPassword(name: string, password: string, { network, ...from }: Sender): Promise<LetIn> {
      const typed = name.toLowerCase()
      const here = `${typed} ${network}`
      const now = clock.now()
      const left = Math.max(limits.namesHere.take(here, now), limits.names.take(typed, now))
      if (left > 0) throw wait(left)
      const account = await findByName(db.read, typed)
      const right = await isRight(account?.password, password)
      const kept = account?.password
      if (!right || !account || !kept || account.disabledAt !== null) throw wrongPair()
      limits.namesHere.give(here)
      limits.names.give(typed)
      const owner = { kind: 'account', id: account.id } as const
      return await letIn(from, async (tx, hash, at) => {
        const login = { ...from, hash, owner, key: null, at, expires: at + ACCOUNT_LOGIN, password: kept }
        if (!(await openLogin(tx, login))) throw wrongPair()
      })
    },

    /**
     * A point code, a link or a one-time key. Unknown, expired, revoked and used ones are answered alike.
     * @throws forbidden `key_refused`, unavailable `wait`
     */
    async byKey(typed: string, { network, ...from }: Sender): Promise<LetIn> {
      const key = hashKey(typed)
      if (!(await keyOpens(db.read, key, clock.now()))) {
        const left = limits.wrongKeys.take(network, clock.now())
        throw left > 0 ? wait(left) : refused()
      }
      return await letIn(from, async (tx, hash, at) => {
        const taken = await takeKey(tx, key, at)
        // A demonstration's links are printed for anybody: they open nothing once the house is real.
        if (!taken || (taken.again && config.production)) throw refused()
        const owner = ownerOf(taken.kind, taken.owner)
        const expires = owner.kind === 'account' ? at + ACCOUNT_LOGIN : taken.expires
        const opened = await openLogin(tx, { ...from, hash, owner, key: taken.id, at, expires })
        if (!opened || !(await findLogin(tx, hash, at))) throw refused()
      })
    },

    async out(login: string | undefined): Promise<void> {
      if (login === undefined) return
      await db.keep((tx) => endLogin(tx, login))
      sockets.end([login])
    },

    /**
     * Needs the present password, unless a one-time link opened this login. Ends the account's other logins.
     * @throws forbidden `not_allowed` for keys' logins, invalid `wrong_password` at `present`, unavailable `wait`
     */
    async newPassword(actor: Actor, present: string | undefined, password: string): Promise<void> {
      const login = actor.login ?? ''
      if (actor.kind !== 'account') throw problem('forbidden', 'not_allowed', { values: { act: 'set_password' } })
      await mustKnow(actor, login, present)
      const next = await hashPassword(password)
      const at = clock.now()
      const ended = await db.write(HOUSE, async (tx) => {
        if (!(await findLogin(tx, login, at))) throw problem('forbidden', 'sign_in')
        await setPassword(tx, actor.id, next, at)
        await revokeUnusedLinks(tx, actor.id, at)
        const others = await endLoginsOf(tx, { kind: 'account', id: actor.id }, login)
        const body = { account: actor.id }
        await record(tx, { scope: HOUSE, at, actor: `account:${actor.id}`, kind: 'password.set', reach: 'house', body })
        return others
      })
      sockets.end(ended)
    },
  }

  async function mustKnow(actor: Actor, login: string, present: string | undefined) {
    const found = await findLogin(db.read, login, clock.now())
    if (!found) throw problem('forbidden', 'sign_in')
    if (owesPassword(found)) return
    const name = String(actor.id)
    const left = limits.changes.take(name, clock.now())
    if (left > 0) throw wait(left)
    if (!(await isRight(await findPassword(db.read, actor.id), present ?? ''))) {
      throw problem('invalid', 'wrong_password', { fields: [{ path: 'present', code: 'wrong_password' }] })
    }
    limits.changes.give(name)
  }
}
export type SignIns = ReturnType<typeof signIns>
