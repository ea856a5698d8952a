import { server } from '../access/actor'
import { authorize } from '../access/authorize'
import { policy, theServer } from '../access/policy'
import { addTo } from '../attendance/guests'
import { type By, type Hall, hallAt } from '../attendance/hall'
import { insertHeadcount } from '../attendance/headcounts.store'
import { turnSheet } from '../attendance/sheets'
import { carryDown } from '../attendance/submission'
import { said, type Taken, takeMarks } from '../attendance/take'
import type { Tx } from '../db/database'
import type { Built } from './conference'
import { guests, headcounts, marks } from './data/attendance'
import { after, conference } from './data/conference'
import type { Mark, Session } from './data/types'
import { idOf } from './house'
import { hallOf, pointsOf } from './tree'

const history = policy('mark', 'The server itself writes down what the archive of the demonstration holds', theServer)

const time = (minutes: number) => after(conference.starts, minutes)

/** A stamp that no device makes: the archive's own, in order. */
const stamp = (what: string, session: number, n: number) => `archive-${what}-${session}-${n}`

const asTaken = (built: Built, session: number, mark: Mark, n: number): Taken => ({
  ...said(mark),
  seat: idOf(built.seats, mark.seat),
  stamp: stamp('mark', session, n),
  source: mark.source,
  atPoint: null,
  basedOn: null,
  deviceAt: time(mark.at),
})

async function recordMarks(
  tx: Tx,
  built: Built,
  hall: Hall,
  by: By<'mark'>,
  key: string,
  session: Session,
): Promise<void> {
  const here = marks.flatMap((mark, n) =>
    mark.session === session.key && hallOf(mark.seat) === key ? [asTaken(built, hall.session.id, mark, n)] : [],
  )
  if (here.length > 0) await takeMarks(tx, hall, by, here)
}

async function recordNumbers(tx: Tx, hall: Hall, by: By<'mark'>, key: string, session: Session): Promise<void> {
  const of = (one: { session: string; point: string }) => one.session === session.key && one.point === key
  for (const [n, { n: heads, excused, members, at }] of headcounts.filter(of).entries())
    await insertHeadcount(tx, {
      ...{ session: hall.session.id, point: hall.point.id, device: null, stamp: stamp('count', hall.session.id, n) },
      ...{ n: heads, excused, members, by: 'server', at: time(at) },
    })
  for (const [n, { name, office, member, at }] of guests.filter(of).entries())
    await addTo(tx, hall, { ...by, at: time(at) }, stamp('guest', hall.session.id, n), {
      name,
      office,
      member,
      seat: null,
    })
}

/** Handed in by its hall, accepted and locked after the closing. */
async function closeSheet(tx: Tx, hall: Hall, { allowed }: By<'mark'>, closed: number): Promise<void> {
  const by = 'server'
  const minutes = (n: number) => closed + n * 60_000
  await carryDown(tx, hall)
  await turnSheet(tx, hall, { allowed, at: minutes(5) }, 'sheet.submitted', {
    state: 'submitted',
    submittedAt: minutes(5),
    submittedBy: by,
  })
  await turnSheet(tx, hall, { allowed, at: minutes(20) }, 'sheet.accepted', {
    state: 'accepted',
    acceptedAt: minutes(20),
    acceptedBy: by,
  })
  await turnSheet(tx, hall, { allowed, at: minutes(30) }, 'sheet.locked', {
    state: 'locked',
    lockedAt: minutes(30),
    lockedBy: by,
  })
}

/** Step: the roll-call, the numbers and the sheet of one hall in one session, if the session reaches it. */
export async function recordHall(tx: Tx, built: Built, session: Session, key: string): Promise<void> {
  if (!pointsOf(session.host).has(key)) return
  const hall = await hallAt(tx, idOf(built.sessions, session.key), idOf(built.points, key))
  const by: By<'mark'> = { allowed: await authorize(tx, server, history, hall), at: time(session.closedAt) }
  await recordMarks(tx, built, hall, by, key, session)
  await recordNumbers(tx, hall, by, key, session)
  await closeSheet(tx, hall, by, time(session.closedAt))
}
