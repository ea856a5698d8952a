import { z } from 'zod'
import { call } from './call'
import { seat } from './composition'
import { sheet } from './sheets'
import { basis, deviceTag, filledLine, id, line, lines, ref, stamp, time } from './text'

export const markSources = ['roll_call', 'check_in', 'online'] as const
export const markValues = ['present', 'excused', 'unexcused', 'unmarked'] as const
export const markModes = ['hall', 'online'] as const
export const occupants = ['holder', 'substitute'] as const

const held = {
  value: z.enum(markValues),
  mode: z.enum(markModes).nullable(),
  occupant: z.enum(occupants).nullable(),
  substituteName: z.string().nullable(),
  substituteOffice: z.string().nullable(),
  substituteMember: z.boolean().nullable(),
  reason: z.string(),
}

/** What now holds for a seat in a session. `carried`: read from the session that this one continues. */
export const standing = z.object({
  seat: z.number(),
  ...held,
  atPoint: z.number().nullable(),
  basis: z.string().nullable(),
  conflict: z.boolean(),
  carried: z.boolean(),
  at: time,
})
export type Standing = z.infer<typeof standing>

/** Five states add up to expected: present (in the hall) + online + excused + unexcused + unmarked. `substitutes` is an of-which. */
export const figures = z.object({
  expected: z.number(),
  present: z.number(),
  online: z.number(),
  excused: z.number(),
  unexcused: z.number(),
  unmarked: z.number(),
  substitutes: z.number(),
  /** Of those who attend (present + online): members and others. */
  members: z.number(),
  nonMembers: z.number(),
  /** «Mời thêm»: present, not summoned. */
  guests: z.number(),
  /** Invited, serving and press who attend: «Ngoài số triệu tập». */
  outside: z.number(),
  conflicts: z.number(),
  /** Points that reported, of all points. */
  reported: z.number(),
  points: z.number(),
})
export type Figures = z.infer<typeof figures>

export const guest = z.object({
  id: z.number(),
  session: z.number(),
  point: z.number(),
  seat: z.number().nullable(),
  name: z.string(),
  office: z.string(),
  member: z.boolean(),
  removed: z.boolean(),
})
export type Guest = z.infer<typeof guest>

export const headcount = z.object({
  session: z.number(),
  point: z.number(),
  n: z.number(),
  excused: z.number(),
  members: z.number(),
  at: time,
})
export type Headcount = z.infer<typeof headcount>

const place = z.object({ id, point: id })

export const rollOf = call({
  method: 'GET',
  path: '/sessions/:id/points/:point/roll',
  summary: 'Everything the roll-call of one hall needs: sheet, seats with what holds, guests, head-count, figures',
  params: place,
  reply: z.object({
    sheet,
    seats: z.array(seat.extend({ standing: standing.nullable() })),
    guests: z.array(guest),
    headcount: headcount.nullable(),
    quota: z.object({ members: z.number(), nonMembers: z.number() }),
    figures,
    /** Journal position of the point, for `seen` of the submission. */
    position: z.number(),
  }),
})

/** One mark as a device makes it. `basedOn` is the stamp it last saw for the seat (from `standing.basis`), or null. */
export const newMark = z.object({
  seat: ref,
  stamp,
  value: z.enum(markValues),
  mode: z.enum(markModes).nullable().default(null),
  occupant: z.enum(occupants).nullable().default(null),
  substitute: z
    .object({ name: filledLine(120), office: line(300).default(''), member: z.boolean().default(true) })
    .nullable()
    .default(null),
  reason: line(300).default(''),
  basedOn: basis.nullable().default(null),
  deviceAt: time,
})
export type NewMark = z.infer<typeof newMark>

