import { z } from 'zod'
import { call } from './call'
import { filledLine, id, line, ref, version } from './text'

/** list: by name; count: a figure only. */
export const countings = ['list', 'count'] as const
export const followings = ['livekit', 'stream', 'tv', 'phone'] as const

export const point = z.object({
  id: z.number(),
  conference: z.number(),
  parent: z.number().nullable(),
  path: z.string(),
  /** Order among siblings. */
  rank: z.string(),
  unit: z.number().nullable(),
  printedName: z.string(),
  venue: z.string(),
  capacity: z.number().nullable(),
  responsible: z.string(),
  phone: z.string(),
  counting: z.enum(countings),
  follows: z.enum(followings),
  version,
})
export type Point = z.infer<typeof point>

const pointId = z.object({ id })
const capacity = z.number().int().min(0, 'negative').max(100_000, 'too_many').nullable()
const phone = line(40).pipe(z.string().regex(/^[0-9+(). -]*$/, 'phone_shape'))

export const listPoints = call({
  method: 'GET',
  path: '/conferences/:id/points',
  summary: 'The whole tree of a conference, parents before children',
  params: pointId,
  reply: z.object({ points: z.array(point) }),
})
export const getPoint = call({
  method: 'GET',
  path: '/points/:id',
  summary: 'One point, its ancestors, and what its console needs to start',
  params: pointId,
  reply: point.extend({
    ancestors: z.array(
      z.object({ id: z.number(), printedName: z.string(), responsible: z.string(), phone: z.string() }),
    ),
    conferenceTitle: z.string(),
    conferenceState: z.string(),
    demonstration: z.boolean(),
    /** Acts of the asking actor at this point. */
    can: z.array(z.enum(['operate', 'mark', 'submit', 'accept', 'lock', 'watch'])),
  }),
})
export const addPoint = call({
  method: 'POST',
  path: '/points/:id/children',
  summary: 'Add a point below another',
  params: pointId,
  body: z.object({
    printedName: filledLine(200),
    unit: ref.nullable().default(null),
    venue: line(300).default(''),
    capacity: capacity.default(null),
    responsible: line(120).default(''),
    phone: phone.default(''),
    counting: z.enum(countings).default('list'),
    follows: z.enum(followings).default('livekit'),
  }),
  reply: point,
  status: 201,
})
export const buildFromUnits = call({
  method: 'POST',
  path: '/points/:id/from-units',
  summary: "Add a point for each of the point's unit's children that has none yet, down to a level",
  params: pointId,
  body: z.object({ depth: z.number().int().min(1).max(3).default(1), counting: z.enum(countings).default('list') }),
  reply: z.object({ added: z.array(point) }),
  status: 201,
})
export const changePoint = call({
  method: 'PATCH',
  path: '/points/:id',
  summary: 'Change a point (If-Match)',
  params: pointId,
  body: z.object({
    printedName: filledLine(200).optional(),
    venue: line(300).optional(),
    capacity: capacity.optional(),
    responsible: line(120).optional(),
    phone: phone.optional(),
    counting: z.enum(countings).optional(),
    follows: z.enum(followings).optional(),
  }),
  reply: point,
})
export const movePoint = call({
  method: 'POST',
  path: '/points/:id/move',
  summary: 'Move a point with its subtree below another parent, after a sibling (If-Match)',
  params: pointId,
  body: z.object({ parent: ref, after: ref.nullable().default(null) }),
  reply: z.object({ points: z.array(point) }),
})
export const removePoint = call({
  method: 'DELETE',
  path: '/points/:id',
  summary: 'Take a point with its subtree away (If-Match); refused once anything was recorded there',
  params: pointId,
  reply: z.object({ removed: z.array(z.number()) }),
})
