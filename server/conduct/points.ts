import type { Point } from '../../shared/points'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { authorize } from '../access/authorize'
import { anythingRecordedBelow, openSheets } from '../attendance/sheets'
import { conferenceAt } from '../conferences/conference-at'
import { demandMove } from '../conferences/conferences'
import type { Database, Tx } from '../db/database'
import { unitAt } from '../organisation/organisation'
import { type PlacedPoint, pointAt } from '../points/place'
import { idsOn } from '../points/place.store'
import * as points from '../points/points'
import { policies } from '../points/points.policy'
import { type PointChange, subtreeOf } from '../points/points.store'
import { sessionsReaching } from '../sessions/sessions'

const rootOf = (point: PlacedPoint) => idsOn(point.path)[0] ?? point.id

/** The tree is one thing: its edits run one after the other at the root. */
async function edit<T>(
  db: Database,
  actor: Actor,
  id: number,
  work: (tx: Tx, point: PlacedPoint) => Promise<T>,
  also: readonly number[] = [],
): Promise<T> {
  const scope = rootOf(await pointAt(db.read, id))
  return await db.write({ scope, also }, async (tx) => {
    const { thing: point } = await authorize(tx, actor, policies.compose, await pointAt(tx, id))
    demandMove('compose', await conferenceAt(tx, point.conference))
    return await work(tx, point)
  })
}

/** A point added after the summons gets its sheets now; where the session is open they are marked late. */
async function addSheets(tx: Tx, added: Point): Promise<void> {
  const { state } = await conferenceAt(tx, added.conference)
  if (state !== 'summoned') return
  for (const session of await sessionsReaching(tx, added))
    if (session.state !== 'closed') await openSheets(tx, session, [added], session.state !== 'planned')
}

export const addPoint = (db: Database, actor: Actor, at: number, parent: number, described: points.Described) =>
  edit(db, actor, parent, async (tx, above) => {
    if (described.unit !== null) await unitAt(tx, described.unit)
    const added = await points.add(tx, actor, at, above, described)
    await addSheets(tx, added)
    return added
  })

/** A point for each child unit that has none, level by level. */
export const buildFromUnits = (
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  depth: number,
  counting: Point['counting'],
) =>
  edit(db, actor, id, async (tx, point) => {
    const added: Point[] = []
    let level: PlacedPoint[] = [point]
    for (let i = 0; i < depth; i++) {
      const next: PlacedPoint[] = []
      for (const above of level) {
        for (const unit of await points.missingUnits(tx, above)) {
          const described = {
            printedName: unit.name,
            unit: unit.id,
            venue: '',
            capacity: null,
            responsible: '',
            phone: '',
            counting,
            follows: 'livekit',
          } as const
          const made = await points.add(tx, actor, at, above, described)
          await addSheets(tx, made)
          added.push(made)
          next.push(await pointAt(tx, made.id))
        }
      }
      level = next
    }
    if (added.length === 0) throw problem('conflict', 'no_units_left', { values: { name: point.printedName } })
    return { added }
  })

export const changePoint = (db: Database, actor: Actor, at: number, id: number, version: number, fields: PointChange) =>
  edit(db, actor, id, (tx, point) => points.change(tx, actor, at, point, version, fields))

/**
 * What decides whether a point may go is recorded elsewhere: marks at it and below, sessions hosted there and above. Their
 * scopes are held meanwhile, or on PostgreSQL both would be done: the mark, and the removal of its point.
 */
async function holdersAround(db: Database, id: number): Promise<number[]> {
  const { path } = await pointAt(db.read, id)
  const below = await subtreeOf(db.read, path)
  return [...idsOn(path), ...below.map((point) => point.id)]
}

/** Once a session that reaches it is open, a point stays where it is: who belonged to the session, belongs. */
async function demandStill(tx: Tx, point: PlacedPoint): Promise<void> {
  const open = (await sessionsReaching(tx, point)).find((session) => session.state !== 'planned')
  if (open) throw problem('closed', 'point_in_session', { values: { name: point.printedName, title: open.title } })
}

export const movePoint = async (
  db: Database,
  actor: Actor,
  at: number,
  id: number,
  version: number,
  to: { parent: number; after: number | null },
) =>
  edit(
    db,
    actor,
    id,
    async (tx, point) => {
      const parent = await pointAt(tx, to.parent)
      await authorize(tx, actor, policies.compose, parent)
      await demandStill(tx, point)
      return { points: await points.move(tx, actor, at, point, version, parent, to.after) }
    },
    await holdersAround(db, id),
  )

export const removePoint = async (db: Database, actor: Actor, at: number, id: number, version: number) =>
  edit(
    db,
    actor,
    id,
    async (tx, point) => {
      await demandStill(tx, point)
      if (await anythingRecordedBelow(tx, point.path))
        throw problem('closed', 'point_has_records', { values: { name: point.printedName } })
      return { removed: await points.remove(tx, actor, at, point, version) }
    },
    await holdersAround(db, id),
  )
