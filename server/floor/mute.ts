import { type Actor, nameOf } from '../access/actor'
import { authorize } from '../access/authorize'
import { record } from '../journal/record'
import type { Parts } from '../parts'
import { roomOf, sessionAt } from '../sessions/session-at'
import { demandState } from '../sessions/sessions'
import { policies } from './floor.policy'

/** Mutes every microphone in the room; the order is written down first, whatever the media server then does. */
export async function muteAll(
  { db, media }: Pick<Parts, 'db' | 'media'>,
  actor: Actor,
  at: number,
  id: number,
): Promise<void> {
  const { host } = await sessionAt(db.read, id)
  const session = await db.write(host, async (tx) => {
    const { thing } = await authorize(tx, actor, policies.give, await sessionAt(tx, id))
    demandState('conduct', thing)
    await record(tx, {
      scope: thing.host,
      conference: thing.conference,
      at,
      actor: nameOf(actor),
      kind: 'floor.muted',
      reach: 'house',
      body: { session: id },
    })
    return thing
  })
  await media.muteAll(roomOf(session), [])
}
