import { afterEach, beforeEach, expect, test } from 'vitest'
import { guests, sheets, standings } from '../../server/attendance/attendance.schema'
import { createLiveCounts } from '../../server/attendance/live-counts'
import { seats } from '../../server/composition/composition.schema'
import { conferences } from '../../server/conferences/conferences.schema'
import type { Database } from '../../server/db/database'
import type { Entry } from '../../server/db/entry'
import { units } from '../../server/organisation/organisation.schema'
import { points } from '../../server/points/points.schema'
import { sessions } from '../../server/sessions/sessions.schema'
import type { Figures } from '../../shared/attendance'
import { openForTest } from '../setup/open'
import { type Dice, dice, type Room, type Someone, someone, strokesOf } from './oracle'

const NODES = 31_097
let db: Database
beforeEach(async () => {
  db = await openForTest()
})
afterEach(() => db.close())

/** A random tree: every point hangs below an earlier one, most of them near the leaves. */
const rooms = (random: Dice): Room[] => {
  const made: Room[] = [{ path: '/1/', people: [], guests: 0 }]
  for (let id = 2; id <= NODES; id++) {
    const parents = made.slice(0, Math.max(1, Math.ceil(made.length / 12)))
    const parent = parents[random.below(parents.length)]!
    const people = Array.from({ length: random.below(4) }, () => someone(random))
    made.push({ path: `${parent.path}${id}/`, people, guests: random.chance(0.05) ? 1 : 0 })
  }
  return made
}

const idOf = (room: Room) => Number(room.path.split('/').at(-2))
const parentOf = (room: Room) => Number(room.path.split('/').at(-3)) || null

const pointRow = (room: Room) => ({
  id: idOf(room),
  conference: 1,
  parent: parentOf(room),
  path: room.path,
  rank: 'a',
  printedName: room.path,
  folded: room.path,
  counting: 'list' as const,
  follows: 'livekit' as const,
  addedAt: 1,
})
const sheetRow = (room: Room) => ({ session: 1, point: idOf(room), path: room.path, state: 'open' as const })
const guestRow = (room: Room) => ({
  session: 1,
  point: idOf(room),
  stamp: `g${idOf(room)}`,
  name: 'K',
  office: '',
  member: false,
  at: 1,
})
const seatRow = (point: number, id: number, { full, member }: Someone) => ({
  id,
  conference: 1,
  point,
  rank: 'a',
  printedName: 'A',
  folded: 'a',
  category: 'c',
  attendsAs: full ? ('full' as const) : ('invited' as const),
  member,
  code: `c${id}`,
  addedAt: 1,
})
const standingRow = (point: number, seat: number, { noted, replacedBy }: Someone) => {
  const came = noted === 'hall' || noted === 'online'
  return {
    session: 1,
    seat,
    point,
    value: came ? ('present' as const) : noted === 'excused' || noted === 'unexcused' ? noted : ('unmarked' as const),
    mode: came ? noted : null,
    occupant: came ? (replacedBy === null ? ('holder' as const) : ('substitute' as const)) : null,
    substituteMember: replacedBy,
    conflict: noted === 'contradicted',
    at: 1,
  }
}

const chunks = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / 1000) }, (_, i) => rows.slice(i * 1000, i * 1000 + 1000))

const conference = {
  id: 1,
  title: 'H',
  folded: 'h',
  form: 'hybrid',
  state: 'summoned',
  convener: 1,
  convenerPrinted: 'T',
  createdAt: 1,
} as const
const session = {
  id: 1,
  conference: 1,
  host: 1,
  kind: 'central',
  title: 'P',
  state: 'planned',
  plannedFrom: 1,
  plannedTo: 2,
} as const

const furnish = (made: Room[]) =>
  db.keep(async (tx) => {
    const people = made
      .flatMap((room) => room.people.map((person) => ({ point: idOf(room), person })))
      .map((row, i) => ({ ...row, id: i + 1 }))
    await tx
      .insert(units)
      .values({ id: 1, path: '/1/', rank: 'a', name: 'T', folded: 't', type: 'x', level: 'centre', system: 'party' })
    await tx.insert(conferences).values(conference)
    for (const some of chunks(made)) await tx.insert(points).values(some.map(pointRow))
    await tx.insert(sessions).values(session)
    for (const some of chunks(made)) await tx.insert(sheets).values(some.map(sheetRow))
    for (const some of chunks(made.filter((room) => room.guests > 0)))
      await tx.insert(guests).values(some.map(guestRow))
    for (const some of chunks(people))
      await tx.insert(seats).values(some.map(({ point, id, person }) => seatRow(point, id, person)))
    for (const some of chunks(people.filter(({ person }) => person.noted !== 'nothing')))
      await tx.insert(standings).values(some.map(({ point, id, person }) => standingRow(point, id, person)))
    return people
  })

type Nodes = ReadonlyMap<number, { total: Figures }>
/** Nodes whose numbers are not those of the strokes. */
const wrong = (nodes: Nodes, strokes: Map<number, Figures>) =>
  [...strokes].filter(([id, sheet]) => {
    const total = nodes.get(id)?.total
    return !total || (Object.keys(sheet) as (keyof Figures)[]).some((key) => sheet[key] !== total[key])
  })
const entry = (scope: number): Entry => ({
  scope,
  position: 1,
  conference: 1,
  at: 1,
  actor: 'x',
  device: null,
  kind: 'standing.changed',
  reach: 'up',
  body: {},
})

test('every node of a random tree of 31,097 is the sum of its halls, before and after halls change', {
  timeout: 180_000,
}, async () => {
  const random = dice(20220518)
  const made = rooms(random)
  const people = await furnish(made)
  const listeners: ((entry: Entry) => void)[] = []
  const feed = {
    subscribe: (listener: (entry: Entry) => void) => {
      listeners.push(listener)
      return () => {}
    },
    drained: async () => {},
  }
  const counts = createLiveCounts(db, feed)

  const nodes = await counts.nodes(1)
  expect(nodes.size).toBe(NODES)
  expect(wrong(nodes, strokesOf(made))).toEqual([])

  const silent = people.filter(({ person }) => person.noted === 'nothing').slice(0, 400)
  for (const { person } of silent) person.noted = random.chance(0.5) ? 'hall' : 'excused'
  await db.keep(async (tx) => {
    await tx.insert(standings).values(silent.map(({ point, id, person }) => standingRow(point, id, person)))
  })
  for (const { point } of silent) for (const listener of listeners) listener(entry(point))
  expect(wrong(await counts.nodes(1), strokesOf(made))).toEqual([])
})
