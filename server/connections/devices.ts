import type { Actor } from '../access/actor'
import type { Tx } from '../db/database'
import { findDevice, insertDevice } from './devices.store'

/** Step: the row of the browser that calls itself `tag`, made when it is new. A tag belongs to one owner. */
export async function deviceFor(tx: Tx, actor: Actor, tag: string, at: number): Promise<number> {
  if (actor.kind === 'server') throw new Error('the server has no device')
  const owned = { tag, ownerKind: actor.kind, owner: actor.id }
  const known = (await findDevice(tx, owned)) ?? (await insertDevice(tx, owned, at)) ?? (await findDevice(tx, owned))
  if (known === undefined) throw new Error('device was not made')
  return known
}
