import { afterAll, beforeAll, expect, test } from 'vitest'
import { grants, keys } from '../../server/accounts/accounts.schema'
import { marks } from '../../server/attendance/attendance.schema'
import { addItem, listItems } from '../../shared/agenda'
import { rollOf } from '../../shared/attendance'
import { addSeats, listSeats, setQuotas } from '../../shared/composition'
import { copyConference, getConference } from '../../shared/conferences'
import { addPoint, listPoints, type Point } from '../../shared/points'
import { createSession, listSessions } from '../../shared/sessions'
import type { Person } from '../scenes/builders'
import { type Scene, scene } from '../scenes/scene'

let s: Scene
let organizer: Person
let from: number
const DAY = 86_400_000

beforeAll(async () => {
  s = await scene()
  const { id, root } = await s.conference('Hội nghị gốc')
  from = id
  organizer = await s.person('organizer')
  const start = s.clock.now() + 1_800_000
  const tuSon = await organizer.must(addPoint, {
    params: { id: root.id },
    body: { printedName: 'Từ Sơn', venue: 'Hội trường', responsible: 'Đ/c Toàn', phone: '0222 000 1806' },
  })
  const ward = await organizer.must(addPoint, {
    params: { id: tuSon.id },
    body: { printedName: 'Đồng Kỵ', counting: 'count' },
  })
  await organizer.must(setQuotas, {
    params: { id: ward.id },
    body: { quotas: [{ category: 'Đảng viên', member: true, n: 75 }], before: [] },
  })
  const seats = [
    { printedName: 'Phan Văn Thái', category: 'I' },
    { printedName: 'Nguyễn Thị Lan', category: 'I', member: false },
  ]
  await organizer.must(addSeats, { params: { id: tuSon.id }, body: { seats } })
  const central = await organizer.must(createSession, {
    params: { id },
    body: { host: root.id, title: 'Phiên Trung ương', plannedFrom: start, plannedTo: start + 3_600_000 },
  })
  await organizer.must(createSession, {
    params: { id },
    body: {
      host: tuSon.id,
      title: 'Phiên Từ Sơn',
      plannedFrom: start + 3_600_000,
      plannedTo: start + 7_200_000,
      continues: central.id,
    },
  })
  await organizer.must(addItem, {
    params: { id: central.id },
    body: { title: 'Khai mạc', plannedFrom: start, point: tuSon.id },
  })
})
afterAll(() => s.end())

const shape = (points: Point[]) => {
  const name = (id: number | null) => points.find((one) => one.id === id)?.printedName ?? null
  return points.map(({ printedName, parent, venue, responsible, phone, counting, follows, rank, version }) => ({
    printedName,
    parent: name(parent),
    venue,
    responsible,
    phone,
    counting,
    follows,
    rank,
    version,
  }))
}
const peopleOf = async (point: number) => {
  const { seats, quotas } = await organizer.must(listSeats, { params: { id: point } })
  return {
    quotas,
    seats: seats.map(({ id: _i, point: _p, code: _c, version: _v, ...seat }: Record<string, unknown>) => seat),
  }
}

test('a copy has the points, people, sessions and programme of its source, row by row, with its dates shifted', async () => {
  const { starts } = await organizer.must(getConference, { params: { id: from } })
  const copy = await organizer.must(copyConference, {
    params: { id: from },
    body: { title: 'Bản sao', starts: starts + 7 * DAY },
  })
  expect(copy).toMatchObject({ state: 'draft', title: 'Bản sao', starts: starts + 7 * DAY, points: 3 })
  const { points: old } = await organizer.must(listPoints, { params: { id: from } })
  const { points: fresh } = await organizer.must(listPoints, { params: { id: copy.id } })
  expect(shape(fresh)).toEqual(shape(old))
  for (const [i, point] of old.entries()) expect(await peopleOf(fresh[i].id)).toEqual(await peopleOf(point.id))
  const sessionsOf = async (id: number, by: number) => {
    const { sessions } = await organizer.must(listSessions, { params: { id } })
    const titles = new Map(sessions.map((one: { id: number; title: string }) => [one.id, one.title]))
    return sessions.map((one: Record<string, number>) => ({
      title: one.title,
      hostName: one.hostName,
      kind: one.kind,
      state: one.state,
      from: one.plannedFrom! - by,
      to: one.plannedTo! - by,
      turnLimit: one.turnLimit,
      continues: titles.get(one.continues!) ?? null,
    }))
  }
  expect(await sessionsOf(copy.id, 7 * DAY)).toEqual(await sessionsOf(from, 0))
  const itemsOf = async (id: number, by: number) => {
    const { sessions } = await organizer.must(listSessions, { params: { id } })
    const { items } = await organizer.must(listItems, { params: { id: sessions[0].id } })
    return items.map((one: Record<string, number>) => ({
      title: one.title,
      kind: one.kind,
      from: one.plannedFrom! - by,
      actual: one.actualFrom,
    }))
  }
  expect(await itemsOf(copy.id, 7 * DAY)).toEqual(await itemsOf(from, 0))
})

test('no marks, keys or grants come along, and no seat code is used twice', async () => {
  const before = [await s.db.read.$count(marks), await s.db.read.$count(keys), await s.db.read.$count(grants)]
  const copy = await organizer.must(copyConference, {
    params: { id: from },
    body: { title: 'Bản sao hai', starts: s.clock.now() + DAY },
  })
  expect([await s.db.read.$count(marks), await s.db.read.$count(keys), await s.db.read.$count(grants)]).toEqual(before)
  const codes = async (id: number) => {
    const { points } = await organizer.must(listPoints, { params: { id } })
    const lists = await Promise.all(points.map((one: Point) => organizer.must(listSeats, { params: { id: one.id } })))
    return lists.flatMap((list) => list.seats.map((seat: { code: string }) => seat.code))
  }
  const both = [...(await codes(from)), ...(await codes(copy.id))]
  expect(both).toHaveLength(4)
  expect(new Set(both).size).toBe(4)
})

test('whoever may not organize there copies nothing', async () => {
  const stranger = await s.person('organizer', await s.unit('Đắk Lắk'))
  const body = { title: 'Lấy trộm', starts: s.clock.now() }
  expect(await stranger.send(copyConference, { params: { id: from }, body })).toMatchObject({ status: 403 })
})

test('a draft copy has no sheets yet', async () => {
  const copy = await organizer.must(copyConference, {
    params: { id: from },
    body: { title: 'Bản sao ba', starts: s.clock.now() + DAY },
  })
  const secretary = await s.person('secretary')
  expect(await secretary.send(rollOf, { params: { id: copy.sessions[0].id, point: copy.root } })).toMatchObject({
    status: 404,
  })
})
