import type { Point } from '../../shared/points'
import { problem } from '../../shared/problems'
import type { Actor } from '../access/actor'
import { may, permit } from '../access/authorize'
import { policies as attendance } from '../attendance/attendance.policy'
import { conferenceAt } from '../conferences/conference-at'
import { policies as conferencePolicies } from '../conferences/conferences.policy'
import type { Reader } from '../db/database'
import { allowedIn, pointAt } from '../points/place'
import { idsOn } from '../points/place.store'
import { wire } from '../points/points'
import { policies } from '../points/points.policy'
import { ancestorsOf, findPoint, treeOf } from '../points/points.store'

/** The tree of a conference, parents before children. Whoever works at one point sees names, not other people's phones. */
export async function readTree(db: Reader, actor: Actor, id: number) {
  const conference = await conferenceAt(db, id)
  await permit(db, actor, conferencePolicies.see, conference)
  const mayCall = await allowedIn(db, actor, policies.watch, conference)
  const shown = (row: Point): Point => (mayCall(row.id) ? row : { ...row, responsible: '', phone: '' })
  return { points: (await treeOf(db, id)).map((row) => shown(wire(row))) }
}

/** One point with what its console needs to start. */
export async function readPoint(db: Reader, actor: Actor, id: number) {
  const point = await pointAt(db, id)
  await permit(db, actor, policies.see, point)
  const row = await findPoint(db, id)
  if (!row) throw problem('missing', 'point')
  const above = (await ancestorsOf(db, idsOn(point.path).slice(0, -1))).sort((a, b) => b.path.length - a.path.length)
  const { title, state, demonstration } = await conferenceAt(db, point.conference)
  const { mark, submit, accept, lock } = attendance
  return {
    ...wire(row),
    ancestors: above.map(({ id, printedName, responsible, phone }) => ({ id, printedName, responsible, phone })),
    conferenceTitle: title,
    conferenceState: state,
    demonstration,
    can: await may(db, actor, point.place, [policies.operate, policies.watch, mark, submit, accept, lock]),
  }
}
