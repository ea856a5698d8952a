import { eq, max } from 'drizzle-orm'
import { sheets } from '../../../server/attendance/attendance.schema'
import { seats } from '../../../server/composition/composition.schema'
import { openDatabase, placeFrom } from '../../../server/db/open'
import { points } from '../../../server/points/points.schema'
import { addCountry, inParts } from '../../scenes/country'

/**
 * Puts a country below the root, with sheets for a session, and a crowd into one hall: behind the application's back,
 * in a process of its own, since one process knows one engine. The arguments are numbers: session, root, hall, crowd.
 */
const [session = 0, root = 0, hall = 0, crowd = 0] = process.argv.slice(2).map(Number)

const db = await openDatabase({ ...placeFrom(process.env), migrations: false })
await db.keep(async (tx) => {
  const [last] = await tx.select({ id: max(points.id) }).from(points)
  const [top] = await tx.select().from(points).where(eq(points.id, root))
  if (!top) throw new Error('there is no root')
  const below = await addCountry(tx, top, last?.id ?? 0)
  const open = below.map(({ id, path }) => ({ session, point: id, path, state: 'open' as const }))
  await inParts(open, (part) => tx.insert(sheets).values(part))
  const person = { conference: top.conference, point: hall, category: 'Đại biểu', printedOffice: 'Ủy viên' }
  const people = Array.from({ length: crowd }, (_, n) => ({
    ...{ ...person, printedName: `Đông Người ${n}`, folded: `dong nguoi ${n}`, code: `crowd-${n}` },
    ...{ attendsAs: 'full' as const, member: true, rank: `z${String(n).padStart(4, '0')}`, addedAt: 0 },
  }))
  await inParts(people, (part) => tx.insert(seats).values(part))
})
await db.close()
