import type { HomeTask } from '../../shared/home'
import type { Actor } from '../access/actor'
import { REPORT_WITHIN } from '../attendance/inbox'
import { hasReported, sheetStateOf, submittedBelow } from '../attendance/sheets'
import type { Reader } from '../db/database'
import { findPoint } from '../points/points.store'
import { wireOf } from '../sessions/sessions'
import type { SessionRow } from '../sessions/sessions.store'
import { gapsOf } from './gaps'
import { concerning, type Mine } from './home-mine'

type Base = Omit<HomeTask, 'code'>

const above = async (db: Reader, path: string): Promise<string> => {
  const parent = Number(path.split('/').at(-3) ?? 0)
  return parent > 0 ? ((await findPoint(db, parent))?.printedName ?? '') : ''
}

/** What the hall one works at still owes in its session. */
async function ofHall(db: Reader, { point, roles }: Mine, session: SessionRow, base: Base): Promise<HomeTask[]> {
  if (!point || roles.includes('delegate')) return []
  const sheet = await sheetStateOf(db, session.id, point.id)
  if (sheet?.state !== 'open') return []
  const own = { ...base, waits: await above(db, point.path) }
  const { openedAt } = await wireOf(db, session.id)
  const due = openedAt === null ? null : openedAt + REPORT_WITHIN
  const tasks: HomeTask[] = []
  if (sheet.returned) tasks.push({ ...own, code: 'returned' })
  else if (session.state === 'closed') tasks.push({ ...own, code: 'submit' })
  else if (session.state === 'open' && !(await hasReported(db, session.id, point.id)))
    tasks.push({ ...own, code: 'headcount', due })
  return tasks
}

/** Sheets that wait at and below the secretary's places; a place within another one is counted there. */
async function toAccept(db: Reader, { areas }: Mine, session: SessionRow): Promise<number> {
  const paths = new Set(areas.filter(({ role }) => role === 'secretary').map(({ path }) => path))
  const outer = [...paths].filter((path) => ![...paths].some((other) => other !== path && path.startsWith(other)))
  let n = 0
  for (const path of outer) n += await submittedBelow(db, session.id, path)
  return n
}

async function ofSession(db: Reader, mine: Mine, session: SessionRow, base: Base): Promise<HomeTask[]> {
  const own = { ...base, session: session.id }
  const tasks = await ofHall(db, mine, session, own)
  const n = mine.roles.includes('secretary') ? await toAccept(db, mine, session) : 0
  return n > 0 ? [...tasks, { ...own, code: 'accept', n }] : tasks
}

/** What waits for the actor in one conference: what it lacks, then what its sessions wait for. */
export async function tasksOf(db: Reader, actor: Actor, mine: Mine): Promise<HomeTask[]> {
  const { conference, roles, point } = mine
  const base: Base = {
    ...{ conference: conference.id, conferenceTitle: conference.title, session: null },
    ...{ point: point?.id ?? null, name: point?.name ?? '', n: 1, due: null, waits: '' },
  }
  const tasks: HomeTask[] = []
  if (actor.kind === 'account' && conference.proposedTo === actor.id && conference.state === 'draft')
    tasks.push({ ...base, code: 'approve' })
  const gaps = roles.includes('organizer') ? await gapsOf(db, conference) : []
  if (gaps.length > 0) tasks.push({ ...base, code: 'gaps', n: gaps.length })
  if (conference.state !== 'summoned') return tasks
  for (const session of await concerning(db, mine)) tasks.push(...(await ofSession(db, mine, session, base)))
  return tasks
}
