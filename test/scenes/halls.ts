import { helpers } from '../../server/accounts/accounts.schema'
import { openSheets } from '../../server/attendance/sheets'
import { livePoints } from '../../server/attendance/sheets.store'
import { quotas, seats } from '../../server/composition/composition.schema'
import { between } from '../../server/db/rank'
import { sessions } from '../../server/sessions/sessions.schema'
import { checkIn, type NewMark, recordMarks, reportHeadcount, rollOf, type Standing } from '../../shared/attendance'
import { closeSession, openSession } from '../../shared/sessions'
import { submitSheet } from '../../shared/sheets'
import { fold } from '../../shared/text'
import type { TestPoint } from './builders'
import type { Answer, Browser, Scene } from './scene'

const HALF_HOUR = 1_800_000
const CODE = 'ABCDEFGHJKMNPQRSTVWXYZ'

export interface TestSeat {
  id: number
  code: string
  name: string
}
type Mark = Partial<NewMark> & { seat: number }

/** Builders around a hall and its roll-call; what a phone of the hall sends, with stamps of its own. */
export function halls(s: Pick<Scene, 'db' | 'keyed' | 'person'> & { clock: { now(): number } }) {
  let made = 0
  let rank = ''
  const stamp = () => `stamp-${String(++made).padStart(6, '0')}`

  /** A session planned half an hour from now, with a sheet for every point below its host. */
  async function session(host: TestPoint, more: Partial<typeof sessions.$inferInsert> = {}): Promise<number> {
    const at = s.clock.now()
    return await s.db.keep(async (tx) => {
      const values = {
        conference: host.conference,
        host: host.id,
        kind: 'central',
        title: `Phiên ${host.name}`,
        state: 'planned',
        plannedFrom: at + HALF_HOUR,
        plannedTo: at + 8 * HALF_HOUR,
        ...more,
      } as const
      const [row] = await tx.insert(sessions).values(values).returning({ id: sessions.id })
      await openSheets(tx, row!, await livePoints(tx, host.path))
      return row!.id
    })
  }

  async function seat(
    point: TestPoint,
    name: string,
    more: Partial<typeof seats.$inferInsert> = {},
  ): Promise<TestSeat> {
    rank = between(rank, '')
    const n = ++made
    const code = `${'2345'}${CODE[n % 22]}${CODE[Math.floor(n / 22) % 22]}${CODE[Math.floor(n / 484) % 22]}Z`
    const values = {
      conference: point.conference,
      point: point.id,
      rank,
      printedName: name,
      printedOffice: 'Ủy viên',
      folded: fold(name),
      category: 'Ủy viên Ban Chấp hành',
      attendsAs: 'full',
      member: true,
      code,
      addedAt: s.clock.now(),
      ...more,
    } as const
    const id = await s.db.keep(async (tx) => (await tx.insert(seats).values(values).returning())[0]!.id)
    return { id, code: values.code, name }
  }

  const quota = (point: TestPoint, members: number, nonMembers = 0) =>
    s.db.keep(async (tx) => {
      const category = 'Đại biểu'
      await tx.insert(quotas).values({ point: point.id, category, member: true, n: members })
      if (nonMembers > 0) await tx.insert(quotas).values({ point: point.id, category, member: false, n: nonMembers })
    })

  const operator = (point: TestPoint) => s.keyed('point', point.id)
  async function helper(point: TestPoint): Promise<Browser> {
    const values = { point: point.id, label: 'Máy cửa B' }
    const id = await s.db.keep(async (tx) => (await tx.insert(helpers).values(values).returning())[0]!.id)
    return await s.keyed('helper', id)
  }

  const whole = (mark: Mark) => ({ stamp: stamp(), value: 'present' as const, deviceAt: s.clock.now(), ...mark })
  const place = (session: number, point: TestPoint) => ({ id: session, point: point.id })

  const send = (by: Browser, session: number, point: TestPoint, ...marks: Mark[]): Promise<Answer> =>
    by.send(recordMarks, { params: place(session, point), body: { tag: by.tag, marks: marks.map(whole) } })
  /** One mark that must be taken. */
  async function mark(by: Browser, session: number, point: TestPoint, one: Mark): Promise<Standing> {
    const body = { tag: by.tag, marks: [whole(one)] }
    const answer = await by.must(recordMarks, { params: place(session, point), body })
    return answer.standings[0]
  }
  const scan = (by: Browser, session: number, point: TestPoint, code: string, more = {}): Promise<Answer> => {
    const body = { tag: by.tag, stamp: stamp(), code, deviceAt: s.clock.now(), ...more }
    return by.send(checkIn, { params: place(session, point), body })
  }
  const count = (by: Browser, session: number, point: TestPoint, n: number, excused = 0, members = n) => {
    const body = { tag: by.tag, stamp: stamp(), n, excused, members }
    return by.send(reportHeadcount, { params: place(session, point), body })
  }
  const roll = (by: Browser, session: number, point: TestPoint) => by.must(rollOf, { params: place(session, point) })
  /** The operator submits what the roll shows now. */
  async function submit(by: Browser, session: number, point: TestPoint) {
    const { position } = await roll(by, session, point)
    return await by.send(submitSheet, { params: place(session, point), body: { seen: position } })
  }

  async function director(): Promise<Browser> {
    return await s.person('director')
  }
  const open = async (id: number) => (await director()).must(openSession, { params: { id } })
  const close = async (id: number) => (await director()).must(closeSession, { params: { id } })

  return {
    stamp,
    session,
    seat,
    quota,
    operator,
    helper,
    place,
    send,
    mark,
    scan,
    count,
    roll,
    submit,
    open,
    close,
  }
}
