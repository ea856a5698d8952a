import { createHash } from 'node:crypto'
import { problem } from '../../shared/problems'
import type { Sheet } from '../../shared/sheets'
import { type Actor, nameOf } from '../access/actor'
import { type Authorized, authorize } from '../access/authorize'
import type { Database, Tx } from '../db/database'
import { canonical } from '../journal/chain'
import { policies } from './attendance.policy'
import { guestsOf } from './guests.store'
import { type Hall, hallAt, wireSheet } from './hall'
import { findHall } from './hall.store'
import { latestHeadcount } from './headcounts.store'
import { figuresIn } from './held'
import { turnSheet } from './sheets'
import { sheetsUnder } from './sheets.store'
import { standingRows } from './standings.store'

/** @throws conflict `sheet_conflicts`, `sheet_unmarked` with how many */
async function demandSettled(tx: Tx, hall: Hall): Promise<void> {
  const { conflicts, unmarked } = await figuresIn(tx, hall)
  const point = hall.point.printedName
  if (conflicts > 0) throw problem('conflict', 'sheet_conflicts', { values: { point, n: conflicts } })
  if (unmarked > 0) throw problem('conflict', 'sheet_unmarked', { values: { point, n: unmarked } })
}

/** What the sheet holds at the lock: whoever has the rows can work it out again. */
async function hashOf(tx: Tx, { session, point }: Hall): Promise<string> {
  const standings = await standingRows(tx, [session.id], point.id)
  const content = {
    session: session.id,
    point: point.id,
    standings: standings.sort((a, b) => a.seat - b.seat),
    guests: await guestsOf(tx, session.id, point.id),
    headcount: (await latestHeadcount(tx, session.id, point.id)) ?? null,
  }
  return createHash('sha256').update(canonical(content)).digest('hex')
}

async function lock(tx: Tx, allowed: Authorized<'lock', Hall>, at: number): Promise<Sheet> {
  const hall = allowed.thing
  await demandSettled(tx, hall)
  const hash = await hashOf(tx, hall)
  const change = { state: 'locked', lockedAt: at, lockedBy: nameOf(allowed.actor), hash } as const
  return await turnSheet(tx, hall, { allowed, at }, 'sheet.locked', change, { hash })
}

/** One sheet that may be locked; nothing to do when it is locked already. */
async function one(tx: Tx, allowed: Authorized<'lock', Hall>, at: number): Promise<Sheet[]> {
  const hall = allowed.thing
  if (hall.sheet.state === 'locked') return [wireSheet(hall.sheet)]
  if (hall.sheet.state !== 'accepted')
    throw problem('closed', 'sheet_not_accepted', { values: { point: hall.point.printedName } })
  return [await lock(tx, allowed, at)]
}

/** All accepted ones at or below, or none: the dialog said how many. */
async function below(tx: Tx, top: Hall, actor: Actor, at: number, held: ReadonlySet<number>): Promise<Sheet[]> {
  const rows = await sheetsUnder(tx, top.session.id, top.sheet.path)
  const locked: Sheet[] = []
  for (const row of rows.filter((row) => row.state === 'accepted' && held.has(row.point))) {
    const hall = await findHall(tx, row.session, row.point)
    if (!hall) continue
    locked.push(await lock(tx, await authorize(tx, actor, policies.lock, hall), at))
  }
  if (locked.length === 0) throw problem('closed', 'no_sheet_accepted', { values: { point: top.point.printedName } })
  return locked
}

/**
 * Locks the sheet of a point, or every accepted one at or below it; from then on nothing changes the figures.
 * @throws closed `session_not_closed`, `sheet_not_accepted`, `no_sheet_accepted`, conflict `sheet_unmarked`, `sheet_conflicts`
 */
export async function lockSheets(
  db: Database,
  actor: Actor,
  { at, session, point }: { at: number; session: number; point: number },
  subtree: boolean,
): Promise<{ locked: Sheet[] }> {
  const seen = await hallAt(db.read, session, point)
  const rows = subtree ? await sheetsUnder(db.read, session, seen.sheet.path) : []
  const accepted = rows.filter((row) => row.state === 'accepted').map((row) => row.point)
  return await db.write({ scope: point, also: [seen.session.host, ...accepted] }, async (tx) => {
    const allowed = await authorize(tx, actor, policies.lock, await hallAt(tx, session, point))
    const hall = allowed.thing
    if (hall.session.state !== 'closed')
      throw problem('closed', 'session_not_closed', { values: { title: hall.session.title } })
    const held = new Set([point, ...accepted])
    return { locked: subtree ? await below(tx, hall, actor, at, held) : await one(tx, allowed, at) }
  })
}
