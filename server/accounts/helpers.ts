import type { addHelper as addCall, listHelpers as listCall } from '../../shared/accounts'
import type { Reply } from '../../shared/call'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import type { Reader } from '../db/database'
import type { Parts } from '../parts'
import { pointAt } from '../points/place'
import { policies } from './accounts.policy'
import { hasLiveKey, revokeKeysOf } from './keys.store'
import { newKeyAt, noteAt, shownKey } from './letting-in'
import { findHelper, helpersOf, insertHelper, removeHelperRow } from './letting-in.store'

async function helperAt(db: Reader, id: number) {
  const found = await findHelper(db, id)
  if (!found) throw problem('missing', 'helper')
  return found
}

/** The roll-call phones of a point, and whether it has a code. */
export async function listHelpers({ db, clock }: Parts, actor: Actor, id: number): Promise<Reply<typeof listCall>> {
  const point = await pointAt(db.read, id)
  await permit(db.read, actor, policies.helpers, point)
  const hasCode = await hasLiveKey(db.read, 'point', id, clock.now())
  return { helpers: await helpersOf(db.read, id), hasCode }
}

/**
 * Lets a roll-call phone in by a link that is shown once.
 * @throws missing `point`, forbidden `not_allowed`
 */
export async function addHelper(
  { db, clock, config }: Parts,
  actor: Actor,
  at: number,
  label: string,
): Promise<Reply<typeof addCall>> {
  const now = clock.now()
  return await db.write(at, async (tx) => {
    const point = await pointAt(tx, at)
    await authorize(tx, actor, policies.helpers, point)
    const id = await insertHelper(tx, at, label)
    const key = await newKeyAt(tx, { kind: 'helper', id }, point, now)
    const helper = { id, point: at, label }
    await noteAt(tx, point, actor, now, 'helper.added', { helper, expires: key.expires })
    return { ...helper, shown: shownKey({ config }, key) }
  })
}

/**
 * Removes a roll-call phone with its key and logins.
 * @throws missing `helper`, forbidden `not_allowed`
 */
export async function removeHelper({ db, clock, sockets }: Parts, actor: Actor, id: number): Promise<void> {
  const now = clock.now()
  const { point: at } = await helperAt(db.read, id)
  const ended = await db.write(at, async (tx) => {
    const point = await pointAt(tx, at)
    await authorize(tx, actor, policies.helpers, point)
    const helper = await helperAt(tx, id)
    const revoked = await revokeKeysOf(tx, 'helper', id, now)
    await removeHelperRow(tx, id, now)
    await noteAt(tx, point, actor, now, 'helper.removed', { helper })
    return revoked.ended
  })
  sockets.end(ended)
}
