import type { Item } from '../../shared/agenda'
import { problem } from '../../shared/problems'
import { type Actor, nameOf } from '../access/actor'
import { authorize, permit } from '../access/authorize'
import type { Database, Reader, Tx } from '../db/database'
import type { Patch } from '../db/patch'
import { between } from '../db/rank'
import { record } from '../journal/record'
import { staleEdit } from '../journal/stale'
import { pointAt } from '../points/place'
import { type PlacedSession, sessionAt } from '../sessions/session-at'
import { demandState } from '../sessions/sessions'
import { policies as sessionPolicies } from '../sessions/sessions.policy'
import { policies } from './agenda.policy'
import * as store from './agenda.store'

/** As it travels. */
export function wire(row: store.ItemRow): Item {
  const { removedAt, ...shown } = row
  return { ...shown, removed: removedAt !== null }
}

async function announced(
  tx: Tx,
  actor: Actor,
  at: number,
  session: PlacedSession,
  row: store.ItemRow,
  kind: string,
): Promise<Item> {
  const item = wire(row)
  await record(tx, {
    scope: session.host,
    conference: session.conference,
    at,
    actor: nameOf(actor),
    kind,
    reach: 'down',
    body: { item },
  })
  return item
}

/** Times of an item make sense alone and inside its session. @throws invalid `fields` */
function demandTimes(session: PlacedSession, item: Pick<Fields, 'plannedFrom' | 'plannedTo'>): void {
  const { plannedFrom: from, plannedTo: to } = item
  const fields = [
    ...(from != null && to != null && to < from ? [{ path: 'plannedTo', code: 'ends_before_start' }] : []),
    ...(from != null && (from < session.plannedFrom - 3 * 3_600_000 || from > session.plannedTo)
      ? [{ path: 'plannedFrom', code: 'outside_session' }]
      : []),
  ]
  if (fields.length > 0) throw problem('invalid', 'fields', { fields })
}

/** The presenter's point belongs to the session. @throws invalid `fields` */
async function demandPoint(tx: Tx, session: PlacedSession, point: number | null | undefined): Promise<void> {
  if (point == null) return
  const found = await pointAt(tx, point)
  if (!found.path.startsWith(session.path))
    throw problem('invalid', 'fields', { fields: [{ path: 'point', code: 'point_outside_session' }] })
}

function demandOpenProgramme(session: PlacedSession): void {
  if (session.state === 'closed' || session.state === 'cancelled')
    throw problem('closed', 'session_change', { values: { title: session.title } })
}

export async function readItems(db: Reader, actor: Actor, id: number) {
  const session = await sessionAt(db, id)
  await permit(db, actor, sessionPolicies.see, session)
  return { items: (await store.itemsOf(db, [id])).map(wire) }
}

async function rankAfter(tx: Tx, session: number, after: number | null, self?: number): Promise<string> {
  const siblings = (await store.itemsOf(tx, [session])).filter((item) => item.id !== self)
  if (after === null) return between('', siblings[0]?.rank ?? '')
  const i = siblings.findIndex((sibling) => sibling.id === after)
  if (i < 0) throw problem('missing', 'sibling')
  return between(siblings[i]?.rank ?? '', siblings[i + 1]?.rank ?? '')
}

type Fields = Pick<
  store.ItemRow,
  'kind' | 'title' | 'presenterPrinted' | 'presenterOffice' | 'point' | 'plannedFrom' | 'plannedTo'
>

export async function addItem(
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  fields: Fields,
  after: number | null,
): Promise<Item> {
  const { host } = await sessionAt(db.read, id)
  return await db.write(host, async (tx) => {
    const { thing: session } = await authorize(tx, actor, policies.compose, await sessionAt(tx, id))
    demandOpenProgramme(session)
    demandTimes(session, fields)
    await demandPoint(tx, session, fields.point)
    const rank = after === null ? between(await store.lastRank(tx, id), '') : await rankAfter(tx, id, after)
    return await announced(
      tx,
      actor,
      at,
      session,
      await store.insertItem(tx, { ...fields, session: id, rank }),
      'item.added',
    )
  })
}

/** The item on the air, if any. */
export const itemOnAir = (db: Reader, session: number) => store.currentItem(db, session)

/** @throws missing `item` when it is not of this session */
export async function demandItemOf(db: Reader, session: number, id: number): Promise<void> {
  if ((await store.findItem(db, id))?.session !== session) throw problem('missing', 'item')
}

