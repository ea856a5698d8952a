import type { Conference } from '../../shared/conferences'
import { fold } from '../../shared/text'
import { type Actor, nameOf } from '../access/actor'
import { authorize } from '../access/authorize'
import { insertItem, itemsOf } from '../agenda/agenda.store'
import { place } from '../composition/composition'
import { quotasAt, replaceQuotas, seatsAt } from '../composition/composition.store'
import { conferenceAt } from '../conferences/conference-at'
import { policies } from '../conferences/conferences.policy'
import { documentsOf, insertConference, linkDocument } from '../conferences/conferences.store'
import { type Database, HOUSE, type Tx } from '../db/database'
import { following } from '../db/rank'
import { record, startScope } from '../journal/record'
import { pointAt } from '../points/place'
import { insertPoint, treeOf } from '../points/points.store'
import { insertSession, sessionsOf } from '../sessions/sessions.store'
import { wireConference } from './overview'

const moved = (time: number, by: number): number => Math.max(0, time + by)
const shifted = (time: number | null, by: number): number | null => (time === null ? null : moved(time, by))
type Ids = ReadonlyMap<number, number>
const madeOf = (ids: Ids, id: number): number => {
  const found = ids.get(id)
  if (found === undefined) throw new Error(`not copied: ${id}`)
  return found
}

/** Points with quotas and seats; seats get fresh codes, for a code names one seat of one conference. */
async function copyPoints(tx: Tx, at: number, from: number, to: number): Promise<Map<number, number>> {
  const ids = new Map<number, number>()
  const paths = new Map<number, string>()
  for (const { id, parent, version: _v, removedAt: _r, path: _p, ...rest } of await treeOf(tx, from)) {
    const above = parent === null ? null : madeOf(ids, parent)
    const made = await insertPoint(
      tx,
      { ...rest, conference: to, parent: above, addedAt: at },
      above === null ? '/' : (paths.get(above) ?? '/'),
    )
    ids.set(id, made.id)
    paths.set(made.id, made.path)
    await replaceQuotas(tx, made.id, await quotasAt(tx, id))
    const people = await seatsAt(tx, id)
    if (people.length > 0)
      await place(
        tx,
        await pointAt(tx, made.id),
        at,
        people.map(asNew),
        people.map((seat) => seat.rank),
      )
  }
  return ids
}
type Seat = Awaited<ReturnType<typeof seatsAt>>[number]
const asNew = ({ person, printedName, printedOffice, printedUnit, category, attendsAs, place, member }: Seat) => ({
  ...{ person, printedName, printedOffice, printedUnit, category, attendsAs, place, member },
})

/** Sessions and programme, every time shifted alike; what really happened is not copied. */
async function copySessions(tx: Tx, from: number, to: number, points: Ids, by: number): Promise<void> {
  const ids = new Map<number, number>()
  const rows = (await sessionsOf(tx, from)).filter((row) => row.state !== 'cancelled')
  for (const { host, kind, title, plannedFrom, plannedTo, turnLimit, chair, continues, id } of rows) {
    const made = await insertSession(tx, {
      ...{ kind, title, turnLimit, chair, conference: to, host: madeOf(points, host), state: 'planned' },
      plannedFrom: moved(plannedFrom, by),
      plannedTo: moved(plannedTo, by),
      continues: continues === null ? null : (ids.get(continues) ?? null),
    })
    ids.set(id, made)
  }
  if (rows.length === 0) return
  for (const {
    id: _i,
    session,
    point,
    plannedFrom,
    plannedTo,
    actualFrom: _f,
    actualTo: _t,
    version: _v,
    removedAt: _r,
    ...rest
  } of await itemsOf(tx, [...ids.keys()]))
    await insertItem(tx, {
      ...rest,
      session: madeOf(ids, session),
      point: point === null ? null : madeOf(points, point),
      plannedFrom: shifted(plannedFrom, by),
      plannedTo: shifted(plannedTo, by),
    })
}

/** Step: a draft like `from` that starts at `starts`; no marks, keys or grants. Answers the new id. */
export async function copyInto(
  tx: Tx,
  actor: Actor,
  at: number,
  from: number,
  to: { title: string; starts: number },
): Promise<number> {
  const source = await conferenceAt(tx, from)
  const by = to.starts - (source.starts ?? to.starts)
  const { form, convener, convenerPrinted, demonstration, ends } = source
  const id = await insertConference(tx, {
    ...{
      form,
      convener,
      convenerPrinted,
      demonstration,
      title: to.title,
      folded: fold(to.title),
      state: 'draft',
      starts: to.starts,
    },
    ends: shifted(ends, by),
    copiedFrom: from,
    createdBy: actor.kind === 'account' ? actor.id : null,
    createdAt: at,
  })
  const points = await copyPoints(tx, at, from, id)
  await copySessions(tx, from, id, points, by)
  const linked = await documentsOf(tx, [from])
  const ranks = following('', linked.length)
  for (const [i, { document, role }] of linked.entries())
    await linkDocument(tx, { conference: id, document: document.id, role, rank: ranks[i] ?? '' })
  const root = madeOf(points, source.root)
  await startScope(tx, root)
  await record(tx, {
    scope: root,
    conference: id,
    at,
    actor: nameOf(actor),
    kind: 'conference.created',
    reach: 'down',
    body: { conference: { id, state: 'draft', version: 1 }, title: to.title, copiedFrom: from },
  })
  return id
}

export async function copyConference(
  db: Database,
  actor: Actor,
  at: number,
  from: number,
  to: { title: string; starts: number },
): Promise<Conference> {
  const { root } = await conferenceAt(db.read, from)
  const id = await db.write({ scope: HOUSE, also: [root] }, async (tx) => {
    await authorize(tx, actor, policies.copy, await conferenceAt(tx, from))
    return await copyInto(tx, actor, at, from, to)
  })
  return await wireConference(db.read, actor, id)
}
