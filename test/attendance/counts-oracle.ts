import { eq } from 'drizzle-orm'
import { guests, headcounts, sheets, standings } from '../../server/attendance/attendance.schema'
import { quotas, seats } from '../../server/composition/composition.schema'
import type { Reader } from '../../server/db/database'
import { points } from '../../server/points/points.schema'
import { sessions } from '../../server/sessions/sessions.schema'
import type { Figures } from '../../shared/attendance'
import { noFigures } from '../../shared/figures'

/** The slow, plain computation from all rows: one hall after the other, one seat after the other. */
export async function oracle(db: Reader, session: number): Promise<Map<number, { own: Figures; total: Figures }>> {
  const chain: number[] = []
  for (let next: number | null = session; next !== null; ) {
    chain.push(next)
    const [row]: { continues: number | null }[] = await db.select().from(sessions).where(eq(sessions.id, next))
    next = row?.continues ?? null
  }
  const all = {
    sheets: await db.select().from(sheets).where(eq(sheets.session, session)),
    points: await db.select().from(points),
    seats: (await db.select().from(seats)).filter((seat) => seat.removedAt === null),
    standings: await db.select().from(standings),
    guests: (await db.select().from(guests)).filter((one) => one.session === session && one.removedAt === null),
    headcounts: (await db.select().from(headcounts)).filter((one) => one.session === session),
    quotas: await db.select().from(quotas),
  }
  const heldBy = (seat: number) =>
    chain.map((of) => all.standings.find((one) => one.session === of && one.seat === seat)).find(Boolean)

  function own(point: number): Figures {
    const f = { ...noFigures, points: 1 }
    const submitted = all.sheets.find((sheet) => sheet.point === point)!.state !== 'open'
    const count = all.headcounts.filter((one) => one.point === point).sort((a, b) => b.id - a.id)[0]
    f.guests = all.guests.filter((guest) => guest.point === point && guest.seat === null).length
    let marked = false
    if (all.points.find(({ id }) => id === point)!.counting === 'count') {
      for (const quota of all.quotas) if (quota.point === point) f.expected += quota.n
      for (let n = 0; n < (count?.n ?? 0); n++) {
        if (f.present === f.expected) f.guests++
        else f[++f.present <= count!.members ? 'members' : 'nonMembers']++
      }
      for (let n = 0; n < (count?.excused ?? 0); n++) if (f.present + f.excused < f.expected) f.excused++
      f[submitted ? 'unexcused' : 'unmarked'] = f.expected - f.present - f.excused
    } else {
      for (const seat of all.seats.filter((one) => one.point === point)) {
        const held = heldBy(seat.id)
        marked ||= held !== undefined
        const value = held && !held.conflict ? held.value : 'unmarked'
        if (held?.conflict) f.conflicts++
        if (seat.attendsAs !== 'full') {
          if (value === 'present') f.outside++
          continue
        }
        f.expected++
        if (value !== 'present') {
          f[value]++
          continue
        }
        f[held?.mode === 'online' ? 'online' : 'present']++
        if (held?.occupant === 'substitute') f.substitutes++
        f[(held?.occupant === 'substitute' ? held.substituteMember : seat.member) ? 'members' : 'nonMembers']++
      }
    }
    if (marked || submitted || count) f.reported = 1
    return f
  }

  const nodes = new Map(all.sheets.map(({ point }) => [point, { own: own(point), total: { ...noFigures } }]))
  for (const { point, path } of all.sheets)
    for (const above of path.split('/').filter(Boolean).map(Number)) {
      const node = nodes.get(above)
      if (node)
        for (const name of Object.keys(noFigures) as (keyof Figures)[]) node.total[name] += nodes.get(point)!.own[name]
    }
  return nodes
}
