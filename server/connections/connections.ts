import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import type { Database } from '../db/database'
import { record } from '../journal/record'
import type { Parts } from '../parts'
import { pointAt } from '../points/place'
import { roomOf, sessionAt } from '../sessions/session-at'
import { policies } from './connections.policy'
import { deny, dropPublisher, insertReadiness, pointOfDevice } from './connections.store'
import { deviceFor } from './devices'
import { identityOf } from './identity'
import { presenceOfPoint, presencesOf } from './presence-of'

type Checks = Record<string, 'passed' | 'failed' | 'skipped'>

/** Declares the device check of a point; the last one holds. */
export async function declareReadiness(
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  given: { point: number; tag: string; checks: Checks },
) {
  return await db.write(given.point, async (tx) => {
    const session = await sessionAt(tx, id)
    const { thing: point } = await authorize(tx, actor, policies.declare, await pointAt(tx, given.point))
    if (!point.path.startsWith(session.path))
      throw problem('forbidden', 'point_outside_session', { values: { name: point.printedName, title: session.title } })
    const device = await deviceFor(tx, actor, given.tag, at)
    await insertReadiness(tx, { session: id, point: point.id, device, checks: given.checks, at })
    const presence = await presenceOfPoint(tx, id, point.id)
    await record(tx, {
      scope: point.id,
      conference: point.conference,
      at,
      actor: nameOf(actor),
      device,
      kind: 'readiness.declared',
      reach: 'up',
      body: { presence, checks: given.checks },
    })
    return { at }
  })
}

/** Denies a device until the session is reopened and puts it out; it is put out again should it come back. */
export async function removeDevice(
  { db, media }: Pick<Parts, 'db' | 'media'>,
  actor: Actor,
  at: number,
  id: number,
  device: number,
): Promise<void> {
  const point = await pointOfDevice(db.read, id, device)
  if (point === undefined) throw problem('missing', 'device')
  const session = await db.write(point, async (tx) => {
    const session = await sessionAt(tx, id)
    const { thing } = await authorize(tx, actor, policies.removeDevice, await pointAt(tx, point))
    await deny(tx, { device, session: id, epoch: session.epoch, at })
    await dropPublisher(tx, id, device)
    const removed = { session: id, point, device }
    await record(tx, {
      scope: point,
      conference: thing.conference,
      at,
      actor: nameOf(actor),
      device,
      kind: 'device.removed',
      reach: 'up',
      body: { removed },
    })
    return session
  })
  await media.remove(roomOf(session), identityOf({ kind: 'point', owner: point, device }))
}

/** Presence of every point of a session, for those who watch it. */
export async function readPresence(
  { db, media, stills, clock }: Pick<Parts, 'db' | 'media' | 'stills' | 'clock'>,
  actor: Actor,
  id: number,
) {
  await permit(db.read, actor, policies.watch, await sessionAt(db.read, id))
  const now = clock.now()
  const points = [...(await presencesOf(db.read, id)).values()].map((one) => ({
    ...one,
    still: stills.get(id, one.point, now)?.at ?? null,
  }))
  const { state, since } = media.state()
  return { points, media: { state, since } }
}
