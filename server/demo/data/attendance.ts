import { randomFrom } from './compose'
import { expectedByNumber, points } from './points'
import { sessions, turns } from './programme'
import { seatsAt } from './seats'
import type { Guest, Headcount, Mark, Point, Seat } from './types'

// The bulletins print no figures: who came is made-up, except that the people they name were there.

interface Shape {
  excused: number
  unexcused: number
  online: number
  /** Who came in the place of a holder: people who hold no seat. */
  substitutes: readonly string[]
  /** Who left before the local session, with consent. */
  left: number
}

const SHAPES: Record<string, Shape> = {
  'trung-uong': { excused: 1, unexcused: 0, online: 1, substitutes: ['Đặng Đình Hải'], left: 0 },
  'bac-ninh': { excused: 2, unexcused: 0, online: 1, substitutes: ['Phạm Xuân Quang'], left: 1 },
  'tu-son': {
    excused: 10,
    unexcused: 3,
    online: 2,
    substitutes: ['Ngô Minh Bắc', 'Hoàng Thị Hằng', 'Vũ Viết Hải'],
    left: 3,
  },
  'phu-khe': { excused: 2, unexcused: 1, online: 0, substitutes: ['Mai Kim Phương'], left: 0 },
  'que-vo': { excused: 1, unexcused: 1, online: 1, substitutes: ['Lê Công Tâm'], left: 1 },
  'dak-lak': { excused: 1, unexcused: 0, online: 0, substitutes: ['Đặng Thị Trang'], left: 1 },
  'cu-kuin': { excused: 1, unexcused: 1, online: 0, substitutes: [], left: 0 },
}

const REASONS = ['Công tác', 'Ốm', 'Đi học', 'Việc gia đình']
/** The holder for whom the pictures show a substitute. */
const REPLACED = 'Phan Văn Thái'

/** Made-up people who neither spoke nor presided: only they may be absent. */
const spare = (point: string): Seat[] => {
  const spoke = new Set(turns.map((turn) => turn.seat))
  const chairs = new Set(sessions.map((session) => session.chair))
  return seatsAt(point).filter(
    (seat) => seat.attendsAs === 'full' && !seat.standIn && !spoke.has(seat.key) && !chairs.has(seat.name.printed),
  )
}

/** Takes people out of a list at random, the same ones every time. */
const takerFrom = (people: Seat[], random: () => number) => {
  const rest = [...people]
  return (count: number): Seat[] =>
    Array.from({ length: count }, () => rest.splice(Math.floor(random() * rest.length), 1)).flat()
}

const blank = { session: 'central', mode: null, occupant: null, substitute: null, reason: '' } as const

const absences = (shape: Shape, take: (count: number) => Seat[], random: () => number): Mark[] => [
  ...take(shape.excused).map(
    (seat, index): Mark => ({
      ...blank,
      seat: seat.key,
      value: 'excused',
      reason: REASONS[index % REASONS.length] ?? '',
      source: 'roll_call',
      at: -60 + Math.floor(random() * 40),
    }),
  ),
  // Nobody knows before the end that a person will not come.
  ...take(shape.unexcused).map(
    (seat): Mark => ({ ...blank, seat: seat.key, value: 'unexcused', source: 'roll_call', at: 188 }),
  ),
]

const attends = (seat: Seat, random: () => number): Mark => ({
  ...blank,
  seat: seat.key,
  value: 'present',
  mode: 'hall',
  occupant: 'holder',
  source: random() < 0.4 ? 'check_in' : 'roll_call',
  at: -45 + Math.floor((random() + random()) * 21),
})

