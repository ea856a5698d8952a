import type { Query } from '../../shared/call'
import type { searchUnits as searchCall, Unit } from '../../shared/organisation'
import { problem } from '../../shared/problems'
import { fold } from '../../shared/text'
import type { Actor } from '../access/actor'
import { permit } from '../access/authorize'
import { house, type Place } from '../access/place'
import type { Reader, Tx } from '../db/database'
import { following } from '../db/rank'
import type { Parts } from '../parts'
import { policies } from './organisation.policy'
import {
  childrenNamed,
  findUnit,
  insertUnit,
  lastRankBelow,
  type UnitRow,
  unitNames,
  unitsNamed,
} from './organisation.store'

export interface PlacedUnit extends UnitRow {
  place: Place
}

export const placeOfUnit = (path: string): Place => ({ path: '', unitPaths: [path] })

/**
 * A unit with its place.
 * @throws missing `unit`
 */
export async function unitAt(db: Reader, id: number): Promise<PlacedUnit> {
  const found = await findUnit(db, id)
  if (!found) throw problem('missing', 'unit')
  return { ...found, place: placeOfUnit(found.path) }
}

export type NewUnit = Pick<UnitRow, 'name' | 'type' | 'level' | 'system'> &
  Partial<Pick<UnitRow, 'parent' | 'code' | 'from' | 'to'>>

/** Step: hangs a unit below another as its last child; the root has no parent. */
export async function addUnit(tx: Tx, unit: NewUnit): Promise<PlacedUnit> {
  const parent = unit.parent == null ? null : await unitAt(tx, unit.parent)
  const [rank = ''] = following((await lastRankBelow(tx, parent?.id ?? null)) ?? '', 1)
  const row = { ...unit, parent: parent?.id ?? null, rank, folded: fold(`${unit.type} ${unit.name}`) }
  const made = await insertUnit(tx, row, parent?.path ?? '/')
  return { ...made, place: placeOfUnit(made.path) }
}

const ancestorIds = (path: string) => path.split('/').filter(Boolean).map(Number).slice(0, -1)

/** Names of the ancestors of each unit, nearest first. */
export async function withinOf(db: Reader, rows: readonly { path: string }[]): Promise<(path: string) => string> {
  const names = await unitNames(db, [...new Set(rows.flatMap((row) => ancestorIds(row.path)))])
  return (path) =>
    ancestorIds(path)
      .reverse()
      .map((id) => names.get(id) ?? '')
      .join(', ')
}

/** Units by folded name, or the children of one; at most 50. */
export async function searchUnits(
  { db }: Parts,
  actor: Actor,
  { search, parent }: Query<typeof searchCall>,
): Promise<Unit[]> {
  await permit(db.read, actor, policies.search, { place: house })
  const folded = fold(search)
  const rows =
    parent === undefined
      ? await unitsNamed(db.read, folded)
      : await childrenNamed(db.read, (await unitAt(db.read, parent)).id, folded)
  const within = await withinOf(db.read, rows)
  return rows.map((row) => ({ ...row, within: within(row.path) }))
}
