import { z } from 'zod'
import { call } from './call'
import { mediaStates } from './connections'
import { time } from './text'

export const health = call({
  method: 'GET',
  path: '/health',
  summary: 'Is it up, on which database, with which media',
  reply: z.object({
    status: z.enum(['up', 'draining']),
    version: z.string(),
    database: z.enum(['sqlite', 'postgres']),
    media: z.enum(mediaStates),
    since: time,
  }),
})
