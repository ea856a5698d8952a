import type { Point } from '../../shared/points'
import { problem } from '../../shared/problems'
import { fold } from '../../shared/text'
import { type Actor, nameOf } from '../access/actor'
import type { Tx } from '../db/database'
import { between } from '../db/rank'
import { record } from '../journal/record'
import { staleEdit } from '../journal/stale'
import type { PlacedPoint } from './place'
import { idsOn } from './place.store'
import * as store from './points.store'

/** As it travels. */
export function wire(row: store.PointRow): Point {
  const {
    id,
    conference,
    parent,
    path,
    rank,
    unit,
    printedName,
    venue,
    capacity,
    responsible,
    phone,
    counting,
    follows,
    version,
  } = row
  return {
    id,
    conference,
    parent,
    path,
    rank,
    unit,
    printedName,
    venue,
    capacity,
    responsible,
    phone,
    counting,
    follows,
    version,
  }
}

const rootOf = (row: { path: string }) => idsOn(row.path)[0] ?? 0

/** Editing the tree is a fact of the conference: it is kept at the root and heard below. */
async function announced(tx: Tx, actor: Actor, at: number, row: store.PointRow, kind: string, removed = false) {
  await record(tx, {
    scope: rootOf(row),
    conference: row.conference,
    at,
    actor: nameOf(actor),
    kind,
    reach: 'down',
    body: { point: { ...wire(row), removed } },
  })
  return wire(row)
}

export interface Described {
  printedName: string
  unit: number | null
  venue: string
  capacity: number | null
  responsible: string
  phone: string
  counting: Point['counting']
  follows: Point['follows']
}

/** Step: the root of a new conference; its fact is the conference's creation. */
export const plantRoot = (tx: Tx, at: number, conference: number, described: Described) =>
  store.insertPoint(
    tx,
    { ...described, conference, parent: null, rank: 'U', folded: fold(described.printedName), addedAt: at },
    '/',
  )

/** Step: a point below another, at the end of its siblings. */
export async function add(tx: Tx, actor: Actor, at: number, parent: PlacedPoint, described: Described): Promise<Point> {
  const rank = between(await store.lastRank(tx, parent.id), '')
  const row = await store.insertPoint(
    tx,
    {
      ...described,
      conference: parent.conference,
      parent: parent.id,
      rank,
      folded: fold(described.printedName),
      addedAt: at,
    },
    parent.path,
  )
  return await announced(tx, actor, at, row, 'point.added')
}

export async function change(
  tx: Tx,
  actor: Actor,
  at: number,
  point: PlacedPoint,
  version: number,
  fields: store.PointChange,
): Promise<Point> {
  const folded = fields.printedName === undefined ? {} : { folded: fold(fields.printedName) }
  const row = await store.updatePoint(tx, point.id, version, { ...fields, ...folded })
  if (!row) throw await stale(tx, point.id)
  return await announced(tx, actor, at, row, 'point.changed')
}

async function stale(tx: Tx, id: number) {
  const now = await store.findPoint(tx, id)
  return now ? await staleEdit(tx, { scope: rootOf(now), thing: 'point', id }, wire(now)) : problem('missing', 'point')
}

async function rankAfter(tx: Tx, parent: number, after: number | null, self: number): Promise<string> {
  const siblings = await store.childRanks(tx, parent, self)
  if (after === null) return between('', siblings[0]?.rank ?? '')
  const i = siblings.findIndex((sibling) => sibling.id === after)
  if (i < 0) throw problem('missing', 'sibling')
  return between(siblings[i]?.rank ?? '', siblings[i + 1]?.rank ?? '')
}

/** Step: hangs a subtree below another parent. Answers every point whose path changed. @throws invalid `point_cycle`, stale */
export async function move(
  tx: Tx,
  actor: Actor,
  at: number,
  point: PlacedPoint,
  version: number,
  parent: PlacedPoint,
  after: number | null,
): Promise<Point[]> {
  if (point.conference !== parent.conference) throw problem('invalid', 'other_conference')
  if (parent.path.startsWith(point.path))
    throw problem('invalid', 'point_cycle', { values: { name: point.printedName } })
  if (idsOn(point.path).length === 1) throw problem('invalid', 'point_root')
  const rank = await rankAfter(tx, parent.id, after, point.id)
  if (!(await store.updatePoint(tx, point.id, version, { parent: parent.id, rank }))) throw await stale(tx, point.id)
  const rows = await store.rebase(tx, point.path, `${parent.path}${point.id}/`)
  const moved: Point[] = []
  for (const row of rows) moved.push(await announced(tx, actor, at, row, 'point.moved'))
  return moved
}

/** Step: takes a subtree away; the rows stay. */
export async function remove(tx: Tx, actor: Actor, at: number, point: PlacedPoint, version: number): Promise<number[]> {
  if (idsOn(point.path).length === 1) throw problem('invalid', 'point_root')
  const row = await store.findPoint(tx, point.id)
  if (!row || row.version !== version) throw await stale(tx, point.id)
  const gone = await store.remove(tx, point.path, at)
  await announced(tx, actor, at, row, 'point.removed', true)
  return gone.map((one) => one.id)
}

/** The children of a point's unit that have no point in the conference yet. */
export async function missingUnits(tx: Tx, point: PlacedPoint) {
  const row = await store.findPoint(tx, point.id)
  if (!row?.unit) throw problem('invalid', 'point_without_unit', { values: { name: point.printedName } })
  const used = await store.unitsInUse(tx, point.conference)
  return (await store.childUnits(tx, row.unit)).filter((unit) => !used.has(unit.id))
}
