import { z } from 'zod'
import { call } from './call'
import { deviceTag, filledLine, id, ref, stamp, time } from './text'

export const requestStates = ['waiting', 'given', 'withdrawn', 'refused', 'done'] as const

export const request = z.object({
  id: z.number(),
  session: z.number(),
  point: z.number(),
  pointName: z.string(),
  speaker: z.string(),
  office: z.string(),
  item: z.number().nullable(),
  rank: z.string(),
  state: z.enum(requestStates),
  at: time,
})
export type Request = z.infer<typeof request>

export const turn = z.object({
  id: z.number(),
  session: z.number(),
  request: z.number().nullable(),
  item: z.number().nullable(),
  point: z.number(),
  pointName: z.string(),
  speaker: z.string(),
  office: z.string(),
  from: time,
  to: time.nullable(),
  /** Milliseconds the speaker was given. */
  budget: z.number(),
})
export type Turn = z.infer<typeof turn>

const one = z.object({ id })
const budget = z
  .number()
  .int()
  .min(30_000)
  .max(4 * 3_600_000)

export const floorOf = call({
  method: 'GET',
  path: '/sessions/:id/floor',
  summary: 'Waiting requests in order, open turns, and the turns that ended',
  params: one,
  reply: z.object({ requests: z.array(request), turns: z.array(turn) }),
})
export const askForFloor = call({
  method: 'POST',
  path: '/sessions/:id/requests',
  summary: 'Ask for the floor, naming who will speak, office and item',
  params: one,
  body: z.object({
    point: ref,
    tag: deviceTag,
    stamp,
    speaker: filledLine(120),
    office: filledLine(300),
    item: ref.nullable().default(null),
  }),
  reply: request.extend({ /** place in the queue, from 1 */ place: z.number() }),
  status: 201,
})
export const withdrawRequest = call({
  method: 'POST',
  path: '/requests/:id/withdraw',
  summary: "Take back one's request",
  params: one,
  reply: request,
})
export const refuseRequest = call({
  method: 'POST',
  path: '/requests/:id/refuse',
  summary: 'Take a request off the queue',
  params: one,
  reply: request,
})
/** `seen` names the newest turn the director saw (0 = none): if another was given since, this one is refused, not executed. */
export const giveFloor = call({
  method: 'POST',
  path: '/sessions/:id/floor',
  summary: 'Give the floor to a request, or to a point without one; the oldest turn beyond the limit ends',
  params: one,
  body: z.union([
    z.object({
      request: ref,
      budget: budget.default(7 * 60_000),
      seen: z.number().int().min(0),
    }),
    z.object({
      point: ref,
      speaker: filledLine(120),
      office: filledLine(300),
      budget: budget.default(7 * 60_000),
      seen: z.number().int().min(0),
    }),
  ]),
  reply: z.object({ given: turn, ended: z.array(turn) }),
  status: 201,
})
export const endTurn = call({
  method: 'POST',
  path: '/turns/:id/end',
  summary: 'End a turn: camera and microphone are withdrawn',
  params: one,
  reply: turn,
})
export const muteAll = call({
  method: 'POST',
  path: '/sessions/:id/mute',
  summary: 'Mute every microphone in the room',
  params: one,
})
