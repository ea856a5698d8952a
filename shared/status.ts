import { z } from 'zod'
import { call } from './call'
import { time } from './text'

export const statusParts = ['web', 'data', 'line', 'video', 'jobs', 'backup'] as const
export type StatusPart = (typeof statusParts)[number]
/** `elsewhere`: the office looks after it with tools of its own. */
export const partStates = ['normal', 'slow', 'off', 'elsewhere'] as const
export type PartState = (typeof partStates)[number]

export const disturbance = z.object({ state: z.enum(['slow', 'off']), from: time, to: time.nullable() })
export type Disturbance = z.infer<typeof disturbance>

export const partStatus = z.object({
  part: z.enum(statusParts),
  state: z.enum(partStates),
  since: time,
  /** Of the last 24 hours, in order. */
  disturbances: z.array(disturbance),
})
export type PartStatus = z.infer<typeof partStatus>

export const systemStatus = call({
  method: 'GET',
  path: '/status',
  summary: 'Each part of the system: how it is, since when, and its disturbances of the last 24 hours',
  reply: z.object({
    at: time,
    version: z.string(),
    parts: z.array(partStatus),
    /** The last automatic copy. */
    copy: z.object({ at: time, bytes: z.number() }).nullable(),
  }),
})
export type SystemStatus = z.infer<typeof systemStatus.reply>
