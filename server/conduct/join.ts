import type { Admission } from '../../shared/connections'
import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import { policies } from '../connections/connections.policy'
import { hasLeft, isDenied, publisherOf, setPublisher } from '../connections/connections.store'
import { deviceFor } from '../connections/devices'
import { identityOf } from '../connections/identity'
import type { Tx } from '../db/database'
import { stageOf } from '../floor/stage'
import { record } from '../journal/record'
import type { Parts } from '../parts'
import { type PlacedPoint, pointAt } from '../points/place'
import { type PlacedSession, roomOf, sessionAt } from '../sessions/session-at'
import { ROOMS_BEFORE } from '../sessions/sessions'

type Needed = Pick<Parts, 'db' | 'clock' | 'media'>

/** Rooms of a session stand from 90 minutes before its time until it is closed. */
function demandRooms(session: PlacedSession, at: number): void {
  const { state, title, plannedFrom } = session
  if (state === 'closed' || state === 'cancelled') throw problem('closed', 'session_over', { values: { title } })
  if (state === 'planned' && at < plannedFrom - ROOMS_BEFORE)
    throw problem('closed', 'too_early', { values: { title, from: plannedFrom - ROOMS_BEFORE } })
}

function demandMedia({ media }: Needed): void {
  const { state } = media.state()
  if (state !== 'ready') throw problem('unavailable', state === 'off' ? 'media_off' : 'media_starting')
}

async function demandAllowed(tx: Tx, session: PlacedSession, device: number): Promise<void> {
  if (await isDenied(tx, device, session.id, session.epoch))
    throw problem('forbidden', 'device_removed', { values: { title: session.title } })
}

/** Step: makes the device the one that may publish, as a fact of its point. */
async function publish(
  tx: Tx,
  actor: Actor,
  at: number,
  session: PlacedSession,
  point: PlacedPoint,
  device: number,
): Promise<void> {
  await setPublisher(tx, { session: session.id, point: point.id, device, at })
  const publisher = { session: session.id, point: point.id, device, label: '', since: at }
  await record(tx, {
    scope: point.id,
    conference: point.conference,
    at,
    actor: nameOf(actor),
    device,
    kind: 'publisher.set',
    reach: 'up',
    body: { publisher },
  })
}

/** The first device publishes; another one when its operator says so, or once the first has left the room. */
async function takesStage(
  tx: Tx,
  session: number,
  holder: number | undefined,
  device: number,
  given: { claim: boolean; listen: boolean },
): Promise<boolean> {
  if (holder === device) return false
  if (given.claim) return true
  return !given.listen && (holder === undefined || (await hasLeft(tx, session, holder)))
}

async function admit(
  needed: Needed,
  session: PlacedSession,
  who: { point: PlacedPoint | null; owner: number; device: number; name: string },
): Promise<Admission> {
  const { db, media } = needed
  const { point, device } = who
  const holder = point && (await publisherOf(db.read, session.id, point.id))
  const onStage = point !== null && (await stageOf(db.read, session)).has(point.id)
  const publisher = holder?.device === device
  const room = roomOf(session)
  const identity = identityOf({ kind: point ? 'point' : 'account', owner: who.owner, device })
  const permission = { onStage: onStage && publisher, publish: onStage && publisher }
  return {
    ...{ room, identity, publisher, onStage, address: media.address() },
    token: await media.token({ room, identity, name: who.name, permission, subscribe: true }),
    other: holder && !publisher ? { device: holder.device, label: holder.label, since: holder.at } : null,
  }
}

/** Brings a point into a session's room, hidden and listen-only until it is on stage; its first device may publish. */
export async function joinAsPoint(
  needed: Needed,
  actor: Actor,
  id: number,
  given: { point: number; tag: string; claim: boolean; listen: boolean },
): Promise<Admission> {
  demandMedia(needed)
  const { db, clock } = needed
  const at = clock.now()
  const joined = await db.write(given.point, async (tx) => {
    const session = await sessionAt(tx, id)
    const { thing: point } = await authorize(tx, actor, policies.join, await pointAt(tx, given.point))
    if (!point.path.startsWith(session.path))
      throw problem('forbidden', 'point_outside_session', { values: { name: point.printedName, title: session.title } })
    demandRooms(session, at)
    const device = await deviceFor(tx, actor, given.tag, at)
    await demandAllowed(tx, session, device)
    const holder = await publisherOf(tx, id, point.id)
    if (await takesStage(tx, id, holder?.device, device, given)) await publish(tx, actor, at, session, point, device)
    return { session, point, device }
  })
  await needed.media.openRoom(roomOf(joined.session))
  return await admit(needed, joined.session, { ...joined, owner: joined.point.id, name: joined.point.printedName })
}

/** Lets a director, secretary or chair look on; nobody sees them. */
export async function joinAsWatcher(needed: Needed, actor: Actor, id: number, tag: string): Promise<Admission> {
  demandMedia(needed)
  const { db, clock } = needed
  const at = clock.now()
  const { thing: session } = await permit(db.read, actor, policies.watch, await sessionAt(db.read, id))
  demandRooms(session, at)
  const device = await db.keep((tx) => deviceFor(tx, actor, tag, at))
  if (await isDenied(db.read, device, id, session.epoch))
    throw problem('forbidden', 'device_removed', { values: { title: session.title } })
  await needed.media.openRoom(roomOf(session))
  return await admit(needed, session, { point: null, owner: actor.id, device, name: '' })
}

/** A room of its own in which a point tries camera, microphone and line; it hears and sees itself by a second identity. */
export async function testRoom(needed: Needed, actor: Actor, id: number, tag: string) {
  demandMedia(needed)
  const { db, clock, media } = needed
  const at = clock.now()
  const { thing: point } = await permit(db.read, actor, policies.test, await pointAt(db.read, id))
  const device = await db.keep((tx) => deviceFor(tx, actor, tag, at))
  const room = `t${point.conference}.p${id}.d${device}`
  await media.openRoom(room)
  const identity = identityOf({ kind: 'point', owner: id, device })
  const one = { room, name: point.printedName, subscribe: true }
  return {
    room,
    address: media.address(),
    token: await media.token({ ...one, identity, permission: { onStage: true, publish: true } }),
    listenToken: await media.token({
      ...one,
      identity: `${identity}.ear`,
      permission: { onStage: false, publish: false },
    }),
  }
}
