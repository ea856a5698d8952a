import { problem } from '../../shared/problems'
import type { Sheet } from '../../shared/sheets'
import { type Actor, nameOf } from '../access/actor'
import { authorize } from '../access/authorize'
import type { Database, Reader, Tx } from '../db/database'
import { policies } from './attendance.policy'
import { type By, demandBegun, type Hall, hallAt, recordAt, wireSheet } from './hall'
import { latestHeadcount } from './headcounts.store'
import * as store from './sheets.store'
import { carryDown, demandSeen } from './submission'

/**
 * Step: a sheet for each of these points, which copies its path. At the summons all points below the host of a
 * session; a point added later gets its own then, `late` once the session is under way. Answers who got one.
 */
export const openSheets = (
  tx: Tx,
  session: { id: number },
  points: readonly { id: number; path: string }[],
  late = false,
): Promise<number[]> => store.insertSheets(tx, session.id, points, late)

/** Step, at the opening: who belongs to the host's subtree now, belongs to the session whatever moves later. */
export async function freezePaths(tx: Tx, session: { id: number; path: string }): Promise<void> {
  await store.dropSheets(tx, session.id, session.path)
  await store.takePaths(tx, session.id, session.path)
  await store.insertSheets(tx, session.id, await store.livePoints(tx, session.path), false)
}

/** A session with a locked sheet is not reopened. */
export const hasLockedSheet = async (db: Reader, session: number): Promise<boolean> =>
  (await store.lockedSheets(db, session)) > 0

/** In whose hands the sheet of a point is; nothing before the summons. */
export async function sheetStateOf(
  db: Reader,
  session: number,
  point: number,
): Promise<{ state: Sheet['state']; returned: boolean } | undefined> {
  const row = await store.findSheet(db, session, point)
  return row && { state: row.state, returned: row.returnReason !== null }
}

/** How many sheets at and below a path wait to be accepted. */
export const submittedBelow = (db: Reader, session: number, path: string): Promise<number> =>
  store.countSubmitted(db, session, path)

/** The hall has said how many came. */
export const hasReported = async (db: Reader, session: number, point: number): Promise<boolean> =>
  (await latestHeadcount(db, session, point)) !== undefined

/** A point at or below which attendance was recorded stays. */
export const anythingRecordedBelow = (db: Reader, path: string): Promise<boolean> => store.recordedUnder(db, path)

/** Step: changes the sheet and records it at its point. */
export async function turnSheet(
  tx: Tx,
  hall: Hall,
  by: By,
  kind: string,
  change: store.SheetChange,
  more: object = {},
): Promise<Sheet> {
  const row = await store.updateSheet(tx, hall.sheet, change)
  if (!row) throw problem('stale', 'stale', { latest: wireSheet(hall.sheet) })
  hall.sheet = row
  const sheet = wireSheet(row)
  await recordAt(tx, hall, by, kind, { sheet, ...more })
  return sheet
}

const OPEN = { state: 'open', submittedAt: null, submittedBy: null, acceptedAt: null, acceptedBy: null } as const

/** Step: what is recorded at a submitted sheet opens it again. */
export async function reopenSheet(tx: Tx, hall: Hall, by: By<'mark'>): Promise<void> {
  if (hall.sheet.state === 'submitted') await turnSheet(tx, hall, by, 'sheet.reopened', OPEN)
}

interface At {
  at: number
  session: number
  point: number
}

/**
 * Submits a sheet as the operator saw it at a journal position; what was carried over is written down.
 * A sheet that is submitted already stays as it is.
 * @throws stale `sheet_changed`, closed `sheet_accepted`, `sheet_locked`, `headcount_missing`
 */
export async function submitSheet(db: Database, actor: Actor, { at, session, point }: At, seen: number) {
  return await db.write(point, async (tx) => {
    const allowed = await authorize(tx, actor, policies.submit, await hallAt(tx, session, point))
    const hall = allowed.thing
    demandBegun(hall, at)
    if (hall.sheet.state === 'submitted') return wireSheet(hall.sheet)
    if (hall.sheet.state !== 'open') throw closed(hall, `sheet_${hall.sheet.state}`)
    await demandSeen(tx, hall, seen)
    const standings = await carryDown(tx, hall)
    const change = {
      state: 'submitted',
      seen,
      submittedAt: at,
      submittedBy: nameOf(actor),
      returnReason: null,
    } as const
    return await turnSheet(tx, hall, { allowed, at }, 'sheet.submitted', change, { standings })
  })
}

const closed = (hall: Hall, code: string) => problem('closed', code, { values: { point: hall.point.printedName } })

/** @throws closed `sheet_not_submitted`, `sheet_locked` */
export async function acceptSheet(db: Database, actor: Actor, { at, session, point }: At): Promise<Sheet> {
  return await db.write(point, async (tx) => {
    const allowed = await authorize(tx, actor, policies.accept, await hallAt(tx, session, point))
    const hall = allowed.thing
    if (hall.sheet.state === 'accepted') return wireSheet(hall.sheet)
    if (hall.sheet.state === 'locked') throw closed(hall, 'sheet_locked')
    if (hall.sheet.state === 'open') throw closed(hall, 'sheet_not_submitted')
    const change = { state: 'accepted', acceptedAt: at, acceptedBy: nameOf(actor) } as const
    return await turnSheet(tx, hall, { allowed, at }, 'sheet.accepted', change)
  })
}

/** Back to the hall, with what is to be put right. @throws closed `sheet_not_submitted`, `sheet_locked` */
export async function returnSheet(
  db: Database,
  actor: Actor,
  { at, session, point }: At,
  reason: string,
): Promise<Sheet> {
  return await db.write(point, async (tx) => {
    const allowed = await authorize(tx, actor, policies.return, await hallAt(tx, session, point))
    const hall = allowed.thing
    if (hall.sheet.state === 'locked') throw closed(hall, 'sheet_locked')
    if (hall.sheet.state === 'open') throw closed(hall, 'sheet_not_submitted')
    const change = { ...OPEN, returnReason: reason }
    return await turnSheet(tx, hall, { allowed, at }, 'sheet.returned', change)
  })
}