const centralMarks = (point: string, shape: Shape): Mark[] => {
  const random = randomFrom(point.length * 7919 + 18)
  const people = spare(point)
  const replaced = people.filter((seat) => seat.name.printed === REPLACED)
  const take = takerFrom(
    people.filter((seat) => !replaced.includes(seat)),
    random,
  )
  const away = absences(shape, take, random)
  const holders = [...replaced, ...take(shape.substitutes.length - replaced.length)]
  const online = new Set(take(shape.online).map((seat) => seat.key))
  const absent = new Set(away.map((mark) => mark.seat))
  const here = seatsAt(point)
    .filter((seat) => !absent.has(seat.key))
    .map((seat): Mark => {
      const mark = attends(seat, random)
      if (online.has(seat.key)) return { ...mark, mode: 'online', source: 'online', at: 12 }
      const name = shape.substitutes[holders.indexOf(seat)]
      if (name === undefined) return mark
      const substitute = { name, office: `Cấp phó, ${seat.unit}`, member: seat.member }
      return { ...mark, occupant: 'substitute', source: 'roll_call', substitute }
    })
  return [...away, ...here]
}

const localHost = (point: string): 'bac-ninh' | 'dak-lak' | null => {
  if (point === 'bac-ninh' || point === 'dak-lak') return point
  const parent = points.find((candidate) => candidate.key === point)?.parent
  return parent ? localHost(parent) : null
}

const leaving = (point: string, count: number, central: readonly Mark[]): Mark[] => {
  const session = localHost(point)
  if (!session || count === 0) return []
  const free = new Set(spare(point).map((seat) => seat.key))
  return central
    .filter((mark) => mark.mode === 'hall' && mark.occupant === 'holder' && free.has(mark.seat))
    .slice(-count)
    .map(
      ({ seat }): Mark => ({
        ...blank,
        session,
        seat,
        value: 'excused',
        reason: 'Về sớm, chủ trì đồng ý',
        source: 'roll_call',
        at: 186,
      }),
    )
}

/** By hall: the central session whole, then what changed in the local one. */
export const marks: readonly Mark[] = Object.entries(SHAPES).flatMap(([point, shape]) => {
  const central = centralMarks(point, shape)
  return [...central, ...leaving(point, shape.left, central)]
})

const countedHall = (point: Point, index: number): Headcount[] => {
  const { members, others } = expectedByNumber(point)
  const excused = 1 + (index % 3)
  const n = members + others - excused - (index % 2)
  const first: Headcount = {
    session: 'central',
    point: point.key,
    n,
    excused,
    members: n - others,
    at: -25 + 2 * index,
  }
  const gone = index % 4 === 3 ? 1 : 0
  return [
    first,
    { ...first, session: 'bac-ninh', n: n - gone, excused: excused + gone, members: n - others - gone, at: 187 },
  ]
}

/** Seated in the hall of the summoned, as a hall by list reports it beside its names. */
const listedHall = (point: Point): Headcount => {
  const summoned = new Map(
    seatsAt(point.key)
      .filter((seat) => seat.attendsAs === 'full')
      .map((seat) => [seat.key, seat]),
  )
  const mine = marks.filter((mark) => mark.session === 'central' && summoned.has(mark.seat))
  const inHall = mine.filter((mark) => mark.mode === 'hall')
  return {
    session: 'central',
    point: point.key,
    n: inHall.length,
    excused: mine.filter((mark) => mark.value === 'excused').length,
    members: inHall.filter((mark) => mark.substitute?.member ?? summoned.get(mark.seat)?.member).length,
    at: -2,
  }
}

/** A hall by number reports in both of its sessions, a hall by list once. */
export const headcounts: readonly Headcount[] = points.flatMap((point, index) =>
  point.counting === 'count' ? countedHall(point, index) : [listedHall(point)],
)

/** «Mời thêm»: there, but not summoned. */
export const guests: readonly Guest[] = [
  { session: 'central', point: 'tu-son', name: 'Đào Thị Thảo', office: 'Cán bộ hưu trí', member: true, at: -18 },
  { session: 'central', point: 'que-vo', name: 'Trần Thu Anh', office: 'Cộng tác viên báo', member: false, at: 5 },
]