/** @throws missing `item` */
async function itemAt(db: Reader, id: number) {
  const item = await store.findItem(db, id)
  if (!item) throw problem('missing', 'item')
  return { item, session: await sessionAt(db, item.session) }
}

async function stale(tx: Tx, scope: number, id: number) {
  const now = await store.findItem(tx, id)
  return now ? await staleEdit(tx, { scope, thing: 'item', id }, wire(now)) : problem('missing', 'item')
}

async function edit(
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  kind: string,
  to: (tx: Tx, session: PlacedSession, item: store.ItemRow) => Promise<{ version: number; change: store.ItemChange }>,
): Promise<Item> {
  const { session } = await itemAt(db.read, id)
  return await db.write(session.host, async (tx) => {
    const now = await itemAt(tx, id)
    await authorize(tx, actor, policies.compose, now.session)
    demandOpenProgramme(now.session)
    const { version, change } = await to(tx, now.session, now.item)
    const row = await store.updateItem(tx, id, version, change)
    if (!row) throw await stale(tx, now.session.host, id)
    return await announced(tx, actor, at, now.session, row, kind)
  })
}

export const changeItem = (
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  version: number,
  fields: Patch<Fields>,
) =>
  edit(db, actor, at, id, 'item.changed', async (tx, session, item) => {
    if (item.version !== version) throw await stale(tx, session.host, id)
    const { plannedFrom = item.plannedFrom, plannedTo = item.plannedTo } = fields
    demandTimes(session, { plannedFrom, plannedTo })
    await demandPoint(tx, session, fields.point)
    return { version, change: fields }
  })

export const moveItem = (db: Database, actor: Actor, at: number, id: number, after: number | null) =>
  edit(db, actor, at, id, 'item.moved', async (tx, session, item) => ({
    version: item.version,
    change: { rank: await rankAfter(tx, session.id, after, id) },
  }))

/** What was on the air stays on record. @throws closed `item_was_on_air` */
export async function removeItem(db: Database, actor: Actor, at: number, id: number, version: number): Promise<Item> {
  const { session } = await itemAt(db.read, id)
  return await db.write(session.host, async (tx) => {
    const now = await itemAt(tx, id)
    await authorize(tx, actor, policies.compose, now.session)
    demandOpenProgramme(now.session)
    if (now.item.actualFrom !== null) throw problem('closed', 'item_was_on_air', { values: { title: now.item.title } })
    const row = await store.updateItem(tx, id, version, { removedAt: at })
    if (!row) throw await stale(tx, session.host, id)
    return await announced(tx, actor, at, now.session, row, 'item.removed')
  })
}

/**
 * Puts an item on the air and ends the current one; both actual times are recorded.
 * @param from the item the director saw as current: if another director moved on meanwhile, nothing is done
 * @throws conflict `item_moved_on`, closed `session_conduct`
 */
export async function startItem(db: Database, actor: Actor, at: number, id: number, from: number | null) {
  const { session } = await itemAt(db.read, id)
  return await db.write(session.host, async (tx) => {
    const now = await itemAt(tx, id)
    await authorize(tx, actor, policies.start, now.session)
    demandState('conduct', now.session)
    const current = await store.currentItem(tx, now.session.id)
    if ((current?.id ?? null) !== from)
      throw problem('conflict', 'item_moved_on', { latest: current ? wire(current) : null })
    if (current?.id === id) throw problem('conflict', 'item_on_air', { values: { title: now.item.title } })
    const over = current && (await store.updateItem(tx, current.id, current.version, { actualTo: at }))
    const started = await store.updateItem(tx, id, now.item.version, { actualFrom: at, actualTo: null })
    if (!started) throw await stale(tx, session.host, id)
    const ended = over ? await announced(tx, actor, at, now.session, over, 'item.ended') : null
    return { started: await announced(tx, actor, at, now.session, started, 'item.started'), ended }
  })
}

/** Step: the item on the air ends with its session. */
export async function endCurrent(tx: Tx, actor: Actor, at: number, session: PlacedSession): Promise<void> {
  const current = await store.currentItem(tx, session.id)
  const over = current && (await store.updateItem(tx, current.id, current.version, { actualTo: at }))
  if (over) await announced(tx, actor, at, session, over, 'item.ended')
}
