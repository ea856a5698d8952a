import { z } from 'zod'
import { call } from './call'
import { deviceTag, id, ref, time } from './text'

export const mediaStates = ['ready', 'starting', 'off'] as const
export type MediaState = (typeof mediaStates)[number]

const sessionId = z.object({ id })

/** What a browser needs to be in a room. The server's permission decides, not the button. */
export const admission = z.object({
  room: z.string(),
  address: z.string(),
  token: z.string(),
  identity: z.string(),
  /** This device is the one that may publish for its point. */
  publisher: z.boolean(),
  /** Another device of the same point that is the publisher now. */
  other: z.object({ device: z.number(), label: z.string(), since: time }).nullable(),
  /** The point is on stage now: host of the session, presenter of the item, or given the floor. */
  onStage: z.boolean(),
})
export type Admission = z.infer<typeof admission>

export const joinSession = call({
  method: 'POST',
  path: '/sessions/:id/join',
  summary: 'Be admitted to the room of a session as a point, or as a watcher (director, secretary)',
  params: sessionId,
  body: z.object({
    point: ref.nullable().default(null),
    tag: deviceTag,
    /** A page of the point that only shows (its hall screen): never the publisher. */
    listen: z.boolean().default(false),
  }),
  reply: admission,
})
export const testRoom = call({
  method: 'POST',
  path: '/points/:id/test-room',
  summary: 'A room of its own in which a point tries its line, camera and microphone',
  params: sessionId,
  body: z.object({ tag: deviceTag }),
  reply: z.object({
    room: z.string(),
    address: z.string(),
    token: z.string(),
    /** a second token, for the page to listen to itself */ listenToken: z.string(),
  }),
})
/** The operator keeps this device; the other one leaves the stage. */
export const claimPublisher = call({
  method: 'POST',
  path: '/sessions/:id/publisher',
  summary: "Make this device the point's publisher",
  params: sessionId,
  body: z.object({ point: ref, tag: deviceTag }),
  reply: admission,
})
export const removeDevice = call({
  method: 'POST',
  path: '/sessions/:id/devices/:device/remove',
  summary: 'Remove a device from the session: denied until the session is reopened',
  params: sessionId.extend({ device: id }),
})

export const checks = ['camera', 'microphone', 'loudspeaker', 'up', 'down', 'server', 'picture'] as const
export const declareReadiness = call({
  method: 'POST',
  path: '/sessions/:id/readiness',
  summary: 'Declare the device check of a point',
  params: sessionId,
  body: z.object({
    point: ref,
    tag: deviceTag,
    checks: z.record(z.enum(checks), z.enum(['passed', 'failed', 'skipped'])),
  }),
  reply: z.object({ at: time }),
})

/** How a point stands in a session: in the room or not, publishing, since when. */
export const presence = z.object({
  session: z.number(),
  point: z.number(),
  state: z.enum(['in', 'lost', 'out']),
  since: time.nullable(),
  /** Times the line was lost so far. */
  drops: z.number(),
  ready: z.object({ passed: z.number(), failed: z.number(), at: time }).nullable(),
  /** When its last still picture came; null = none kept. */
  still: time.nullable(),
})
export type Presence = z.infer<typeof presence>
export const presenceOf = call({
  method: 'GET',
  path: '/sessions/:id/presence',
  summary: 'Presence of every point of a session that the actor watches',
  params: sessionId,
  reply: z.object({ points: z.array(presence), media: z.object({ state: z.enum(mediaStates), since: time }) }),
})
/** JPEG bytes, at most 64 kB; kept in memory only, never older than 30 s. */
export const putStill = call({
  method: 'PUT',
  path: '/sessions/:id/points/:point/still',
  summary: "Post the still of a point's preview (image/jpeg)",
  params: sessionId.extend({ point: id }),
})
export const getStill = call({
  method: 'GET',
  path: '/sessions/:id/points/:point/still',
  summary: 'The last still of a point (image/jpeg), for directors above it',
  params: sessionId.extend({ point: id }),
})