export const recordMarks = call({
  method: 'POST',
  path: '/sessions/:id/points/:point/marks',
  summary: 'Record marks of a hall, each once by its stamp; those that cannot be taken come back with the reason',
  params: place,
  body: z.object({ tag: deviceTag, marks: z.array(newMark).min(1).max(500) }),
  reply: z.object({
    standings: z.array(standing),
    refused: z.array(z.object({ stamp: z.string(), code: z.string() })),
  }),
})
export const checkIn = call({
  method: 'POST',
  path: '/sessions/:id/points/:point/check-in',
  summary:
    "Take a seat code scanned or typed at the hall's door; `asGuest` records a person of another hall as a guest here",
  params: place,
  body: z.object({
    tag: deviceTag,
    stamp,
    code: filledLine(40),
    deviceAt: time,
    asGuest: z.boolean().default(false),
    /** As with a mark: what the phone last saw for the seat. Left out: what holds now. */
    basedOn: basis.nullable().optional(),
  }),
  reply: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('present'), name: z.string(), office: z.string(), standing }),
    z.object({ outcome: z.literal('already'), name: z.string(), office: z.string(), at: time }),
    z.object({ outcome: z.literal('other_point'), name: z.string(), pointName: z.string() }),
    z.object({ outcome: z.literal('guest'), name: z.string(), pointName: z.string(), guest }),
  ]),
})
export const addGuest = call({
  method: 'POST',
  path: '/sessions/:id/points/:point/guests',
  summary: 'Record somebody present who was not summoned',
  params: place,
  body: z.object({
    tag: deviceTag,
    stamp,
    name: filledLine(120),
    office: line(300).default(''),
    member: z.boolean().default(false),
  }),
  reply: guest,
  status: 201,
})
export const removeGuest = call({
  method: 'DELETE',
  path: '/guests/:id',
  summary: 'Take a guest off the list',
  params: z.object({ id }),
  reply: guest,
})
const count = z.number({ error: 'number' }).int('number').min(0, 'negative').max(100_000, 'too_many')
export const reportHeadcount = call({
  method: 'POST',
  path: '/sessions/:id/points/:point/headcount',
  summary: 'Report the figure of the own hall upward; the latest holds',
  params: place,
  body: z.object({ tag: deviceTag, stamp, n: count, excused: count.default(0), members: count }),
  reply: headcount,
  status: 201,
})
export const decide = call({
  method: 'POST',
  path: '/sessions/:id/seats/:seat/decision',
  summary: 'Decide what holds for a seat, with a reason; outranks the marks before it',
  params: z.object({ id, seat: id }),
  body: z.object({
    value: z.enum(markValues),
    mode: z.enum(markModes).nullable().default(null),
    occupant: z.enum(occupants).nullable().default(null),
    substitute: z
      .object({ name: filledLine(120), office: line(300).default(''), member: z.boolean().default(true) })
      .nullable()
      .default(null),
    reason: lines(500).pipe(z.string().min(1, 'required')),
  }),
  reply: standing,
})
/** The evidence about a seat, kept apart and shown side by side. */
export const evidenceOf = call({
  method: 'GET',
  path: '/sessions/:id/seats/:seat/evidence',
  summary: 'Marks and decisions about a seat, the connections of its hall and the head-count, with what holds and why',
  params: z.object({ id, seat: id }),
  reply: z.object({
    seat,
    standing: standing.nullable(),
    marks: z.array(
      z.object({
        stamp: z.string(),
        source: z.enum(markSources),
        ...held,
        author: z.string(),
        deviceAt: time,
        serverAt: time,
        basedOn: z.string().nullable(),
        /** Of the account, when one made it; else null: `author` says what kind of login did. */
        authorName: z.string().nullable(),
      }),
    ),
    decisions: z.array(z.object({ ...held, author: z.string(), at: time, authorName: z.string().nullable() })),
    connections: z.array(
      z.object({
        from: time.nullable(),
        to: time.nullable(),
        closedBy: z.string().nullable(),
        uncertainty: z.number(),
      }),
    ),
    headcount: headcount.nullable(),
  }),
})
