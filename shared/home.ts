import { z } from 'zod'
import { call } from './call'
import { time } from './text'

/** What the clock and the role make the one thing to do now; each leads to an address. */
export const homeSteps = ['test', 'join', 'conduct', 'roll_call', 'secretary', 'edit', 'read'] as const

const homeSession = z.object({
  id: z.number(),
  title: z.string(),
  state: z.string(),
  host: z.number(),
  plannedFrom: time,
  plannedTo: time,
})
export type HomeSession = z.infer<typeof homeSession>

export const homeConference = z.object({
  id: z.number(),
  title: z.string(),
  state: z.string(),
  starts: time.nullable(),
  ends: time.nullable(),
  convenerPrinted: z.string(),
  demonstration: z.boolean(),
  /** The point one works at, if one does. */
  point: z.object({ id: z.number(), name: z.string(), venue: z.string() }).nullable(),
  roles: z.array(z.string()),
  /** The session that is open, else the next one, that concerns the actor. */
  session: homeSession.extend({ roomsFrom: time }).nullable(),
  /** Sessions that concern the actor within eight days from now, both ways. */
  near: z.array(homeSession),
  step: z.enum(homeSteps),
})
export type HomeConference = z.infer<typeof homeConference>

export const homeTask = z.object({
  code: z.enum(['approve', 'gaps', 'returned', 'submit', 'headcount', 'accept']),
  conference: z.number(),
  conferenceTitle: z.string(),
  session: z.number().nullable(),
  point: z.number().nullable(),
  n: z.number(),
  name: z.string(),
  due: time.nullable(),
  /** The point above, whose secretary waits; '' when nobody does. */
  waits: z.string(),
})
export type HomeTask = z.infer<typeof homeTask>

export const myWork = call({
  method: 'GET',
  path: '/home',
  summary: 'What one has to do now: conferences that concern one, and at most seven tasks',
  reply: z.object({ conferences: z.array(homeConference), tasks: z.array(homeTask) }),
})
