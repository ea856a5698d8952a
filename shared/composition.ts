import { z } from 'zod'
import { call } from './call'
import { filledLine, id, line, ref, time, version } from './text'

export const attendances = ['full', 'invited', 'serving', 'press'] as const
export const substitutionStates = ['asked', 'agreed', 'refused', 'withdrawn'] as const

export const seat = z.object({
  id: z.number(),
  point: z.number(),
  rank: z.string(),
  printedName: z.string(),
  printedOffice: z.string(),
  printedUnit: z.string(),
  /** The title of its group, as printed on the list. */
  category: z.string(),
  attendsAs: z.enum(attendances),
  place: z.string(),
  member: z.boolean(),
  /** The code that names the seat at the door, eight characters. */
  code: z.string(),
  version,
})
export type Seat = z.infer<typeof seat>

export const quota = z.object({ category: z.string(), member: z.boolean(), n: z.number().int().min(0) })
/** Two live seats of one person in a conference. */
export const double = z.object({
  seat: z.number(),
  other: z.number(),
  otherPoint: z.number(),
  otherPointName: z.string(),
})

const one = z.object({ id })
const fields = {
  printedName: filledLine(120),
  printedOffice: line(300).default(''),
  printedUnit: line(200).default(''),
  category: filledLine(200),
  attendsAs: z.enum(attendances).default('full'),
  place: line(40).default(''),
  member: z.boolean().default(true),
}

export const listSeats = call({
  method: 'GET',
  path: '/points/:id/seats',
  summary: 'The expected people of one point in order, its quotas, and doubles',
  params: one,
  reply: z.object({ seats: z.array(seat), quotas: z.array(quota), doubles: z.array(double) }),
})
export const compositionOf = call({
  method: 'GET',
  path: '/conferences/:id/composition',
  summary: 'Expected people of every point by number',
  params: one,
  reply: z.object({
    points: z.array(
      z.object({
        point: z.number(),
        members: z.number(),
        nonMembers: z.number(),
        outside: z.number(),
        doubles: z.number(),
      }),
    ),
  }),
})
export const addSeats = call({
  method: 'POST',
  path: '/points/:id/seats',
  summary: 'Add expected people, in order, after a seat or at the end',
  params: one,
  body: z.object({
    seats: z.array(z.object(fields)).min(1).max(500),
    after: ref.nullable().default(null),
  }),
  reply: z.object({ seats: z.array(seat) }),
  status: 201,
})
export const changeSeat = call({
  method: 'PATCH',
  path: '/seats/:id',
  summary: 'Change a seat (If-Match)',
  params: one,
  body: z.object({
    printedName: filledLine(120).optional(),
    printedOffice: line(300).optional(),
    printedUnit: line(200).optional(),
    category: filledLine(200).optional(),
    attendsAs: z.enum(attendances).optional(),
    place: line(40).optional(),
    member: z.boolean().optional(),
  }),
  reply: seat,
})
export const moveSeat = call({
  method: 'POST',
  path: '/seats/:id/move',
  summary: 'Move a seat after another of its point, or to the front',
  params: one,
  body: z.object({ after: ref.nullable() }),
  reply: seat,
})
export const removeSeat = call({
  method: 'DELETE',
  path: '/seats/:id',
  summary: 'Take a seat away (If-Match); its link dies',
  params: one,
  reply: seat,
})
const newQuotas = z
  .array(
    z.object({
      category: filledLine(200),
      member: z.boolean(),
      n: z.number({ error: 'number' }).int('number').min(0, 'negative').max(100_000, 'too_many'),
    }),
  )
  .max(50)

export const setQuotas = call({
  method: 'PUT',
  path: '/points/:id/quotas',
  summary: 'Set the expected numbers of a point that counts',
  params: one,
  /** `before`: the numbers as the editor saw them; others by now refuse the edit as stale. */
  body: z.object({ quotas: newQuotas, before: newQuotas }),
  reply: z.object({ quotas: z.array(quota) }),
})

/** The delegate's page: only what this seat may see. */
export const invitation = z.object({
  conferenceTitle: z.string(),
  convenerPrinted: z.string(),
  demonstration: z.boolean(),
  resolutions: z.array(z.object({ number: z.string(), type: z.string(), abstract: z.string() })),
  starts: time.nullable(),
  ends: time.nullable(),
  point: z.object({ name: z.string(), venue: z.string(), responsible: z.string(), phone: z.string() }),
  seat: seat.pick({
    id: true,
    printedName: true,
    printedOffice: true,
    printedUnit: true,
    category: true,
    attendsAs: true,
    place: true,
    code: true,
  }),
  programme: z.array(z.object({ title: z.string(), from: time.nullable(), presenter: z.string() })),
})
export const getInvitation = call({
  method: 'GET',
  path: '/invitation',
  summary: "The page of the login's own seat",
  reply: invitation,
})
